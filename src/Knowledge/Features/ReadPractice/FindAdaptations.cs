using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Features.Shared.Collections;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.ReadPractice;

/// <summary>What an item was adapted from, and what was adapted from it, as their contributors say.</summary>
internal sealed record Adaptations(IReadOnlyList<ItemLine> From, IReadOnlyList<ItemLine> By);

/// <summary>Finds both ends of what contributors say they adapted.</summary>
internal sealed class FindAdaptations(AppDb db, ReadLines lines)
{
    private const int Most = 50;

    public async Task<Adaptations> OfAsync(Item item, CancellationToken ct)
    {
        var from = item.Facets.Where(f => f.Facet == Facet.AdaptedFrom && f.Value != item.Code).Select(f => f.Value).Order(StringComparer.Ordinal).ToList();
        var by = await db.ItemsWith(Facet.AdaptedFrom, item.Code).AsNoTracking().Where(i => i.ArchivedAt == null && i.Code != item.Code)
            .OrderBy(i => i.Code).Select(i => i.Code).Take(Most).ToListAsync(ct);
        return from.Count + by.Count == 0 ? new Adaptations([], []) : new Adaptations(await lines.ReadAsync(from, ct), await lines.ReadAsync(by, ct));
    }
}
