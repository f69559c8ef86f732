using Marrakech.Fund.Data.Contributions;
using Marrakech.Fund.Domain.Contributions;
using Marrakech.Fund.Features.Shared.Contributions;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.ReadContributions;

/// <summary>What a donor agreed and paid in a year, in cents of the dollar.</summary>
/// <param name="Donor">Name; null for private people, who are not named.</param>
/// <param name="Year">Year of the agreement, or of the value date.</param>
/// <param name="Agreed">What was agreed.</param>
/// <param name="Received">What came, less what went back.</param>
internal sealed record YearTotal(string? Donor, int Year, long Agreed, long Received);

/// <summary>What everybody may know of contributions.</summary>
internal sealed class ContributionTotals(AppDb db, ContributionDesk desk)
{
    /// <summary>Public contributions, the latest first, with the name of each donor.</summary>
    public async Task<IReadOnlyList<(DonorContribution Contribution, string Donor)>> PublicAsync(CancellationToken ct)
    {
        var all = (await db.Set<DonorContribution>().AsNoTracking().OrderByDescending(c => c.Code).ToListAsync(ct)).Where(c => c.IsPublic).ToList();
        var names = await desk.NamesAsync(all.Select(c => c.Donor), ct);
        return [.. all.Select(c => (c, names.GetValueOrDefault(c.Donor) ?? c.DonorCode))];
    }

    /// <summary>Totals by donor and year, the latest year first.</summary>
    public async Task<IReadOnlyList<YearTotal>> ByYearAsync(CancellationToken ct)
    {
        var all = await db.Set<DonorContribution>().AsNoTracking().ToListAsync(ct);
        var names = await desk.NamesAsync(all.Select(c => c.Donor), ct);
        var donors = all.ToDictionary(c => c.Code, c => names.GetValueOrDefault(c.Donor) ?? c.DonorCode, StringComparer.Ordinal);
        var moved = await db.Set<Deposit>().AsNoTracking().Where(d => (d.State == DepositState.Posted || d.State == DepositState.Decided) && (d.Contribution != null || d.Kind == DepositKind.Gift)).Select(d => new { d.Contribution, d.Day, d.Kind, d.Cents }).ToListAsync(ct);
        var agreed = all.Where(c => ContributionLife.Counts(c.State)).Select(c => (Donor: (string?)donors[c.Code], c.AgreedOn!.Value.Year, Agreed: c.Cents, Received: 0L));
        var received = moved.Select(m => (Donor: m.Contribution is null ? null : donors.GetValueOrDefault(m.Contribution), m.Day.Year, Agreed: 0L, Received: m.Kind == DepositKind.Refund ? -m.Cents : m.Cents));
        return [.. agreed.Concat(received).GroupBy(r => (r.Donor, r.Year)).Select(g => new YearTotal(g.Key.Donor, g.Key.Year, g.Sum(r => r.Agreed), g.Sum(r => r.Received)))
            .OrderByDescending(t => t.Year).ThenByDescending(t => t.Received).ThenBy(t => t.Donor, StringComparer.Ordinal)];
    }
}
