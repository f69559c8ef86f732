using Marrakech.Fund.Data.Books;
using Marrakech.Fund.Domain.Books;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.PublishIati;

/// <summary>A line of the books with the posting it stands in.</summary>
/// <param name="Number">Number of the posting.</param>
/// <param name="At">When it was entered.</param>
/// <param name="Day">Day it counts for.</param>
/// <param name="Reserves">Reservation it makes.</param>
/// <param name="Resolves">Reservation it ends.</param>
/// <param name="Account">Account of the line.</param>
/// <param name="Minor">Smallest units of the account's currency.</param>
internal sealed record BookedLine(long Number, DateTimeOffset At, DateOnly Day, string? Reserves, string? Resolves, AccountKey Account, long Minor);

/// <summary>Lines of the books that say to the world what came, was promised, went out and was spent.</summary>
internal sealed class BookedMoney(AppDb db)
{
    private static readonly string[] told = [Chart.Contributions, Chart.Gifts, Chart.Interest, Chart.Advances, Chart.Reserved, .. Chart.Expenditure];

    /// <summary>All of them, in the order of the book.</summary>
    public async Task<IReadOnlyList<BookedLine>> ReadAsync(CancellationToken ct)
    {
        var rows = await (from line in db.Set<LineRow>().AsNoTracking()
                          join account in db.Set<AccountRow>().AsNoTracking() on line.Account equals account.Id
                          join posting in db.Set<PostingRow>().AsNoTracking() on new { line.Book, line.Number } equals new { posting.Book, posting.Number }
                          where told.Contains(account.Number)
                          orderby line.Number, line.Place
                          select new { line.Number, posting.At, posting.Day, posting.Reserves, posting.Resolves, Account = account, line.Minor }).ToListAsync(ct);
        return rows.ConvertAll(r => new BookedLine(r.Number, r.At, r.Day, r.Reserves, r.Resolves, r.Account.Key, r.Minor));
    }
}
