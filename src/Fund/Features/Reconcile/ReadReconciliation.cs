using Marrakech.Fund.Data.Books;
using Marrakech.Fund.Data.Contributions;
using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Domain.Contributions;
using Marrakech.Fund.Features.Shared.Books;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.Reconcile;

/// <summary>An account at the end of a day, as the books and as the bank have it.</summary>
/// <param name="Account">The account.</param>
/// <param name="Day">The day.</param>
/// <param name="Books">What the books say.</param>
/// <param name="Bank">What the bank says.</param>
/// <param name="StatedOn">Day of the bank's own balance this counts from; null where it is the sum of its lines.</param>
/// <param name="Moves">What explains the difference.</param>
internal sealed record Reconciled(BankAccount Account, DateOnly Day, long Books, long Bank, DateOnly? StatedOn, Reconciliation Moves)
{
    public long Difference => Books - Bank;
    public long Unexplained => Difference - Moves.Explained;
}

/// <summary>Puts the books beside the bank's statements.</summary>
internal sealed class ReadReconciliation(AppDb db, BookFigures figures)
{
    public async Task<Reconciled> ReadAsync(BankAccount account, DateOnly day, CancellationToken ct)
    {
        var cash = new AccountKey(Chart.Cash, account.Currency, account.Code);
        var books = await figures.BalanceAsync(BookCodes.Fund, cash, day, ct);
        var lines = await db.Set<BankLine>().AsNoTracking().Where(l => l.Account == account.Code && l.Day <= day).OrderBy(l => l.Day).ThenBy(l => l.Key).Select(l => new BankMove(l.Reference, l.Text, l.Day, l.Minor)).ToListAsync(ct);
        var stated = await db.Set<BankBalance>().AsNoTracking().Where(b => b.Account == account.Code && b.Day <= day).OrderByDescending(b => b.Day).FirstOrDefaultAsync(ct);
        var bank = (stated?.Minor ?? 0) + lines.Where(l => stated is null || l.Day > stated.Day).Sum(l => l.Minor);
        return new Reconciled(account, day, books.Minor, bank, stated?.Day, Reconciliation.Of(await BookedAsync(cash, day, ct), lines));
    }

    /// <summary>What the books say moved, without what was taken back and its reversal.</summary>
    private async Task<IReadOnlyList<BookedMove>> BookedAsync(AccountKey cash, DateOnly day, CancellationToken ct)
    {
        var book = (await figures.BookAsync(BookCodes.Fund, ct)).Id;
        var rows = await (from line in db.Set<LineRow>().AsNoTracking()
                          join account in db.Set<AccountRow>() on line.Account equals account.Id
                          join posting in db.Set<PostingRow>() on new { line.Book, line.Number } equals new { posting.Book, posting.Number }
                          where line.Book == book && account.Number == cash.Number && account.Currency == cash.Currency && account.Party == cash.Party && line.Day <= day
                          select new { posting.Number, posting.Reverses, posting.DocumentKind, posting.DocumentCode, line.Day, line.Minor }).ToListAsync(ct);
        var reversed = rows.Select(r => r.Reverses).OfType<long>().ToHashSet();
        var codes = rows.Where(r => r.DocumentKind == Deposit.Thing).Select(r => r.DocumentCode).ToHashSet(StringComparer.Ordinal);
        var references = (await db.Set<Deposit>().AsNoTracking().Where(d => d.Account == cash.Party || d.FromAccount == cash.Party).Select(d => new { d.Code, d.Reference }).ToListAsync(ct)).ToDictionary(d => d.Code, d => d.Reference);
        return [.. from row in rows
                   where row.Reverses is null && !reversed.Contains(row.Number)
                   select new BookedMove(row.DocumentCode, codes.Contains(row.DocumentCode) ? references.GetValueOrDefault(row.DocumentCode) ?? "" : "", row.Day, row.Minor)];
    }
}
