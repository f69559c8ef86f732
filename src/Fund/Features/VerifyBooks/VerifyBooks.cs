using Marrakech.Fund.Contracts;
using Marrakech.Fund.Data.Books;
using Marrakech.Fund.Domain.Books;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.VerifyBooks;

/// <summary>Verifies the books from the first posting to the last: chain, rules, balances, totals, documents, acts. Writes nothing.</summary>
internal sealed class VerifyBooks(AppDb db, IEnumerable<IBookDocuments> documents)
{
    /// <summary>Postings whose documents and acts are looked up at a time.</summary>
    private const int Batch = 5_000;

    public async Task<BooksVerdict> HandleAsync(CancellationToken ct)
    {
        var book = await db.Set<BookRow>().AsNoTracking().SingleAsync(b => b.Code == BookCodes.Fund, ct);
        var accounts = await db.Set<AccountRow>().AsNoTracking().Where(a => a.Book == book.Id).ToDictionaryAsync(a => a.Id, a => a.Key, ct);
        var replay = new BookReplay(book.Code, accounts);
        var fault = await ReplayAsync(book, replay, ct) ?? Head(book, replay) ?? await TotalsAsync(book, accounts, ct);
        return new BooksVerdict { Broken = fault is null ? null : BookReplay.Sentence(fault), Kind = fault?.Kind.ToString(), Place = fault?.Number ?? 0, Postings = replay.Number, Hash = replay.Hash, Accounts = replay.Balances.Count };
    }

    /// <summary>Postings and lines are two streams in the same order.</summary>
    private async Task<BookFault?> ReplayAsync(BookRow book, BookReplay replay, CancellationToken ct)
    {
        var waiting = new List<PostingRow>(Batch);
        var last = await db.Set<ActEntry>().MaxAsync(a => (long?)a.Number, ct) ?? 0;
        for (var from = 0L; ; from += Batch)
        {
            var (first, end) = (from, from + Batch);
            var postings = await db.Set<PostingRow>().AsNoTracking().Where(p => p.Book == book.Id && p.Number > first && p.Number <= end).OrderBy(p => p.Number).ToListAsync(ct);
            var lines = (await db.Set<LineRow>().AsNoTracking().Where(l => l.Book == book.Id && l.Number > first && l.Number <= end).OrderBy(l => l.Number).ThenBy(l => l.Place).ToListAsync(ct)).ToLookup(l => l.Number);
            foreach (var posting in postings)
            {
                if (replay.Take(posting, [.. lines[posting.Number]]) is { } fault) return fault;
                if (posting.Act < 1 || posting.Act > last) return new(BookBreak.ActMissing, posting.Number, $"{posting.Act}");
            }

            if (lines.FirstOrDefault(l => l.Key > replay.Number) is { } alone) return new(BookBreak.LineAlone, alone.Key);
            if (await DocumentsAsync(postings, ct) is { } missing) return missing;
            if (postings.Count == 0 && end >= book.Number) return null;
        }
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

    private static BookFault? Head(BookRow book, BookReplay replay) =>
        book.Number > replay.Number ? new(BookBreak.Missing, replay.Number + 1)
        : book.Number != replay.Number || book.Hash != replay.Hash ? new(BookBreak.OtherHead, replay.Number) : null;

    private async Task<BookFault?> TotalsAsync(BookRow book, Dictionary<int, AccountKey> accounts, CancellationToken ct)
    {
        var summed = await db.Set<LineRow>().AsNoTracking().Where(l => l.Book == book.Id && l.Number <= book.Totalled).GroupBy(l => new { l.Account, l.Day })
            .Select(g => new { g.Key.Account, g.Key.Day, Minor = g.Sum(l => l.Minor), Base = g.Sum(l => l.Base) }).ToListAsync(ct);
        var due = summed.Select(s => ((s.Account, IsMonth: false, Start: s.Day), Sum: new Balance(s.Minor, s.Base)))
            .Concat(summed.GroupBy(s => (s.Account, IsMonth: true, Start: new DateOnly(s.Day.Year, s.Day.Month, 1))).Select(g => (g.Key, Sum: new Balance(g.Sum(s => s.Minor), g.Sum(s => s.Base)))))
            .ToDictionary(d => d.Item1, d => d.Sum);
        var ids = accounts.Keys.ToHashSet();
        foreach (var total in (await db.Set<TotalRow>().AsNoTracking().ToListAsync(ct)).Where(t => ids.Contains(t.Account)))
        {
            if (!due.Remove((total.Account, total.IsMonth, total.Start), out var sum) || sum != new Balance(total.Minor, total.Base)) return new(BookBreak.TotalDiffers, 0, accounts[total.Account].ToString());
        }

        return due.Count == 0 ? null : new(BookBreak.TotalDiffers, 0, accounts[due.Keys.First().Account].ToString());
    }
}
