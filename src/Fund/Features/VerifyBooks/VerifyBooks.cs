using System.Runtime.CompilerServices;
using Marrakech.Fund.Contracts;
using Marrakech.Fund.Data.Books;
using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Features.ProveBooks;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Trust.Contracts;
using Marrakech.Trust.Contracts.Logs;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.VerifyBooks;

/// <summary>Verifies the books from the first posting to the last: chain, rules, balances, totals, documents, acts, and the signed checkpoints. Writes nothing.</summary>
internal sealed class VerifyBooks(AppDb db, BookStream stream, SignedLogs logs, IEnumerable<IBookDocuments> documents)
{
    private BookFault? fault;
    private bool isRead;

    /// <summary>Throws <see cref="InvalidDataException"/> with a sentence where it cannot look.</summary>
    public async Task<BooksVerdict> HandleAsync(VerifyRequest request, CancellationToken ct)
    {
        // The head first: whatever is entered meanwhile comes after it, and is left to the next verification.
        var book = await HeadAsync(ct);
        var accounts = await db.Set<AccountRow>().AsNoTracking().Where(a => a.Book == book.Id).ToDictionaryAsync(a => a.Id, a => a.Key, ct);
        var replay = new BookReplay(book.Totalled);
        var signed = await logs.VerifyAsync(BookLog.Fund, ReplayAsync(book, new BookProof(book.Code, accounts), replay, ct), request, ct);
        if (isRead) fault ??= await HeadAsync(book, replay, ct);
        if (signed.Broken is null) fault ??= await TotalsAsync(book, replay, accounts, ct);
        return new BooksVerdict
        {
            Broken = fault is not null ? BookReplay.Sentence(fault) : signed.Broken,
            Kind = fault?.Kind.ToString() ?? signed.Kind,
            Place = fault?.Number ?? signed.Place,
            Postings = replay.Number,
            Hash = replay.Hash,
            Accounts = replay.Balances.Count,
            Checkpoints = signed.Checkpoints,
            Covered = signed.Covered,
            CoveredAt = signed.CoveredAt,
            KeyId = signed.KeyId,
        };
    }

    private Task<BookRow> HeadAsync(CancellationToken ct) => db.Set<BookRow>().AsNoTracking().SingleAsync(b => b.Code == BookCodes.Fund, ct);

    /// <summary>Gives each posting that is sound to whoever compares it with the checkpoints; ends at the first that is not.</summary>
    private async IAsyncEnumerable<LogRecord> ReplayAsync(BookRow book, BookProof proof, BookReplay replay, [EnumeratorCancellation] CancellationToken ct)
    {
        var last = await db.Set<ActEntry>().MaxAsync(a => (long?)a.Number, ct) ?? 0;
        await foreach (var part in ProveAsync(book, proof, ct))
        {
            foreach (var one in part)
            {
                fault = replay.Take(one) ?? (one.Row!.Act < 1 || one.Row.Act > last ? new(BookBreak.ActMissing, one.Number, $"{one.Row.Act}") : null);
                if (fault is not null) yield break;
                yield return new LogRecord(one.Number, null, one.Row!.Hash);
            }

            fault = await DocumentsAsync([.. part.Select(p => p.Row).OfType<PostingRow>()], ct);
            if (fault is not null) yield break;
        }

        isRead = true;
    }

    /// <summary>Hands parts over in order while the next ones are read and proved, one on each core.</summary>
    private async IAsyncEnumerable<IReadOnlyList<ProvedPosting>> ProveAsync(BookRow book, BookProof proof, [EnumeratorCancellation] CancellationToken ct)
    {
        var (proving, previous) = (new Queue<Task<IReadOnlyList<ProvedPosting>>>(), PostingText.FirstPrevious);
        await foreach (var part in stream.ReadAsync(book.Id, book.Number, ct))
        {
            var before = previous;
            proving.Enqueue(Task.Run(() => proof.Of(part, before), ct));
            previous = part.LastOrDefault(p => p.Row is not null).Row?.Hash ?? previous;
            if (proving.Count > Environment.ProcessorCount) yield return await proving.Dequeue();
        }

        while (proving.TryDequeue(out var next)) yield return await next;
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

    /// <summary>The sums by day and month are those of the lines that were just read.</summary>
    private async Task<BookFault?> TotalsAsync(BookRow book, BookReplay replay, Dictionary<int, AccountKey> accounts, CancellationToken ct)
    {
        var days = replay.Days.ToDictionary(d => d.Key, d => d.Value);
        var months = days.GroupBy(d => (d.Key.Account, Start: new DateOnly(d.Key.Day.Year, d.Key.Day.Month, 1))).ToDictionary(g => g.Key, g => g.Aggregate(default(Balance), (sum, d) => sum + d.Value));
        BookFault? found = null;
        await foreach (var total in db.Set<TotalRow>().AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
        {
            if (!accounts.TryGetValue(total.Account, out var account)) continue;
            if ((total.IsMonth ? months : days).Remove((total.Account, total.Start), out var sum) && sum == new Balance(total.Minor, total.Base)) continue;
            found = new(BookBreak.TotalDiffers, 0, account.ToString());
            break;
        }

        if (found is null && days.Keys.Concat(months.Keys).Select(k => (int?)k.Item1).FirstOrDefault() is { } lacking) found = new(BookBreak.TotalDiffers, 0, accounts[lacking].ToString());
        // Sums that moved on while they were read are compared by the next verification.
        return found is null || (await HeadAsync(ct)).Totalled == book.Totalled ? found : null;
    }
}
