using Marrakech.Fund.Data.Books;
using Marrakech.Fund.Domain.Books;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.KeepBooks;

/// <summary>Moves the head of a book and writes what it took, within the caller's transaction.</summary>
internal sealed class BookWriter(AppDb db, IRowInserts inserts)
{
    /// <summary>False where the book no longer stands as it was seen: then the transaction must not be committed. From where it is true no other posting is entered before the transaction ends.</summary>
    public async Task<bool> WriteAsync(KnownBook book, IReadOnlyList<Taken> taken, CancellationToken ct)
    {
        await NumberAccountsAsync(book, taken, ct);
        var rows = new List<object>();
        foreach (var one in taken)
        {
            rows.Add(Row(book.Id, one));
            rows.AddRange(one.Posting.Lines.Select((line, place) => new LineRow
            {
                Book = book.Id,
                Number = one.Number,
                Place = place,
                Account = book.Accounts[line.Account],
                Day = one.Posting.Day,
                Minor = line.Minor,
                Base = line.Base,
            }));
        }

        if (!await inserts.InsertAsync(db, Move(book), rows, ct)) return false;
        (book.Row.Number, book.Row.Hash) = (book.State.Number, book.State.Hash);
        return true;
    }

    /// <summary>Also where nothing was taken: what was refused was refused of the book as it was seen.</summary>
    private static RowMove Move(KnownBook book) => new(
        typeof(BookRow),
        new Dictionary<string, object?>
        {
            [nameof(BookRow.Id)] = book.Row.Id,
            [nameof(BookRow.Number)] = book.Row.Number,
            [nameof(BookRow.Hash)] = book.Row.Hash,
            [nameof(BookRow.ClosedThrough)] = book.Row.ClosedThrough,
            [nameof(BookRow.Totalled)] = book.Row.Totalled,
        },
        new Dictionary<string, object?> { [nameof(BookRow.Number)] = book.State.Number, [nameof(BookRow.Hash)] = book.State.Hash });

    /// <summary>The first posting of an account makes it.</summary>
    private async Task NumberAccountsAsync(KnownBook book, IReadOnlyList<Taken> taken, CancellationToken ct)
    {
        var fresh = taken.SelectMany(t => t.Posting.Lines).Select(l => l.Account).Distinct().Where(a => !book.Accounts.ContainsKey(a)).ToList();
        if (fresh.Count == 0) return;
        // Numbers are those of all books: whoever numbers at the same time takes the same one, and then the engine refuses one of the two.
        var next = (await db.Set<AccountRow>().MaxAsync(a => (int?)a.Id, ct) ?? 0) + 1;
        foreach (var account in fresh)
        {
            db.Add(new AccountRow { Id = next, Book = book.Id, Number = account.Number, Currency = account.Currency, Party = account.Party, Project = account.Project });
            book.Accounts[account] = next++;
        }

        await db.SaveChangesAsync(ct);
    }

    private static PostingRow Row(int book, Taken one) => new()
    {
        Book = book,
        Number = one.Number,
        Key = one.Posting.Key,
        At = one.At,
        Act = one.Act,
        Day = one.Posting.Day,
        Kind = one.Posting.Kind,
        DocumentKind = one.Posting.DocumentKind,
        DocumentCode = one.Posting.DocumentCode,
        Text = one.Posting.Text,
        Reverses = one.Posting.Reverses,
        Reserves = one.Posting.Reserves,
        Resolves = one.Posting.Resolves,
        ContentHash = one.ContentHash,
        Hash = one.Hash,
    };
}
