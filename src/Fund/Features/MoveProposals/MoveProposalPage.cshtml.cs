using Marrakech.Fund.Data.Proposals;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Fund.Features.Shared.Proposals;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Fund.Features.MoveProposals;

/// <summary>Where the fund's administrator moves a proposal on.</summary>
internal sealed class MoveProposalPageModel(MoveProposal move, ProposalDesk desk, Site site) : ProposalPage(site)
{
    private Proposal proposal = null!;

    [FromRoute(Name = "proposal")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    public IEnumerable<ProposalMove> Moves => MoveProposal.Moves.Where(m => desk.Refusal(proposal, m) is null);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await desk.FindCaseAsync(Code, ct) is not { } found) return NotFound();
        proposal = found;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "move")] string? wanted, CancellationToken ct)
    {
        if (await desk.FindCaseAsync(Code, ct) is not { } found) return NotFound();
        proposal = found;
        var refusal = Enum.TryParse<ProposalMove>(wanted, out var known) ? await move.HandleAsync(Code, known, Reason, ct) : ProposalRefusal.WrongState;
        return refusal is null ? Redirect(Site.Link(ProposalLinks.Case(Code))) : Invalid(refusal.Value);
    }
}
