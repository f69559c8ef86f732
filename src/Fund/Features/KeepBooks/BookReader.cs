using Marrakech.Fund.Data.Books;
using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Domain.Money;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.KeepBooks;

/// <summary>What one node knows of a book: its state, and the number of each account it has met.</summary>
internal sealed class KnownBook(BookRow row)
{
    public int Id { get; } = row.Id;

    /// <summary>Where it stood when it was last seen.</summary>
    public BookRow Row { get; set; } = row;

    public BookState State { get; } = new(row.Code, row.Opened);

    public Dictionary<AccountKey, int> Accounts { get; } = [];
}

/// <summary>Loads as much of a book as postings need: under the lock of the book's row, or as it was last seen, which is compared when the book is moved.</summary>
internal sealed class BookReader(AppDb db)
{
    /// <summary>What was received and not transferred; known wherever something is reserved.</summary>
    public static readonly AccountKey Resources = new(Chart.Resources, Currency.Dollar.Code);

    /// <summary>Takes the book for the rest of the transaction: no other posting of it is entered before that ends.</summary>
    public async Task<BookRow> LockAsync(string code, CancellationToken ct)
    {
        if (await db.Set<BookRow>().Where(b => b.Code == code).ExecuteUpdateAsync(set => set.SetProperty(b => b.Totalled, b => b.Totalled), ct) == 0) throw new InvalidOperationException($"There is no book {code}.");
        return await db.Set<BookRow>().AsNoTracking().SingleAsync(b => b.Code == code, ct);
    }

    /// <summary>Loads what <paramref name="postings"/> touch into what is known. Where the book moved on without this node, balances are read anew.</summary>
    public async Task<KnownBook> LoadAsync(BookRow row, KnownBook? known, IReadOnlyCollection<NewPosting> postings, CancellationToken ct)
    {
        if (known is null || known.State.Number != row.Number || known.State.Hash != row.Hash) known = new KnownBook(row);
        known.Row = row;
        known.State.ForgetPostings();
        known.State.Stand(row.Number, row.Hash);
        known.State.ClosedThrough = row.ClosedThrough;
        await LoadBalancesAsync(row, known, [.. postings.SelectMany(p => p.Lines).Select(l => l.Account).Concat(postings.Any(p => p.Reserves is not null) ? [Resources] : []).Distinct().Where(a => !known.State.Balances.ContainsKey(a))], ct);
        await LoadPostingsAsync(row, known.State, postings, ct);
        return known;
    }

    private async Task LoadBalancesAsync(BookRow row, KnownBook known, IReadOnlyList<AccountKey> wanted, CancellationToken ct)
    {
        if (wanted.Count == 0) return;
        var numbers = wanted.Select(a => a.Number).Distinct().ToList();
        var (parties, projects) = (wanted.Select(a => a.Party).Distinct().ToList(), wanted.Select(a => a.Project).Distinct().ToList());
        var rows = await db.Set<AccountRow>().AsNoTracking().Where(a => a.Book == row.Id && numbers.Contains(a.Number) && parties.Contains(a.Party) && projects.Contains(a.Project)).ToListAsync(ct);
        foreach (var found in rows) known.Accounts[found.Key] = found.Id;
        var ids = wanted.Where(known.Accounts.ContainsKey).Select(a => known.Accounts[a]).ToList();
        var sums = await SumsAsync(row, ids, ct);
        foreach (var account in wanted) known.State.Know(account, known.Accounts.TryGetValue(account, out var id) ? sums.GetValueOrDefault(id) : default);
    }

