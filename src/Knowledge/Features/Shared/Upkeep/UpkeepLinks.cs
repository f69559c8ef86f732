using Marrakech.Knowledge.Domain.Upkeep;
using Marrakech.Knowledge.Features.Shared.Contributions;

namespace Marrakech.Knowledge.Features.Shared.Upkeep;

/// <summary>Addresses about keeping items up, without language.</summary>
internal static class UpkeepLinks
{
    public const string Queue = "/administration/upkeep";

    /// <summary>Where those an item belongs to say that it is still right.</summary>
    public static string One(string contribution) => $"{ContributionLinks.One(contribution)}/upkeep";

    /// <summary>Class of the tag that tells a state; the word stands in it.</summary>
    public static string TagOf(UpkeepState state) => state == UpkeepState.Right ? "tag tag--good" : "tag";
}
