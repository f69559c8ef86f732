using Marrakech.Fund.Data.Proposals;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.HandleProposals;

/// <summary>The meetings of the committee, the latest first.</summary>
internal sealed class SittingsPageModel(AppDb db, CurrentActor actor) : PageModel
{
    public IReadOnlyList<CommitteeMeeting> All { get; private set; } = [];

    public bool MayCall => ProposalRules.Handle.Allows(actor.Value, null);

    public async Task OnGetAsync(CancellationToken ct) => All = await db.Set<CommitteeMeeting>().AsNoTracking().OrderByDescending(m => m.Day).ThenByDescending(m => m.Code).ToListAsync(ct);
}
