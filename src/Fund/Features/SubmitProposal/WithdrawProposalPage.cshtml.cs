using Marrakech.Fund.Features.Shared.Proposals;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Fund.Features.SubmitProposal;

/// <summary>Where the organisation takes a proposal back.</summary>
internal sealed class WithdrawProposalPageModel(SubmitProposal submit, Site site) : ProposalPage(site)
{
    [FromRoute(Name = "proposal")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        await submit.WithdrawAsync(Code, Reason, ct) is { } refusal ? Invalid(refusal, "reason") : Redirect(Site.Link(ProposalLinks.Own(Code)));
}
