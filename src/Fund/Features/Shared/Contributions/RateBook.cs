using Marrakech.Fund.Data.Contributions;
using Marrakech.Fund.Domain.Contributions;
using Marrakech.Fund.Domain.Money;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.Shared.Contributions;

/// <summary>Finds what a dollar cost on a day: the latest rate before it, unless that is too old.</summary>
internal sealed class RateBook(AppDb db)
{
    /// <summary>The rate, or why there is none.</summary>
    public async Task<(Rate? Rate, ContributionRefusal? Refusal)> FindAsync(Currency currency, DateOnly day, CancellationToken ct)
    {
        if (currency == Currency.Dollar) return (Rate.Dollar(day), null);
        var row = await db.Set<RateRow>().AsNoTracking().Where(r => r.Currency == currency.Code && r.Day <= day).OrderByDescending(r => r.Day).FirstOrDefaultAsync(ct);
        return row is null ? (null, ContributionRefusal.RateMissing) : row.Read() is var rate && rate.IsStale(day) ? (null, ContributionRefusal.RateStale) : (rate, null);
    }
}
