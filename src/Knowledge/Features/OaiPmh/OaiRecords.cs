using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Domain.Harvesting;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.OaiPmh;

/// <summary>Reads records by datestamp, the withdrawn among them: a harvester is told of those for ever.</summary>
internal sealed class OaiRecords(AppDb db)
{
    /// <summary>Records in one answer.</summary>
    public const int PageSize = 250;

    /// <summary>A part of what is asked for, and one record more where something follows.</summary>
    public async Task<List<Item>> PageAsync(OaiRequest request, CancellationToken ct)
    {
        var wanted = Included(Chosen(request), request.Verb == OaiVerb.ListRecords);
        if (request.Token?.After is not { } after) return await FirstAsync(wanted, PageSize + 1, ct);
        // Two conditions that each walk along the index: an import gives thousands of records one datestamp.
#pragma warning disable CA1309 // The database compares: only this overload is translated.
        var page = await FirstAsync(wanted.Where(i => i.UpdatedAt == after.At && string.Compare(i.Code, after.Code) > 0), PageSize + 1, ct);
#pragma warning restore CA1309
        if (page.Count <= PageSize) page.AddRange(await FirstAsync(wanted.Where(i => i.UpdatedAt > after.At), PageSize + 1 - page.Count, ct));
        return page;
    }

    /// <summary>How many records the whole list holds.</summary>
    public Task<long> CountAsync(OaiRequest request, CancellationToken ct) => Chosen(request).LongCountAsync(ct);

    /// <summary>One record, or null.</summary>
    public Task<Item?> FindAsync(string code, CancellationToken ct) => Included(All.Where(i => i.Code == code), true).SingleOrDefaultAsync(ct);

    /// <summary>The earliest datestamp of all; null while there is nothing.</summary>
    public Task<DateTimeOffset?> EarliestAsync(CancellationToken ct) => All.MinAsync(i => (DateTimeOffset?)i.UpdatedAt, ct);

    private IQueryable<Item> All => db.Set<Item>().IgnoreQueryFilters().Where(i => i.Kind != ItemKind.Resource);

    private IQueryable<Item> Chosen(OaiRequest request)
    {
        var wanted = OaiSets.In(All, request.Set);
        if (request.From is { First: var first }) wanted = wanted.Where(i => i.UpdatedAt >= first);
        if (request.Until is { After: var end }) wanted = wanted.Where(i => i.UpdatedAt < end);
        return wanted;
    }

    private static IQueryable<Item> Included(IQueryable<Item> items, bool whole)
    {
        items = items.AsNoTracking().AsSplitQuery().Include(i => i.Facets);
        return whole ? items.Include(i => i.Texts).Include(i => i.Organisations).Include(i => i.Editions).Include(i => i.Versions.Where(v => v.IsCurrent)) : items;
    }

    private static Task<List<Item>> FirstAsync(IQueryable<Item> items, int count, CancellationToken ct) =>
        items.OrderBy(i => i.UpdatedAt).ThenBy(i => i.Code).Take(count).ToListAsync(ct);
}
