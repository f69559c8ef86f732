using Marrakech.Fund.Data.Proposals;
using Marrakech.Fund.Features.Shared.Proposals;
using Marrakech.Kernel.Access;
using Marrakech.Operations.Contracts.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Fund.Features.HandleProposals;

/// <summary>A meeting with its agenda, decisions and papers.</summary>
internal sealed class SittingPageModel(CommitteeDesk desk, LiveSettings settings, CurrentActor actor) : PageModel
{
    [FromRoute(Name = "sitting")]
    public string Code { get; set; } = "";

    public CommitteeMeeting One { get; private set; } = null!;
    public IReadOnlyList<ShownItem> Items { get; private set; } = [];
    public int Quorum => settings[ProposalLive.Quorum];
    public bool MayChange => One.SignedAt is null && ProposalRules.Handle.Allows(actor.Value, null);
    public bool MayDecide => One.SignedAt is null && ProposalRules.Decide.Allows(actor.Value, null);
    public bool MaySign => MayDecide && Items.All(i => i.Decision is not null);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await desk.FindAsync(Code, ct) is not { } found) return NotFound();
        One = found;
        Items = await desk.ItemsAsync(One, ct);
        return Page();
    }
}
