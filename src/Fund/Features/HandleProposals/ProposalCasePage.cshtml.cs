using Marrakech.Accounts.Contracts;
using Marrakech.Fund.Data.Proposals;
using Marrakech.Fund.Features.MoveProposals;
using Marrakech.Fund.Features.Shared.Proposals;
using Marrakech.Kernel.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Fund.Features.HandleProposals;

/// <summary>A proposal as the fund sees it.</summary>
internal sealed class ProposalCasePageModel(ProposalDesk desk, CurrentActor actor) : PageModel
{
    [FromRoute(Name = "proposal")]
    public string Code { get; set; } = "";

    public Proposal One { get; private set; } = null!;
    public IReadOnlyList<OrganisationFacts> Participating { get; private set; } = [];
    public bool MayHandle => ProposalRules.Handle.Allows(actor.Value, null);
    public bool MayMove => MayHandle && MoveProposal.Moves.Any(m => desk.Refusal(One, m) is null);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await desk.FindCaseAsync(Code, ct) is not { } found) return NotFound();
        One = found;
        Participating = await desk.ParticipatingAsync(One, ct);
        return Page();
    }
}
