using Marrakech.Fund.Data.Contributions;
using Marrakech.Fund.Domain.Contributions;
using Marrakech.Fund.Features.Shared.Contributions;
using Marrakech.Kernel.Data;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.ReadRates;

/// <summary>The exchange rates, the latest first, each with who says so.</summary>
internal sealed class RatesPageModel(AppDb db, ContributionDesk desk) : PageModel
{
    private const int Most = 300;

    public IReadOnlyList<Rate> Rows { get; private set; } = [];

    /// <summary>The latest of each currency, which alone can be stale.</summary>
    public IReadOnlySet<Rate> Stale { get; private set; } = new HashSet<Rate>();

    public async Task OnGetAsync(CancellationToken ct)
    {
        Rows = [.. (await db.Set<RateRow>().AsNoTracking().OrderByDescending(r => r.Day).ThenBy(r => r.Currency).Take(Most).ToListAsync(ct)).Select(r => r.Read())];
        Stale = Rows.GroupBy(r => r.Currency).Select(g => g.First()).Where(r => r.IsStale(desk.Today)).ToHashSet();
    }
}
