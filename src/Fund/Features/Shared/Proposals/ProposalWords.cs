using Marrakech.Ui.Web;

namespace Marrakech.Fund.Features.Shared.Proposals;

/// <summary>Days as people read them.</summary>
internal static class ProposalWords
{
    /// <summary>A day, written out.</summary>
    public static string Day(DateOnly day, Site site) => site.Date(day);
}
