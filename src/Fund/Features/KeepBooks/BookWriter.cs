using Marrakech.Fund.Data.Books;
using Marrakech.Fund.Domain.Books;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.KeepBooks;

/// <summary>Moves the head of a book and writes what it took, within the caller's transaction.</summary>
internal sealed class BookWriter(AppDb db, IRowInserts inserts)
{
    /// <summary>False where the book no longer stands as it was seen: then nothing is written. From where it is true no other posting is entered before the transaction ends.</summary>
    public async Task<bool> WriteAsync(KnownBook book, IReadOnlyList<Taken> taken, CancellationToken ct)
    {
        if (!await MoveAsync(book, ct)) return false;
        if (taken.Count == 0) return true;
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

        await inserts.InsertAsync(db, rows, ct);
        return true;
    }

    /// <summary>Also where nothing was taken: what was refused was refused of the book as it was seen.</summary>
    private async Task<bool> MoveAsync(KnownBook book, CancellationToken ct)
    {
        var (seen, number, hash) = (book.Row, book.State.Number, book.State.Hash);
        if (await db.Set<BookRow>().Where(b => b.Id == seen.Id && b.Number == seen.Number && b.Hash == seen.Hash && b.ClosedThrough == seen.ClosedThrough && b.Totalled == seen.Totalled)
            .ExecuteUpdateAsync(set => set.SetProperty(b => b.Number, number).SetProperty(b => b.Hash, hash), ct) == 0) return false;
        (seen.Number, seen.Hash) = (number, hash);
        return true;
    }

    /// <summary>The first posting of an account makes it.</summary>
    private async Task NumberAccountsAsync(KnownBook book, IReadOnlyList<Taken> taken, CancellationToken ct)
    {
        var fresh = taken.SelectMany(t => t.Posting.Lines).Select(l => l.Account).Distinct().Where(a => !book.Accounts.ContainsKey(a)).ToList();
        if (fresh.Count == 0) return;
        // Numbers are those of all books: the row of this one is locked, another book may number its own at the same time and then one of them begins anew.
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
