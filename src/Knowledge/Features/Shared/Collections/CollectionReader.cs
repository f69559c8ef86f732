using System.Runtime.CompilerServices;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Collections;
using Marrakech.Knowledge.Domain.Curation;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.Shared.Collections;

/// <summary>Reads collections with their words and entries.</summary>
internal sealed class CollectionReader(AppDb db)
{
    private const int Batch = 20;

    /// <summary>A collection in any state, to be changed; null where there is none.</summary>
    public Task<Collection?> FindAsync(string code, CancellationToken ct) => Whole.SingleOrDefaultAsync(c => c.Code == code, ct);

    /// <summary>A collection everybody may know of: published, or withdrawn after that; null where there is none.</summary>
    public Task<Collection?> PublicAsync(string code, CancellationToken ct) =>
        Whole.AsNoTracking().SingleOrDefaultAsync(c => c.Code == code && c.State != CollectionState.Draft && c.PublishedAt != null, ct);

    /// <summary>Every collection that is published, by code.</summary>
    public Task<List<Collection>> PublishedAsync(CancellationToken ct) =>
        Whole.AsNoTracking().Where(c => c.State == CollectionState.Published).OrderBy(c => c.Code).ToListAsync(ct);

    /// <summary>The same, held in memory a few at a time.</summary>
    public async IAsyncEnumerable<Collection> StreamAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var codes = await db.Set<Collection>().Where(c => c.State == CollectionState.Published).OrderBy(c => c.Code).Select(c => c.Code).ToListAsync(ct);
        foreach (var part in codes.Chunk(Batch).Select(p => p.ToList()))
        {
            foreach (var collection in await Whole.AsNoTracking().Where(c => part.Contains(c.Code) && c.State == CollectionState.Published).OrderBy(c => c.Code).ToListAsync(ct)) yield return collection;
        }
    }

    /// <summary>The published collections that hold one of these items.</summary>
    public Task<List<Collection>> HoldingAsync(IReadOnlyCollection<string> items, CancellationToken ct) =>
        Whole.AsNoTracking().Where(c => c.State == CollectionState.Published && c.Entries.Any(e => items.Contains(e.ItemCode))).OrderBy(c => c.Code).ToListAsync(ct);

    /// <summary>Every collection, what is worked on first.</summary>
    public async Task<IReadOnlyList<Collection>> AllAsync(CancellationToken ct) =>
        [.. (await Whole.AsNoTracking().ToListAsync(ct)).OrderBy(c => c.State).ThenByDescending(c => c.ChangedAt)];

    private IQueryable<Collection> Whole => db.Set<Collection>().AsSplitQuery().Include(c => c.Texts).Include(c => c.Entries);
}
