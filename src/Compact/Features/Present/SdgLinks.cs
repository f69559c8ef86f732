using Marrakech.Compact.Contracts;

namespace Marrakech.Compact.Features.Present;

/// <summary>Which objectives an SDG goal or target is listed for.</summary>
internal static class SdgLinks
{
    private static readonly Lazy<ILookup<string, int>> byCode = new(() =>
        Outline.Objectives.SelectMany(o => o.SdgTargets.Select(code => (code, o.Number))).ToLookup(p => p.code, p => p.Number, StringComparer.OrdinalIgnoreCase));

    public static IReadOnlyList<int> ObjectivesOf(string code) => [.. byCode.Value[code].Distinct().Order()];

    public static IReadOnlyList<int> ObjectivesOfGoal(int goal) =>
        [.. byCode.Value.Where(g => GoalOf(g.Key) == goal).SelectMany(g => g).Distinct().Order()];

    private static int GoalOf(string code) => int.Parse(code.Split('.')[0], System.Globalization.CultureInfo.InvariantCulture);
}
