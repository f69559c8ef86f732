using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Data.Upkeep;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Upkeep;
using Marrakech.Knowledge.Features.FollowIndex;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.RemindOwners;

/// <summary>
/// Gives what was published before anything was expected the rhythm its contributors would have now, from the day it was published. What nobody here contributed,
/// as practices of the starter repository, of imported documents and of other hubs, has no owner who could be asked, and no rhythm.
/// </summary>
internal sealed class GiveRhythms(AppDb db, ActTrail acts)
{
    public static readonly ActKind Act = new("RhythmsGiven");

    private const int Part = 100;

    public async Task HandleAsync(CancellationToken ct)
    {
        while (await Without().AnyAsync(ct) && await GiveAsync(ct)) db.ChangeTracker.Clear();
        db.ChangeTracker.Clear();
    }

    private async Task<bool> GiveAsync(CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Act, null, ct);
        var items = await Without().Include(i => i.Versions).OrderBy(i => i.Code).Take(Part).ToListAsync(ct);
        if (items.Count == 0) return false;
        var ids = items.Select(i => i.Id).ToList();
        var known = await db.Set<ItemUpkeep>().Where(u => ids.Contains(u.ItemId)).ToDictionaryAsync(u => u.ItemId, ct);
        foreach (var item in items)
        {
            var current = item.Versions.Single(v => v.IsCurrent);
            if (!known.TryGetValue(item.Id, out var upkeep))
            {
                var first = item.Versions.Where(v => v.Contribution is not null).MinBy(v => v.Number)!;
                db.Add(upkeep = new ItemUpkeep { ItemId = item.Id, ItemCode = item.Code, Contribution = first.Contribution!, Since = current.PublishedAt });
            }

            upkeep.Rhythm = UpdateRhythm.Expected(item.Kind, current.Read().One(AnswerNames.Rhythm));
            act.Changed(ChangeKinds.Item, item.Code);
        }

        await act.CommitAsync(new { items = items.Count }, ct);
        return true;
    }

    private IQueryable<Item> Without() => db.Set<Item>().Where(i =>
        i.ArchivedAt == null && i.Origin == null && i.Versions.Any(v => v.Contribution != null) && !db.Set<ItemUpkeep>().Any(u => u.ItemId == i.Id && u.Rhythm != null));
}
