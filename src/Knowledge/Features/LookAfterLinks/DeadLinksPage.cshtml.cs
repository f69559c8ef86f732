using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Data.Links;
using Marrakech.Knowledge.Domain.Links;
using Marrakech.Knowledge.Features.Shared.Collections;
using Marrakech.Knowledge.Features.Shared.Links;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.LookAfterLinks;

/// <summary>A link and the public items that hold it.</summary>
internal sealed record LinkRow(CheckedLink Link, IReadOnlyList<ItemLine> Items);

/// <summary>Every dead link of a public item, those found last first, and every one that is left alone, for the secretariat.</summary>
internal sealed class DeadLinksPageModel(AppDb db, LinkDesk desk, ReadLines lines) : PageModel
{
    private const int Most = 200;

    public IReadOnlyList<LinkRow> Rows { get; private set; } = [];
    public int Total { get; private set; }

    /// <summary>Links of sites that do not want to be visited by programs, or do not say whether they do.</summary>
    public IReadOnlyList<LinkRow> LeftAlone { get; private set; } = [];
    public int TotalLeftAlone { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var dead = desk.Public().AsNoTracking().Where(l => l.DeadSince != null);
        var alone = desk.Public().AsNoTracking().Where(l => l.DeadSince == null && (l.Answer == LinkAnswer.Unwanted || l.Answer == LinkAnswer.Unsaid));
        (Total, TotalLeftAlone) = (await dead.CountAsync(ct), await alone.CountAsync(ct));
        Rows = await RowsAsync(dead.OrderByDescending(l => l.DeadSince).ThenBy(l => l.Address), ct);
        LeftAlone = await RowsAsync(alone.OrderBy(l => l.Address), ct);
    }

    private async Task<IReadOnlyList<LinkRow>> RowsAsync(IQueryable<CheckedLink> wanted, CancellationToken ct)
    {
        var links = await wanted.Take(Most).ToListAsync(ct);
        var ids = links.Select(l => l.Id).ToList();
        var uses = await db.Set<ItemLink>().Where(u => ids.Contains(u.LinkId)).Join(db.Set<Item>().Where(i => i.ArchivedAt == null), u => u.ItemId, i => i.Id, (u, i) => new { u.LinkId, i.Code }).ToListAsync(ct);
        var items = (await lines.ReadAsync([.. uses.Select(u => u.Code).Distinct().Order(StringComparer.Ordinal)], ct)).ToDictionary(i => i.Code);
        var held = uses.ToLookup(u => u.LinkId, u => u.Code);
        return [.. links.Select(l => new LinkRow(l, [.. held[l.Id].Order(StringComparer.Ordinal).Select(items.GetValueOrDefault).OfType<ItemLine>()]))];
    }
}
