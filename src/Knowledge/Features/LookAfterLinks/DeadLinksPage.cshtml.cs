using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Data.Links;
using Marrakech.Knowledge.Features.Shared.Collections;
using Marrakech.Knowledge.Features.Shared.Links;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.LookAfterLinks;

/// <summary>A dead link and the public items that hold it.</summary>
internal sealed record DeadLinkRow(CheckedLink Link, IReadOnlyList<ItemLine> Items);

/// <summary>Every dead link of a public item, those found last first, for the secretariat.</summary>
internal sealed class DeadLinksPageModel(AppDb db, LinkDesk desk, ReadLines lines) : PageModel
{
    private const int Most = 200;

    public IReadOnlyList<DeadLinkRow> Rows { get; private set; } = [];
    public int Total { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var dead = desk.Public().AsNoTracking().Where(l => l.DeadSince != null);
        Total = await dead.CountAsync(ct);
        var links = await dead.OrderByDescending(l => l.DeadSince).ThenBy(l => l.Address).Take(Most).ToListAsync(ct);
        var ids = links.Select(l => l.Id).ToList();
        var uses = await db.Set<ItemLink>().Where(u => ids.Contains(u.LinkId)).Join(db.Set<Item>().Where(i => i.ArchivedAt == null), u => u.ItemId, i => i.Id, (u, i) => new { u.LinkId, i.Code }).ToListAsync(ct);
        var items = (await lines.ReadAsync([.. uses.Select(u => u.Code).Distinct().Order(StringComparer.Ordinal)], ct)).ToDictionary(i => i.Code);
        var held = uses.ToLookup(u => u.LinkId, u => u.Code);
        Rows = [.. links.Select(l => new DeadLinkRow(l, [.. held[l.Id].Order(StringComparer.Ordinal).Select(items.GetValueOrDefault).OfType<ItemLine>()]))];
    }
}
