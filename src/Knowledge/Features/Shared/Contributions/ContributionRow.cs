using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Domain.Contributions;

namespace Marrakech.Knowledge.Features.Shared.Contributions;

/// <summary>A contribution in a list.</summary>
internal sealed record ContributionRow(Contribution Contribution, string Path)
{
    /// <summary>Class of the tag that tells a state; the word stands in it.</summary>
    public static string TagOf(ContributionState state) => state switch
    {
        ContributionState.Published => "tag tag--good",
        ContributionState.Declined or ContributionState.Withdrawn or ContributionState.Archived or ContributionState.Draft => "tag tag--quiet",
        _ => "tag",
    };
}
