using Marrakech.Fund.Data.Contributions;
using Marrakech.Fund.Domain.Contributions;
using Marrakech.Kernel.Data;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.ReadDeposits;

/// <summary>What moved at the bank: first what waits for a second person, then the latest.</summary>
internal sealed class DepositsPageModel(AppDb db) : PageModel
{
    private const int Most = 300;

    public IReadOnlyList<Deposit> Waiting { get; private set; } = [];
    public IReadOnlyList<Deposit> Rows { get; private set; } = [];

    public static IReadOnlyList<DepositKind> Kinds => Enum.GetValues<DepositKind>();

    public async Task OnGetAsync(CancellationToken ct)
    {
        Waiting = await db.Set<Deposit>().AsNoTracking().Where(d => d.Waits != null).OrderBy(d => d.Code).Take(Most).ToListAsync(ct);
        Rows = await db.Set<Deposit>().AsNoTracking().Where(d => d.Waits == null).OrderByDescending(d => d.Day).ThenByDescending(d => d.Code).Take(Most).ToListAsync(ct);
    }
}
