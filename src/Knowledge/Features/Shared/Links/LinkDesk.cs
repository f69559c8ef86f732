using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Data.Links;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Links;
using Marrakech.Knowledge.Features.Read;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.Shared.Links;

/// <summary>Keeps which item holds which link, and finds the dead ones.</summary>
internal sealed class LinkDesk(AppDb db)
{
    /// <summary>Notes, within the act that publishes them, the links of items: those of the newest version and those current editions cite.</summary>
    /// <param name="items">With their newest version and their editions.</param>
    /// <param name="at">When.</param>
    public async Task KeepAsync(IReadOnlyCollection<Item> items, DateTimeOffset at, CancellationToken ct)
    {
        var wanted = items.SelectMany(i => AddressesOf(i).Select(a => (Item: i.Id, Address: a))).ToHashSet();
        var (ids, addresses) = (items.Select(i => i.Id).ToList(), wanted.Select(w => w.Address).Distinct().ToList());
        var uses = await db.Set<ItemLink>().Where(u => ids.Contains(u.ItemId)).ToListAsync(ct);
        var used = uses.Select(u => u.LinkId).ToList();
        var links = await db.Set<CheckedLink>().Where(l => addresses.Contains(l.Address) || used.Contains(l.Id)).ToListAsync(ct);
        foreach (var address in addresses.Except(links.Select(l => l.Address)).ToList()) links.Add(db.Add(Make(address, at)).Entity);
        var (byAddress, byId) = (links.ToDictionary(l => l.Address), links.ToDictionary(l => l.Id));
        foreach (var gone in uses.Where(u => !wanted.Contains((u.ItemId, byId[u.LinkId].Address)))) db.Remove(gone);
        var known = uses.Select(u => (u.ItemId, u.LinkId)).ToHashSet();
        db.AddRange(wanted.Select(w => (w.Item, byAddress[w.Address].Id)).Where(u => !known.Contains(u)).Select(u => new ItemLink { ItemId = u.Item, LinkId = u.Id }));
    }

    /// <summary>The links of an item of which its page has something to say, by address: dead ones, and those that are left alone.</summary>
    public Task<Dictionary<string, CheckedLink>> NotedOfAsync(Guid item, CancellationToken ct) =>
        db.Set<CheckedLink>().AsNoTracking().Where(l => (l.DeadSince != null || l.Answer == LinkAnswer.Unwanted || l.Answer == LinkAnswer.Unsaid) && db.Set<ItemLink>().Any(u => u.LinkId == l.Id && u.ItemId == item)).ToDictionaryAsync(l => l.Address, ct);

    /// <summary>Links that stand in something public.</summary>
    public IQueryable<CheckedLink> Public() => db.Set<CheckedLink>().Where(l => db.Set<ItemLink>().Any(u => u.LinkId == l.Id && db.Set<Item>().Any(i => i.Id == u.ItemId && i.ArchivedAt == null && i.WithdrawnAt == null)));

    private static IEnumerable<string> AddressesOf(Item item) =>
        (item.Versions.Find(v => v.IsCurrent)?.Read()[AnswerNames.Links] ?? [])
        .Concat(item.Editions.Where(e => e.SupersededIn is null).SelectMany(EditionCitations.Of).Select(c => WebLink.Safe(c.Url)).OfType<string>())
        .Where(a => a.Length <= CheckedLink.AddressLength);

    private static CheckedLink Make(string address, DateTimeOffset at) => new() { Id = Guid.CreateVersion7(at), Address = address, Host = new Uri(address).Authority.ToLowerInvariant(), AddedAt = at, DueAt = at };
}
