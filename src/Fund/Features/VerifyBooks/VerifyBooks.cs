using System.Runtime.CompilerServices;
using Marrakech.Fund.Contracts;
using Marrakech.Fund.Data.Books;
using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Features.ProveBooks;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Trust.Contracts.Logs;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.VerifyBooks;

/// <summary>Verifies the books from the first posting to the last: chain, rules, balances, totals, documents, acts, and the signed checkpoints. Writes nothing.</summary>
internal sealed class VerifyBooks(AppDb db, BookStream stream, SignedLogs logs, IEnumerable<IBookDocuments> documents)
{
    private BookFault? fault;
    private bool isRead;

    public async Task<BooksVerdict> HandleAsync(CancellationToken ct)
    {
        // The head first: whatever is entered meanwhile comes after it, and is left to the next verification.
        var book = await HeadAsync(ct);
        var accounts = await db.Set<AccountRow>().AsNoTracking().Where(a => a.Book == book.Id).ToDictionaryAsync(a => a.Id, a => a.Key, ct);
        var replay = new BookReplay(book.Code, accounts);
        var signed = await logs.VerifyAsync(BookLog.Fund, ReplayAsync(book, replay, ct), ct);
        if (isRead) fault ??= await HeadAsync(book, replay, ct);
        if (signed.Broken is null) fault ??= await TotalsAsync(book, accounts, ct);
        return new BooksVerdict
        {
            Broken = fault is not null ? BookReplay.Sentence(fault) : signed.Broken,
            Kind = fault?.Kind.ToString() ?? signed.Kind,
            Place = fault?.Number ?? signed.Place,
            Postings = replay.Number, Hash = replay.Hash, Accounts = replay.Balances.Count,
            Checkpoints = signed.Checkpoints, Covered = signed.Covered, CoveredAt = signed.CoveredAt, KeyId = signed.KeyId,
        };
    }

    private Task<BookRow> HeadAsync(CancellationToken ct) => db.Set<BookRow>().AsNoTracking().SingleAsync(b => b.Code == BookCodes.Fund, ct);

    /// <summary>Gives each posting that is sound to whoever compares it with the checkpoints; ends at the first that is not.</summary>
    private async IAsyncEnumerable<LogRecord> ReplayAsync(BookRow book, BookReplay replay, [EnumeratorCancellation] CancellationToken ct)
    {
        var last = await db.Set<ActEntry>().MaxAsync(a => (long?)a.Number, ct) ?? 0;
        await foreach (var part in stream.ReadAsync(book.Id, book.Number, ct))
        {
            foreach (var (row, number, lines) in part)
            {
                fault = row is null ? new(BookBreak.LineAlone, number) : replay.Take(row, lines) ?? (row.Act < 1 || row.Act > last ? new(BookBreak.ActMissing, number, $"{row.Act}") : null);
                if (fault is not null) yield break;
                yield return new LogRecord(number, null, row!.Hash);
            }

            fault = await DocumentsAsync([.. part.Select(p => p.Row).OfType<PostingRow>()], ct);
            if (fault is not null) yield break;
        }

        isRead = true;
    }

    private async Task<BookFault?> DocumentsAsync(IReadOnlyList<PostingRow> postings, CancellationToken ct)
    {
        foreach (var source in documents)
        {
            foreach (var kind in source.Kinds)
            {
                var named = postings.Where(p => p.DocumentKind == kind).ToList();
                if (named.Count == 0) continue;
                var there = await source.FindAsync(kind, [.. named.Select(p => p.DocumentCode).Distinct()], ct);
                if (named.Find(p => !there.Contains(p.DocumentCode)) is { } lost) return new(BookBreak.DocumentMissing, lost.Number, $"{kind} {lost.DocumentCode}");
            }
        }

        return null;
    }

    /// <summary>The book's row names the last posting, and none stands after it.</summary>
    private async Task<BookFault?> HeadAsync(BookRow book, BookReplay replay, CancellationToken ct)
    {
        if (book.Number > replay.Number) return new(BookBreak.Missing, replay.Number + 1);
        // In this order: what is entered in between moves the head with it.
        var most = await db.Set<PostingRow>().Where(p => p.Book == book.Id).MaxAsync(p => (long?)p.Number, ct) ?? 0;
        var now = await HeadAsync(ct);
        if (most > now.Number) return new(BookBreak.OtherHead, most);
        var alone = await db.Set<LineRow>().Where(l => l.Book == book.Id).MaxAsync(l => (long?)l.Number, ct) ?? 0;
        if (alone > (await HeadAsync(ct)).Number) return new(BookBreak.LineAlone, alone);
        return book.Hash == replay.Hash ? null : new(BookBreak.OtherHead, replay.Number);
    }

    private async Task<BookFault?> TotalsAsync(BookRow book, Dictionary<int, AccountKey> accounts, CancellationToken ct)
    {
        var summed = await db.Set<LineRow>().AsNoTracking().Where(l => l.Book == book.Id && l.Number <= book.Totalled).GroupBy(l => new { l.Account, l.Day })
            .Select(g => new { g.Key.Account, g.Key.Day, Minor = g.Sum(l => l.Minor), Base = g.Sum(l => l.Base) }).ToListAsync(ct);
        var due = summed.Select(s => ((s.Account, IsMonth: false, Start: s.Day), Sum: new Balance(s.Minor, s.Base)))
            .Concat(summed.GroupBy(s => (s.Account, IsMonth: true, Start: new DateOnly(s.Day.Year, s.Day.Month, 1))).Select(g => (g.Key, Sum: new Balance(g.Sum(s => s.Minor), g.Sum(s => s.Base)))))
            .ToDictionary(d => d.Item1, d => d.Sum);
        var ids = accounts.Keys.ToHashSet();
        var totals = await db.Set<TotalRow>().AsNoTracking().ToListAsync(ct);
        // Sums moved on while they were read: the next verification compares them.
        if ((await HeadAsync(ct)).Totalled != book.Totalled) return null;
        foreach (var total in totals.Where(t => ids.Contains(t.Account)))
        {
            if (!due.Remove((total.Account, total.IsMonth, total.Start), out var sum) || sum != new Balance(total.Minor, total.Base)) return new(BookBreak.TotalDiffers, 0, accounts[total.Account].ToString());
        }

        return due.Count == 0 ? null : new(BookBreak.TotalDiffers, 0, accounts[due.Keys.First().Account].ToString());
    }
}
