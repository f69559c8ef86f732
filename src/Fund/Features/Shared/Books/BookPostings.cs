using Marrakech.Fund.Data.Books;
using Marrakech.Fund.Domain.Books;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.Shared.Books;

/// <summary>A posting as it stands in the book.</summary>
/// <param name="Row">What is kept of it.</param>
/// <param name="Posting">What was entered.</param>
/// <param name="Previous">Hash of the posting before.</param>
internal sealed record EnteredPosting(PostingRow Row, NewPosting Posting, string Previous)
{
    /// <summary>The text whose SHA-256 is <see cref="PostingRow.Hash"/> while nobody has altered it.</summary>
    public string Text => PostingText.Whole(BookCodes.Fund, new PostingPlace(Row.Number, Row.At, Row.Act, Previous), Posting);

    /// <summary>Whether that is so.</summary>
    public bool IsSound => PostingText.Hash(Text) == Row.Hash;

    /// <summary>A row and its lines as what was entered; null where a line names no account.</summary>
    public static NewPosting? Read(PostingRow row, IReadOnlyList<LineRow> lines, IReadOnlyDictionary<int, AccountKey> accounts)
    {
        var read = new PostingLine[lines.Count];
        for (var i = 0; i < read.Length; i++)
        {
            if (!accounts.TryGetValue(lines[i].Account, out var account) || lines[i].Place != i) return null;
            read[i] = new PostingLine(account, lines[i].Minor, lines[i].Base);
        }

        return new NewPosting
        {
            Key = row.Key,
            Day = row.Day,
            Kind = row.Kind,
            DocumentKind = row.DocumentKind,
            DocumentCode = row.DocumentCode,
            Text = row.Text,
            Reverses = row.Reverses,
            Reserves = row.Reserves,
            Resolves = row.Resolves,
            Lines = read,
        };
    }
}

/// <summary>Which postings are wanted; null for any.</summary>
internal sealed record PostingFilter
{
    public string? Kind { get; init; }
    public string? DocumentKind { get; init; }
    public string? DocumentCode { get; init; }

    /// <summary>Number of the chart; the three after it narrow it.</summary>
    public string? Account { get; init; }
    public string? Currency { get; init; }
    public string? Party { get; init; }
    public string? Project { get; init; }

    public bool IsNone => this == new PostingFilter();

    /// <summary>Reads kind and code with a colon between them, as <c>deposit:FD-000012</c>, or a code alone.</summary>
    public PostingFilter WithDocument(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return this;
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return this with { DocumentKind = colon > 0 ? text[..colon].Trim() : null, DocumentCode = text[(colon + 1)..].Trim() };
    }
}

/// <summary>Reads postings with their lines.</summary>
internal sealed class BookPostings(AppDb db)
{
    /// <summary>Postings of a page.</summary>
    public const int PageSize = 50;

    /// <summary>A posting; null where there is none.</summary>
    public async Task<EnteredPosting?> FindAsync(long number, CancellationToken ct) =>
        (await FillAsync(await Of(new PostingFilter()).Where(p => p.Number == number).ToListAsync(ct), ct)).SingleOrDefault();

    /// <summary>The newest before a number.</summary>
    public async Task<IReadOnlyList<EnteredPosting>> NewestAsync(PostingFilter filter, long before, int most, CancellationToken ct) =>
        await FillAsync(await Of(filter).Where(p => p.Number < before).OrderByDescending(p => p.Number).Take(most).ToListAsync(ct), ct);

    /// <summary>The oldest after a number.</summary>
    public async Task<IReadOnlyList<EnteredPosting>> InOrderAsync(PostingFilter filter, long after, int most, CancellationToken ct) =>
        await FillAsync(await Of(filter).Where(p => p.Number > after).OrderBy(p => p.Number).Take(most).ToListAsync(ct), ct);

    /// <summary>Whether there is such a posting.</summary>
    public Task<bool> AnyAsync(PostingFilter filter, CancellationToken ct) => Of(filter).AnyAsync(ct);

    public async Task<long> CountAsync(PostingFilter filter, CancellationToken ct) => await Of(filter).LongCountAsync(ct);

    /// <summary>Number of the posting that took this one back; null while none has.</summary>
    public Task<long?> ReversedByAsync(long number, CancellationToken ct) => Of(new PostingFilter()).Where(p => p.Reverses == number).Select(p => (long?)p.Number).SingleOrDefaultAsync(ct);

    private IQueryable<PostingRow> Of(PostingFilter filter)
    {
        var found = db.Set<PostingRow>().AsNoTracking().Where(p => db.Set<BookRow>().Any(b => b.Id == p.Book && b.Code == BookCodes.Fund));
        if (filter.Kind is { } kind) found = found.Where(p => p.Kind == kind);
        if (filter.DocumentKind is { } documentKind) found = found.Where(p => p.DocumentKind == documentKind);
        if (filter.DocumentCode is { } code) found = found.Where(p => p.DocumentCode == code);
        if (filter.Account is null && filter.Party is null && filter.Project is null) return found;
        var accounts = db.Set<AccountRow>().AsQueryable();
        if (filter.Account is { } number) accounts = accounts.Where(a => a.Number == number);
        if (filter.Currency is { } currency) accounts = accounts.Where(a => a.Currency == currency);
        if (filter.Party is { } party) accounts = accounts.Where(a => a.Party == party);
        if (filter.Project is { } project) accounts = accounts.Where(a => a.Project == project);
        return found.Where(p => db.Set<LineRow>().Any(l => l.Book == p.Book && l.Number == p.Number && accounts.Any(a => a.Id == l.Account)));
    }

    private async Task<IReadOnlyList<EnteredPosting>> FillAsync(List<PostingRow> rows, CancellationToken ct)
    {
        if (rows.Count == 0) return [];
        var (book, numbers, before) = (rows[0].Book, rows.Select(r => r.Number).ToList(), rows.Select(r => r.Number - 1).ToList());
        var lines = (await db.Set<LineRow>().AsNoTracking().Where(l => l.Book == book && numbers.Contains(l.Number)).OrderBy(l => l.Number).ThenBy(l => l.Place).ToListAsync(ct)).ToLookup(l => l.Number);
        var ids = lines.SelectMany(l => l).Select(l => l.Account).Distinct().ToList();
        var accounts = await db.Set<AccountRow>().AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Key, ct);
        var hashes = await db.Set<PostingRow>().AsNoTracking().Where(p => p.Book == book && before.Contains(p.Number)).Select(p => new { p.Number, p.Hash }).ToDictionaryAsync(p => p.Number, p => p.Hash, ct);
        return [.. rows.Select(r => new EnteredPosting(
            r, EnteredPosting.Read(r, [.. lines[r.Number]], accounts) ?? throw new InvalidOperationException($"Posting {r.Number} cannot be read; marrakech fund verify names what is wrong."),
            r.Number == 1 ? PostingText.FirstPrevious : hashes.GetValueOrDefault(r.Number - 1, "")))];
    }
}
