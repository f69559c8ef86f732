using System.Runtime.CompilerServices;
using Marrakech.Kernel.Data;
using Marrakech.Ui.Paging;
using Marrakech.Knowledge.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.Read;

/// <summary>Reads practices and other items with everything known of them, for the machine interface, feeds and exports.</summary>
internal sealed class PracticeReader(AppDb db)
{
    /// <summary>Items held in memory at a time when all are written.</summary>
    private const int Batch = 500;

    /// <summary>A part of the items a filter leaves, by code.</summary>
    public async Task<Slice<Item>> ListAsync(PracticeFilter filter, SliceRequest request, CancellationToken ct)
    {
        var wanted = filter.Apply(Listed);
        var total = await wanted.CountAsync(ct);
#pragma warning disable CA1309 // The database compares: only this overload is translated.
        if (request.After is { } after) wanted = wanted.Where(i => string.Compare(i.Code, after) > 0);
#pragma warning restore CA1309
        var items = await Whole(wanted).OrderBy(i => i.Code).Take(request.Limit + 1).ToListAsync(ct);
        if (items.Count <= request.Limit) return new Slice<Item>(items, total, null);
        items.RemoveAt(request.Limit);
        return new Slice<Item>(items, total, items[^1].Code);
    }

    /// <summary>All items a filter leaves, by code, held in memory a few at a time.</summary>
    public async IAsyncEnumerable<Item> StreamAsync(PracticeFilter filter, [EnumeratorCancellation] CancellationToken ct)
    {
        var wanted = filter.Apply(Listed);
        for (var after = ""; ;)
        {
#pragma warning disable CA1309 // The database compares: only this overload is translated.
            var part = await Whole(wanted.Where(i => string.Compare(i.Code, after) > 0)).OrderBy(i => i.Code).Take(Batch).ToListAsync(ct);
#pragma warning restore CA1309
            foreach (var item in part) yield return item;
            if (part.Count < Batch) yield break;
            after = part[^1].Code;
        }
    }

    /// <summary>The items with these codes.</summary>
    public Task<Dictionary<string, Item>> WithCodesAsync(IReadOnlyCollection<string> codes, CancellationToken ct) =>
        Whole(Listed.Where(i => codes.Contains(i.Code))).ToDictionaryAsync(i => i.Code, ct);

    /// <summary>The practices and other contributed things with these codes, archived ones among them.</summary>
    public Task<Dictionary<string, Item>> AnyWithCodesAsync(IReadOnlyCollection<string> codes, CancellationToken ct) =>
        Whole(db.Set<Item>().Where(i => i.Kind != ItemKind.Resource && codes.Contains(i.Code))).Include(i => i.Versions).ToDictionaryAsync(i => i.Code, ct);

    /// <summary>The items changed last, newest first.</summary>
    public Task<List<Item>> LatestAsync(PracticeFilter filter, int count, CancellationToken ct) =>
        Whole(filter.Apply(Listed))
            .OrderByDescending(i => i.UpdatedAt).ThenBy(i => i.Code).Take(count).ToListAsync(ct);

    /// <summary>One practice, or another thing somebody contributed, with the facts of its editions and its versions; null where there is none or it was withdrawn. Archived ones are found.</summary>
    public Task<Item?> FindAsync(string code, CancellationToken ct) =>
        Whole(db.Set<Item>().Where(i => i.Kind != ItemKind.Resource && i.Code == code)).Include(i => i.Versions).Include(i => i.Editions).ThenInclude(e => e.Facts).SingleOrDefaultAsync(ct);

    /// <summary>The practice that stands at a place of an official document now, or null.</summary>
    public Task<Item?> AtAsync(string document, int objective, int position, CancellationToken ct) =>
        Whole(db.Set<Item>().Where(i => i.Editions.Any(e => e.SupersededIn == null && e.Document == document && e.Objective == objective && e.Position == position)))
            .OrderBy(i => i.Code).FirstOrDefaultAsync(ct);

    /// <summary>What is left of an item that was withdrawn: when and why; null where it was not.</summary>
    public Task<Tombstone?> BuriedAsync(string code, CancellationToken ct) => db.Set<Item>().IgnoreQueryFilters().Where(i => i.Code == code && i.WithdrawnAt != null)
        .Select(i => new Tombstone(i.Code, i.WithdrawnAt!.Value, i.EndReason ?? "")).SingleOrDefaultAsync(ct);

    /// <summary>Code and last change of every item.</summary>
    public Task<List<KnownItem>> CodesAsync(CancellationToken ct) => Listed
        .OrderBy(i => i.Code).Select(i => new KnownItem(i.Code, i.UpdatedAt)).ToListAsync(ct);

    /// <summary>How many practices each country has.</summary>
    public Task<Dictionary<string, int>> CountriesAsync(CancellationToken ct) => Listed.Where(i => i.Kind == ItemKind.Practice)
        .SelectMany(i => i.Facets.Where(f => f.Facet == Facet.Country).Select(f => f.Value))
        .GroupBy(code => code).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);

    /// <summary>The organisation of this name or acronym by its shorter name, or null.</summary>
    public Task<string?> OrganisationAsync(string name, CancellationToken ct) => db.Set<ItemOrganisation>()
        .Where(o => o.Name == name || o.Acronym == name).Select(o => o.Acronym ?? o.Name).FirstOrDefaultAsync(ct);

    /// <summary>Items that lists show: those not archived.</summary>
    private IQueryable<Item> Listed => db.Set<Item>().Where(i => ItemKind.OfRepository.Contains(i.Kind) && i.ArchivedAt == null);

    private static IQueryable<Item> Whole(IQueryable<Item> items) => items.AsNoTracking().AsSplitQuery()
        .Include(i => i.Texts).Include(i => i.Facets).Include(i => i.Organisations).Include(i => i.Editions);
}

/// <summary>An item by its code alone.</summary>
internal sealed record KnownItem(string Code, DateTimeOffset UpdatedAt);

/// <summary>What is left of an item that was withdrawn.</summary>
internal sealed record Tombstone(string Code, DateTimeOffset At, string Reason);
