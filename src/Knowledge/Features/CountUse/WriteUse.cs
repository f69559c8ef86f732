using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Data.Usage;
using Marrakech.Knowledge.Features.Archive;
using Marrakech.Knowledge.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.CountUse;

/// <summary>Adds counts to the day they are written on. Codes of nothing, which anybody can make up, are left out here.</summary>
internal sealed class WriteUse(AppDb db, TimeProvider clock)
{
    private const int Batch = 500;

    public static readonly string[] Lists = [Listing.Practices.Resource, Listing.Items.Resource, BuildArchive.AttachedKind];

    public async Task HandleAsync(IReadOnlyDictionary<UsedThing, UseSum> counted, CancellationToken ct)
    {
        var sums = await KnownAsync(counted, ct);
        var day = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        // In the order of codes: the order in which things were read is written nowhere.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        foreach (var part in sums.OrderBy(s => s.Key, StringComparer.Ordinal).Chunk(Batch)) await WriteAsync(day, part, ct);
        await transaction.CommitAsync(ct);
    }

    private async Task WriteAsync(DateOnly day, KeyValuePair<string, UseSum>[] part, CancellationToken ct)
    {
        var things = part.Select(p => p.Key).ToList();
        var there = await db.Set<UseCount>().Where(c => c.Day == day && things.Contains(c.Thing)).Select(c => c.Thing).ToListAsync(ct);
        db.AddRange(part.Where(p => !there.Contains(p.Key)).Select(p => new UseCount { Thing = p.Key, Day = day, Reads = p.Value.Reads, Downloads = p.Value.Downloads }));
        await db.SaveChangesAsync(ct);
        // Most things were read once in the minute: a statement for each number, not for each thing.
        foreach (var alike in part.Where(p => there.Contains(p.Key)).GroupBy(p => p.Value, p => p.Key))
        {
            var codes = alike.ToList();
            await db.Set<UseCount>().Where(c => c.Day == day && codes.Contains(c.Thing)).ExecuteUpdateAsync(
                set => set.SetProperty(c => c.Reads, c => c.Reads + alike.Key.Reads).SetProperty(c => c.Downloads, c => c.Downloads + alike.Key.Downloads), ct);
        }

        db.ChangeTracker.Clear();
    }

    private async Task<Dictionary<string, UseSum>> KnownAsync(IReadOnlyDictionary<UsedThing, UseSum> counted, CancellationToken ct)
    {
        Dictionary<string, UseSum> sums = [];
        foreach (var (thing, use) in counted.Where(c => Lists.Contains(c.Key.Kind == UseCounter.Own ? c.Key.Key : c.Key.Kind)))
        {
            var list = thing.Kind == UseCounter.Own ? thing.Key : thing.Kind;
            sums[list] = sums.GetValueOrDefault(list) + use;
        }

        foreach (var part in counted.Where(c => c.Key.Kind == UseCounter.Own && !Lists.Contains(c.Key.Key)).Chunk(Batch))
        {
            var codes = part.Select(p => p.Key.Key).ToList();
            var known = await db.Set<Item>().Where(i => ItemKind.OfRepository.Contains(i.Kind) && codes.Contains(i.Code)).Select(i => i.Code).ToListAsync(ct);
            foreach (var code in known) sums[code] = sums.GetValueOrDefault(code) + counted[new UsedThing(UseCounter.Own, code)];
        }

        foreach (var part in counted.Where(c => c.Key.Kind == Contribution.Thing).Chunk(Batch))
        {
            var codes = part.Select(p => p.Key.Key).ToList();
            var items = await db.Set<ItemVersion>().Where(v => v.Contribution != null && codes.Contains(v.Contribution)).Join(db.Set<Item>(), v => v.ItemId, i => i.Id, (v, i) => new { i.Code, v.Contribution }).Distinct().ToListAsync(ct);
            foreach (var item in items) sums[item.Code] = sums.GetValueOrDefault(item.Code) + counted[new UsedThing(Contribution.Thing, item.Contribution!)];
        }

        return sums;
    }
}
