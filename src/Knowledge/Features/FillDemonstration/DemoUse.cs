using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Data.Usage;
using Marrakech.Knowledge.Domain.Usage;
using Marrakech.Knowledge.Features.CountUse;
using Marrakech.Knowledge.Features.FollowIndex;
using Marrakech.Ui.Demonstration;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.FillDemonstration;

/// <summary>Use of a demonstration's items over the last half year: few are read much, many a little, some never. The sums fit together as those of a real hub do.</summary>
internal sealed class DemoUse(AppDb db, ActTrail acts)
{
    private const int AtOnce = 500, Days = 180, OnDays = 12, Busiest = 400;

    public async Task FillAsync(DemoWorld world, CancellationToken ct)
    {
        var things = await db.Set<Item>().Where(i => ItemKind.OfRepository.Contains(i.Kind)).OrderBy(i => i.Code).Select(i => i.Code).ToListAsync(ct);
        foreach (var part in things.Where(_ => world.Random.Next(5) > 0).Concat(WriteUse.Lists).Chunk(AtOnce))
        {
            await using var act = await acts.OpenAsync(DemoItems.Act, null, ct);
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            foreach (var thing in part) Add(thing, WriteUse.Lists.Contains(thing), DateOnly.FromDateTime(act.At.UtcDateTime), world.Random);
            act.Changed(ChangeKinds.Usage, part[0]);
            await act.CommitAsync(new { used = part.Length }, ct);
            db.ChangeTracker.Clear();
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    private void Add(string thing, bool isList, DateOnly today, Random random)
    {
        var days = Enumerable.Range(0, OnDays).Select(_ => today.AddDays(-random.Next(1, Days))).Distinct().Order().Select(day => new UseDay
        {
            Thing = thing,
            Day = day,
            // The cube makes a few stand out.
            Reads = isList ? 0 : Shown((int)(Busiest * Math.Pow(random.NextDouble(), 6))),
            Downloads = Shown(random.Next(isList ? 20 : 6)),
        }).Where(d => d.Reads + d.Downloads > 0).ToList();
        if (days.Count == 0) return;
        var since = today.AddDays(-SumUse.SumUse.QuarterDays);
        db.AddRange(days.Where(d => d.Day >= since));
        db.AddRange(days.GroupBy(d => new DateOnly(d.Day.Year, d.Day.Month, 1)).Select(m => new UseMonth { Thing = thing, Month = m.Key, Reads = m.Sum(d => d.Reads), Downloads = m.Sum(d => d.Downloads) }));
        db.Add(new UseTotal
        {
            Thing = thing,
            Since = days[0].Day,
            Reads = days.Sum(d => d.Reads),
            Downloads = days.Sum(d => d.Downloads),
            Quarter = days.Where(d => d.Day >= since).Sum(d => d.Reads),
        });
    }

    private static int Shown(int counted) => SmallNumbers.Add(0, counted).Shown;
}
