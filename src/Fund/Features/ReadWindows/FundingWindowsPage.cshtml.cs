using Marrakech.Fund.Data.Proposals;
using Marrakech.Kernel.Data;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.ReadWindows;

/// <summary>The windows, open or not, for everybody.</summary>
internal sealed class FundingWindowsPageModel(AppDb db, TimeProvider clock) : PageModel
{
    public IReadOnlyList<FundingWindow> All { get; private set; } = [];

    public DateOnly Today { get; } = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    public async Task OnGetAsync(CancellationToken ct) => All = await db.Set<FundingWindow>().AsNoTracking().OrderBy(w => w.Code).ToListAsync(ct);
}
