using Marrakech.Fund.Data.Books;
using Marrakech.Fund.Data.Contributions;
using Marrakech.Fund.Data.Periods;
using Marrakech.Fund.Data.Projects;
using Marrakech.Fund.Domain.Audit;
using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Domain.Contributions;
using Marrakech.Fund.Features.Shared.Books;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Files;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.DrawSamples;

/// <summary>A row of a sample.</summary>
/// <param name="Drawn">The posting, what it weighs, and why it is here.</param>
/// <param name="Row">The posting as the book keeps it.</param>
/// <param name="Entered">Pseudonym of who entered its business document; null where a program or nobody known did.</param>
/// <param name="Approved">Pseudonym of who acted when it was posted.</param>
/// <param name="Files">What is attached to its business document, and was before the last posting the sample is drawn from.</param>
internal sealed record SampleRow(Drawn Drawn, PostingRow Row, Guid? Entered, Guid? Approved, IReadOnlyList<AttachedFile> Files);

/// <summary>A sample that was drawn.</summary>
/// <param name="Terms">By what.</param>
/// <param name="Hash">Hash of the last posting it is drawn from.</param>
/// <param name="Population">How many postings there are to draw from.</param>
/// <param name="Cents">What they weigh together.</param>
/// <param name="Rows">What was drawn, by number.</param>
internal sealed record Sample(SampleTerms Terms, string Hash, int Population, long Cents, IReadOnlyList<SampleRow> Rows);

/// <summary>Draws samples from the book. Everything a row says was fixed when its posting was entered, so that the same terms give the same rows later.</summary>
internal sealed class SampleReader(AppDb db, BookPostings postings, FileStore files)
{
    /// <summary>Most postings a sample is drawn from, and most rows it has.</summary>
    public const int MostPostings = 500_000, MostRows = 2_000;

    /// <summary>The sample, or why there is none.</summary>
    public async Task<(Sample? Sample, SampleRefusal? Refusal)> DrawAsync(SampleTerms terms, CancellationToken ct)
    {
        var book = await db.Set<BookRow>().AsNoTracking().SingleAsync(b => b.Code == BookCodes.Fund, ct);
        if (terms.Through > book.Number) return (null, SampleRefusal.PostingUnknown);
        var ofAny = terms.DocumentKind.Length == 0;
        var wanted = db.Set<PostingRow>().AsNoTracking().Where(p => p.Book == book.Id && p.Number <= terms.Through && p.Day >= terms.From && p.Day <= terms.To && (ofAny || p.DocumentKind == terms.DocumentKind));
        if (await wanted.CountAsync(ct) > MostPostings) return (null, SampleRefusal.TooMany);
        var units = await UnitsAsync(book.Id, wanted, terms, ct);
        var drawn = terms.Draw(units);
        if (drawn.Count > MostRows) return (null, SampleRefusal.TooLarge);
        var last = terms.Through == 0 ? null : await postings.FindAsync(terms.Through, ct);
        return (new Sample(terms, last?.Row.Hash ?? PostingText.FirstPrevious, units.Count, units.Sum(u => u.Cents), await RowsAsync(book.Id, drawn, terms.Through, last?.Row.At, ct)), null);
    }

    private async Task<IReadOnlyList<SampleUnit>> UnitsAsync(int book, IQueryable<PostingRow> wanted, SampleTerms terms, CancellationToken ct)
    {
        var accounts = await db.Set<AccountRow>().AsNoTracking().Where(a => a.Book == book).ToDictionaryAsync(a => a.Id, a => a.Key, ct);
        var lines = await db.Set<LineRow>().AsNoTracking().Where(l => l.Book == book && wanted.Any(p => p.Number == l.Number)).Select(l => new { l.Number, l.Account, l.Minor, l.Base }).ToListAsync(ct);
        return [.. lines.GroupBy(l => l.Number).Select(g => new SampleUnit(g.Key, terms.Weigh(g.Select(l => new PostingLine(accounts[l.Account], l.Minor, l.Base))))).Where(u => u.Cents > 0).OrderBy(u => u.Number)];
    }

    private async Task<IReadOnlyList<SampleRow>> RowsAsync(int book, IReadOnlyList<Drawn> drawn, long through, DateTimeOffset? until, CancellationToken ct)
    {
        var numbers = drawn.Select(d => d.Unit.Number).ToList();
        var rows = await db.Set<PostingRow>().AsNoTracking().Where(p => p.Book == book && numbers.Contains(p.Number)).ToDictionaryAsync(p => p.Number, ct);
        var acts = rows.Values.Select(r => r.Act).Distinct().ToList();
        var approved = await db.Set<ActEntry>().AsNoTracking().Where(a => acts.Contains(a.Number)).Select(a => new { a.Number, a.Person }).ToDictionaryAsync(a => a.Number, a => a.Person, ct);
        var entered = await EnteredAsync(rows.Values, through, ct);
        var result = new List<SampleRow>();
        foreach (var one in drawn)
        {
            var row = rows[one.Unit.Number];
            var document = entered.GetValueOrDefault(new FoundDocument(row.DocumentKind, row.DocumentCode));
            result.Add(new SampleRow(one, row, document.Person, approved.GetValueOrDefault(row.Act), document.Contribution is { } code ? [.. (await files.ListAsync(DonorContribution.Thing, code, ct)).Where(f => f.AddedAt <= until)] : []));
        }

        return result;
    }

    /// <summary>Who entered each document, and the contribution whose agreement belongs to it. What was identified after the last posting had none then.</summary>
    private async Task<Dictionary<FoundDocument, (Guid? Person, string? Contribution)>> EnteredAsync(IReadOnlyCollection<PostingRow> rows, long through, CancellationToken ct)
    {
        List<string> Codes(string kind) => [.. rows.Where(r => r.DocumentKind == kind).Select(r => r.DocumentCode).Distinct()];
        var (deposits, transfers, reports, corrections) = (Codes(Deposit.Thing), Codes(Transfer.Thing), Codes(ExpenditureReport.Thing), Codes(Correction.Kind));
        var all = new Dictionary<FoundDocument, (Guid?, string?)>();
        foreach (var d in await db.Set<Deposit>().AsNoTracking().Where(d => deposits.Contains(d.Code)).ToListAsync(ct)) all[new(Deposit.Thing, d.Code)] = (d.EnteredBy, d.Kind != DepositKind.Unidentified || d.SecondPosting <= through ? d.Contribution : null);
        foreach (var t in await db.Set<Transfer>().AsNoTracking().Where(t => transfers.Contains(t.Code)).ToListAsync(ct)) all[new(Transfer.Thing, t.Code)] = (t.PreparedBy, null);
        foreach (var r in await db.Set<ExpenditureReport>().AsNoTracking().Where(r => reports.Contains(r.Code)).ToListAsync(ct)) all[new(ExpenditureReport.Thing, r.Code)] = (r.Person, null);
        foreach (var c in await db.Set<Correction>().AsNoTracking().Where(c => corrections.Contains(c.Code)).ToListAsync(ct)) all[new(Correction.Kind, c.Code)] = (c.AskedBy, null);
        return all;
    }
}
