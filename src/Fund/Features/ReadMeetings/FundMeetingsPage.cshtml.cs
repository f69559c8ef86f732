using Marrakech.Fund.Data.Proposals;
using Marrakech.Kernel.Data;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.ReadMeetings;

/// <summary>The meetings whose minutes are signed, the latest first.</summary>
internal sealed class FundMeetingsPageModel(AppDb db) : PageModel
{
    public IReadOnlyList<CommitteeMeeting> All { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) =>
        All = await db.Set<CommitteeMeeting>().AsNoTracking().Where(m => m.SignedAt != null).OrderByDescending(m => m.Day).ThenByDescending(m => m.Code).ToListAsync(ct);
}