    /// <summary>What stands in accounts now: the totals, and the lines after them.</summary>
    private async Task<Dictionary<int, Balance>> SumsAsync(BookRow row, List<int> accounts, CancellationToken ct)
    {
        if (accounts.Count == 0) return [];
        var totals = await db.Set<TotalRow>().AsNoTracking().Where(t => accounts.Contains(t.Account) && t.IsMonth).GroupBy(t => t.Account)
            .Select(g => new { g.Key, Minor = g.Sum(t => t.Minor), Base = g.Sum(t => t.Base) }).ToListAsync(ct);
        var lines = await db.Set<LineRow>().AsNoTracking().Where(l => accounts.Contains(l.Account) && l.Number > row.Totalled).GroupBy(l => l.Account)
            .Select(g => new { g.Key, Minor = g.Sum(l => l.Minor), Base = g.Sum(l => l.Base) }).ToListAsync(ct);
        var sums = totals.ToDictionary(t => t.Key, t => new Balance(t.Minor, t.Base));
        foreach (var line in lines) sums[line.Key] = sums.GetValueOrDefault(line.Key) + new Balance(line.Minor, line.Base);
        return sums;
    }

    private async Task LoadPostingsAsync(BookRow row, BookState state, IReadOnlyCollection<NewPosting> postings, CancellationToken ct)
    {
        var keys = postings.Select(p => p.Key).Distinct().ToList();
        foreach (var key in keys) state.KnowKey(key, null);
        foreach (var found in await db.Set<PostingRow>().AsNoTracking().Where(p => p.Book == row.Id && EF.Parameter(keys).Contains(p.Key)).ToListAsync(ct)) state.KnowKey(found.Key, Of(found, null, []));
        await LoadReversedAsync(row, state, [.. postings.Select(p => p.Reverses).OfType<long>().Distinct()], ct);
        await LoadReservationsAsync(row, state, [.. postings.SelectMany(p => new[] { p.Reserves, p.Resolves }).OfType<string>().Distinct()], ct);
    }

    private async Task LoadReversedAsync(BookRow row, BookState state, IReadOnlyList<long> numbers, CancellationToken ct)
    {
        foreach (var number in numbers)
        {
            if (await db.Set<PostingRow>().AsNoTracking().SingleOrDefaultAsync(p => p.Book == row.Id && p.Number == number, ct) is not { } found)
            {
                state.KnowNumber(number, null);
                continue;
            }

            var by = await db.Set<PostingRow>().Where(p => p.Book == row.Id && p.Reverses == number).Select(p => (long?)p.Number).SingleOrDefaultAsync(ct);
            state.KnowNumber(number, Of(found, by, await LinesAsync(row.Id, number, ct)));
        }
    }

    private async Task LoadReservationsAsync(BookRow row, BookState state, IReadOnlyList<string> codes, CancellationToken ct)
    {
        foreach (var code in codes)
        {
            var made = await db.Set<PostingRow>().Where(p => p.Book == row.Id && p.Reserves == code).Select(p => (long?)p.Number).SingleOrDefaultAsync(ct);
            if (made is null)
            {
                state.Know(code, null);
                continue;
            }

            var held = (await LinesAsync(row.Id, made.Value, ct)).Single(l => l.Account.Number == Chart.Reserved);
            var ended = await db.Set<PostingRow>().Where(p => p.Book == row.Id && p.Resolves == code).Select(p => (long?)p.Number).SingleOrDefaultAsync(ct);
            state.Know(code, new Reservation(code, held.Account.Project, -held.Minor, ended));
        }
    }

    /// <summary>Lines of a posting, in their order.</summary>
    public async Task<IReadOnlyList<PostingLine>> LinesAsync(int book, long number, CancellationToken ct)
    {
        var rows = await db.Set<LineRow>().AsNoTracking().Where(l => l.Book == book && l.Number == number).OrderBy(l => l.Place)
            .Join(db.Set<AccountRow>(), l => l.Account, a => a.Id, (l, a) => new { Account = a, l.Minor, l.Base }).ToListAsync(ct);
        return [.. rows.Select(r => new PostingLine(r.Account.Key, r.Minor, r.Base))];
    }

    private static Entered Of(PostingRow row, long? reversedBy, IReadOnlyList<PostingLine> lines) => new(row.Number, row.Hash, row.ContentHash, row.Reverses, reversedBy, lines);
}
