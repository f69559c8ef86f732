using Marrakech.Fund.Data.Books;
using Marrakech.Fund.Domain.Books;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.Shared.Books;

/// <summary>A line of a statement.</summary>
/// <param name="Number">Its posting.</param>
/// <param name="Day">Day it counts for.</param>
/// <param name="Kind">What happened.</param>
/// <param name="DocumentCode">The business document.</param>
/// <param name="Minor">What moved.</param>
/// <param name="After">What stood in the account after it.</param>
internal sealed record StatementLine(long Number, DateOnly Day, string Kind, string DocumentCode, long Minor, long After);

/// <summary>What moved in an account in a period, in the order of days.</summary>
/// <param name="Opening">What stood in it before.</param>
/// <param name="Lines">The lines, or the first of them.</param>
/// <param name="Closing">What stood in it at the end of the period.</param>
/// <param name="IsCut">Whether there are more lines.</param>
internal sealed record AccountStatement(Balance Opening, IReadOnlyList<StatementLine> Lines, Balance Closing, bool IsCut);

/// <summary>Writes statements of accounts.</summary>
internal sealed class Statements(AppDb db, BookFigures figures)
{
    /// <summary>Most lines of a statement.</summary>
    public const int Most = 500;

    /// <summary>The statement of an account that was used; null for one that never was.</summary>
    public async Task<AccountStatement?> ReadAsync(AccountKey key, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var id = await db.Set<AccountRow>().Where(a => db.Set<BookRow>().Any(b => b.Id == a.Book && b.Code == BookCodes.Fund)
            && a.Number == key.Number && a.Currency == key.Currency && a.Party == key.Party && a.Project == key.Project).Select(a => (int?)a.Id).SingleOrDefaultAsync(ct);
        if (id is null) return null;
        var opening = await figures.BalanceAsync(BookCodes.Fund, key, from.AddDays(-1), ct);
        var rows = await db.Set<LineRow>().AsNoTracking().Where(l => l.Account == id && l.Day >= from && l.Day <= to).OrderBy(l => l.Day).ThenBy(l => l.Number).ThenBy(l => l.Place).Take(Most + 1)
            .Join(db.Set<PostingRow>(), l => new { l.Book, l.Number }, p => new { p.Book, p.Number }, (l, p) => new { l.Number, l.Day, l.Place, p.Kind, p.DocumentCode, l.Minor })
            .OrderBy(l => l.Day).ThenBy(l => l.Number).ThenBy(l => l.Place).ToListAsync(ct);
        var (lines, sum) = (new List<StatementLine>(), opening.Minor);
        foreach (var row in rows.Take(Most)) lines.Add(new StatementLine(row.Number, row.Day, row.Kind, row.DocumentCode, row.Minor, sum += row.Minor));
        return new AccountStatement(opening, lines, await figures.BalanceAsync(BookCodes.Fund, key, to, ct), rows.Count > Most);
    }
}
