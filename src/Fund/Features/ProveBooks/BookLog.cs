using System.Runtime.CompilerServices;
using Marrakech.Fund.Data.Books;
using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Features.Shared.Books;
using Marrakech.Kernel.Data;
using Marrakech.Trust.Contracts.Logs;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.ProveBooks;

/// <summary>The fund's book as a log of which signed checkpoints are taken.</summary>
internal sealed class BookLog : ISignedLog
{
    /// <summary>Name of the log; its checkpoints begin with <c>marrakech/</c> and this.</summary>
    public const string Fund = "books/" + BookCodes.Fund;

    /// <summary>Postings read at a time.</summary>
    private const int Batch = 1_000;

    public string Name => Fund;

    public string SentenceOf(string kind) => $"Books.Break.{kind}";

    public IAsyncEnumerable<LogRecord> ReadAsync(AppDb db, long from, long through, bool isWhole, CancellationToken ct) => isWhole
        ? WholeAsync(db, from, through, ct)
        : Postings(db).Where(p => p.Number >= from && p.Number <= through).OrderBy(p => p.Number).Select(p => new LogRecord(p.Number, null, p.Hash, true)).AsAsyncEnumerable();

    public async Task<long> LastAsync(AppDb db, CancellationToken ct) => await Postings(db).MaxAsync(p => (long?)p.Number, ct) ?? 0;

    private static IQueryable<PostingRow> Postings(AppDb db) => db.Set<PostingRow>().AsNoTracking().Where(p => db.Set<BookRow>().Any(b => b.Id == p.Book && b.Code == BookCodes.Fund));

    /// <summary>Each posting with its text made anew of its lines. The first was met before: its hash begins the chain.</summary>
    private static async IAsyncEnumerable<LogRecord> WholeAsync(AppDb db, long from, long through, [EnumeratorCancellation] CancellationToken ct)
    {
        var (next, previous) = (from, from == 0 ? PostingText.FirstPrevious : null);
        while (true)
        {
            var (begin, rows) = (next, await Postings(db).Where(p => p.Number >= next && p.Number <= through).OrderBy(p => p.Number).Take(Batch).ToListAsync(ct));
            var fresh = previous is null ? rows.Skip(1).ToList() : rows;
            var (lines, accounts) = fresh.Count == 0 ? (Enumerable.Empty<LineRow>().ToLookup(l => l.Number), []) : await LinesAsync(db, fresh, ct);
            foreach (var row in rows)
            {
                var isSound = previous is null || (EnteredPosting.Read(row, [.. lines[row.Number]], accounts) is { } posting && new EnteredPosting(row, posting, previous).IsSound);
                yield return new LogRecord(row.Number, null, row.Hash, isSound);
                (previous, next) = (row.Hash, row.Number + 1);
            }

            if (rows.Count < Batch || next == begin) yield break;
        }
    }

    private static async Task<(ILookup<long, LineRow> Lines, Dictionary<int, AccountKey> Accounts)> LinesAsync(AppDb db, List<PostingRow> rows, CancellationToken ct)
    {
        var (book, first, last) = (rows[0].Book, rows[0].Number, rows[^1].Number);
        var lines = await db.Set<LineRow>().AsNoTracking().Where(l => l.Book == book && l.Number >= first && l.Number <= last).OrderBy(l => l.Number).ThenBy(l => l.Place).ToListAsync(ct);
        var ids = lines.Select(l => l.Account).Distinct().ToList();
        var accounts = await db.Set<AccountRow>().AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Key, ct);
        return (lines.ToLookup(l => l.Number), accounts);
    }
}
