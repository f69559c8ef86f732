using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Features.Shared.Contributions;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Knowledge.Features.WithdrawContribution;

/// <summary>Where those it belongs to take a contribution back.</summary>
internal sealed class WithdrawContributionPageModel(WithdrawContribution withdraw, ContributionDesk desk, Site site) : ContributionPage(site)
{
    [FromRoute(Name = "contribution")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    public string Name { get; private set; } = "";
    public bool IsPublic { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var contribution = (await desk.FindAsync(Code, ct))!;
        Name = contribution.Title.Length > 0 ? contribution.Title : Site["Contribution.Untitled"];
        IsPublic = contribution.State is ContributionState.Published or ContributionState.Archived;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await withdraw.HandleAsync(Code, Reason, ct) is not { } refusal) return Redirect(Site.Link(ContributionLinks.One(Code)));
        await OnGetAsync(ct);
        return Invalid(refusal, "reason");
    }
}
