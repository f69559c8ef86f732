using Marrakech.Fund.Data.Books;
using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Domain.Reports;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.Reports;

/// <summary>Makes reports of the postings up to one of them, whatever was entered or summed since.</summary>
internal sealed class ReportReader(AppDb db)
{
    /// <summary>The report; null where there is no posting <paramref name="through"/>.</summary>
    /// <param name="kind">Which.</param>
    /// <param name="from">First day of the period.</param>
    /// <param name="to">Last day.</param>
    /// <param name="through">Number of the last posting it is made of; null for the last there is.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<Report?> ReadAsync(ReportKind kind, DateOnly from, DateOnly to, long? through, CancellationToken ct)
    {
        while (true)
        {
            var book = await db.Set<BookRow>().AsNoTracking().SingleAsync(b => b.Code == BookCodes.Fund, ct);
            var last = through ?? book.Number;
            if (last < 0 || last > book.Number) return null;
            var hash = last == 0 ? PostingText.FirstPrevious : await db.Set<PostingRow>().Where(p => p.Book == book.Id && p.Number == last).Select(p => p.Hash).SingleAsync(ct);
            var accounts = await db.Set<AccountRow>().AsNoTracking().Where(a => a.Book == book.Id).ToDictionaryAsync(a => a.Id, a => a.Key, ct);
            var (before, after) = (await SumsAsync(book, last, from.AddDays(-1), ct), await SumsAsync(book, last, to, ct));
            // Totals that moved on between two of the questions would count lines twice.
            if (await db.Set<BookRow>().Where(b => b.Id == book.Id).Select(b => b.Totalled).SingleAsync(ct) != book.Totalled) continue;
            return new Report(kind, from, to, last, hash, new ReportTables(Named(before, accounts), Named(after, accounts)).Of(kind));
        }
    }

    /// <summary>What stood in each account at the end of a day, of the postings up to one: the totals, and the lines between them and that posting, on whichever side it lies.</summary>
    private async Task<Dictionary<int, Balance>> SumsAsync(BookRow book, long through, DateOnly day, CancellationToken ct)
    {
        var month = new DateOnly(day.Year, day.Month, 1);
        var (low, high, sign) = through >= book.Totalled ? (book.Totalled, through, 1) : (through, book.Totalled, -1);
        var totals = await db.Set<TotalRow>().AsNoTracking().Where(t => (t.IsMonth && t.Start < month) || (!t.IsMonth && t.Start >= month && t.Start <= day))
            .GroupBy(t => t.Account).Select(g => new { g.Key, Minor = g.Sum(t => t.Minor), Base = g.Sum(t => t.Base) }).ToListAsync(ct);
        var lines = await db.Set<LineRow>().AsNoTracking().Where(l => l.Book == book.Id && l.Number > low && l.Number <= high && l.Day <= day)
            .GroupBy(l => l.Account).Select(g => new { g.Key, Minor = g.Sum(l => l.Minor), Base = g.Sum(l => l.Base) }).ToListAsync(ct);
        var sums = totals.ToDictionary(t => t.Key, t => new Balance(t.Minor, t.Base));
        foreach (var line in lines) sums[line.Key] = sums.GetValueOrDefault(line.Key) + new Balance(sign * line.Minor, sign * line.Base);
        return sums;
    }

    private static Dictionary<AccountKey, Balance> Named(Dictionary<int, Balance> sums, Dictionary<int, AccountKey> accounts) =>
        sums.Where(s => s.Value != default && accounts.ContainsKey(s.Key)).ToDictionary(s => accounts[s.Key], s => s.Value);
}
