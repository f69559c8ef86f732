using Marrakech.Knowledge.Contracts;

namespace Marrakech.Knowledge.Domain.Experts;

/// <summary>The order in which experts are proposed: who fits more of the need, then who is free, then who was listed last.</summary>
internal static class ExpertOrder
{
    public static IOrderedEnumerable<ListedExpert> Sort(IEnumerable<ListedExpert> experts, ExpertNeed need, DateOnly today) => experts
        .OrderByDescending(e => Fit(e, need)).ThenByDescending(e => IsFree(e, today)).ThenByDescending(e => e.ListedAt).ThenBy(e => e.Code, StringComparer.Ordinal);

    /// <summary>Whether somebody shows that they are free on a day.</summary>
    public static bool IsFree(ListedExpert expert, DateOnly day) => expert.FreeFrom <= day;

    private static int Fit(ListedExpert expert, ExpertNeed need) =>
        expert.Objectives.Intersect(need.Objectives).Count() + expert.Countries.Intersect(need.Countries).Count() + expert.Languages.Intersect(need.Languages).Count();
}
