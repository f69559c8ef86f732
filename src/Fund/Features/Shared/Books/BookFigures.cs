using Marrakech.Fund.Data.Books;
using Marrakech.Fund.Domain.Books;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.Shared.Books;

/// <summary>An account and what stood in it at the end of a day.</summary>
internal sealed record AccountBalance(AccountKey Account, Balance Balance);

/// <summary>What stood in the accounts at the end of a day: months before, days of the month, and the lines no total holds yet.</summary>
internal sealed class BookFigures(AppDb db)
{
    /// <summary>The book with this code.</summary>
    public Task<BookRow> BookAsync(string code, CancellationToken ct) => db.Set<BookRow>().AsNoTracking().SingleAsync(b => b.Code == code, ct);

    /// <summary>Every account that was ever used up to <paramref name="day"/>, by number, currency, party and project; those at nought too.</summary>
    public async Task<IReadOnlyList<AccountBalance>> TrialBalanceAsync(string code, DateOnly day, CancellationToken ct)
    {
        var book = await BookAsync(code, ct);
        var sums = await SumsAsync(book, db.Set<TotalRow>(), db.Set<LineRow>().Where(l => l.Book == book.Id), day, ct);
        var accounts = await db.Set<AccountRow>().AsNoTracking().Where(a => a.Book == book.Id).ToListAsync(ct);
        return [.. accounts.Where(a => sums.ContainsKey(a.Id)).Select(a => new AccountBalance(a.Key, sums[a.Id]))
            .OrderBy(a => a.Account.Number, StringComparer.Ordinal).ThenBy(a => a.Account.Currency, StringComparer.Ordinal).ThenBy(a => a.Account.Party, StringComparer.Ordinal).ThenBy(a => a.Account.Project, StringComparer.Ordinal)];
    }

    /// <summary>What stood in one account at the end of <paramref name="day"/>; nought where it was never used.</summary>
    public async Task<Balance> BalanceAsync(string code, AccountKey account, DateOnly day, CancellationToken ct)
    {
        var book = await BookAsync(code, ct);
        var id = await db.Set<AccountRow>().AsNoTracking()
            .Where(a => a.Book == book.Id && a.Number == account.Number && a.Currency == account.Currency && a.Party == account.Party && a.Project == account.Project).Select(a => (int?)a.Id).SingleOrDefaultAsync(ct);
        if (id is null) return default;
        return (await SumsAsync(book, db.Set<TotalRow>().Where(t => t.Account == id), db.Set<LineRow>().Where(l => l.Account == id), day, ct)).GetValueOrDefault(id.Value);
    }

    /// <summary>Sums a book, anew where totals moved on between two of the questions.</summary>
    private async Task<Dictionary<int, Balance>> SumsAsync(BookRow book, IQueryable<TotalRow> totals, IQueryable<LineRow> lines, DateOnly day, CancellationToken ct)
    {
        while (true)
        {
            var sums = await SumAsync(book, totals, lines, day, ct);
            var now = await BookAsync(book.Code, ct);
            if (now.Totalled == book.Totalled) return sums;
            book = now;
        }
    }

    private static async Task<Dictionary<int, Balance>> SumAsync(BookRow book, IQueryable<TotalRow> totals, IQueryable<LineRow> lines, DateOnly day, CancellationToken ct)
    {
        var month = new DateOnly(day.Year, day.Month, 1);
        var sums = new Dictionary<int, Balance>();
        var before = await totals.AsNoTracking().Where(t => t.IsMonth && t.Start < month).GroupBy(t => t.Account).Select(g => new { g.Key, Minor = g.Sum(t => t.Minor), Base = g.Sum(t => t.Base) }).ToListAsync(ct);
        var within = await totals.AsNoTracking().Where(t => !t.IsMonth && t.Start >= month && t.Start <= day).GroupBy(t => t.Account).Select(g => new { g.Key, Minor = g.Sum(t => t.Minor), Base = g.Sum(t => t.Base) }).ToListAsync(ct);
        var after = await lines.AsNoTracking().Where(l => l.Number > book.Totalled && l.Number <= book.Number && l.Day <= day).GroupBy(l => l.Account).Select(g => new { g.Key, Minor = g.Sum(l => l.Minor), Base = g.Sum(l => l.Base) }).ToListAsync(ct);
        foreach (var part in before.Concat(within).Concat(after)) sums[part.Key] = sums.GetValueOrDefault(part.Key) + new Balance(part.Minor, part.Base);
        return sums;
    }
}
