using System.Globalization;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Usage;
using Marrakech.Knowledge.Domain.Usage;
using Marrakech.Knowledge.Features.FollowIndex;
using Marrakech.Operations.Contracts.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.SumUse;

/// <summary>Turns the counts of days that are over into what is shown. Safe to repeat: a count is gone with the transaction that added it.</summary>
internal sealed class SumUse(AppDb db, ActTrail acts, TimeProvider clock) : IJob
{
    public const string Kind = "sum-use";

    /// <summary>Days that "this quarter" reaches back.</summary>
    public const int QuarterDays = 90;

    /// <summary>Late enough for every node to have written what it counted before midnight.</summary>
    public static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public static readonly ActKind Act = new("UseSummed");

    private const int Batch = 500;

    public async Task RunAsync(JobRun run, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var summed = 0;
        for (int moved; (moved = await MoveAsync(today, ct)) > 0;) summed += moved;
        await TellAsync(today, summed, ct);
    }

    private async Task<int> MoveAsync(DateOnly today, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var counts = await db.Set<UseCount>().Where(c => c.Day < today).OrderBy(c => c.Day).ThenBy(c => c.Thing).Take(Batch).ToListAsync(ct);
        if (counts.Count == 0) return 0;
        var things = counts.Select(c => c.Thing).ToHashSet();
        var (first, last) = (counts[0].Day, counts[^1].Day);
        var month = MonthOf(first);
        var totals = await db.Set<UseTotal>().Where(t => things.Contains(t.Thing)).ToDictionaryAsync(t => t.Thing, ct);
        var days = await db.Set<UseDay>().Where(d => things.Contains(d.Thing) && d.Day >= first && d.Day <= last).ToDictionaryAsync(d => (d.Thing, d.Day), ct);
        var months = await db.Set<UseMonth>().Where(m => things.Contains(m.Thing) && m.Month >= month && m.Month <= last).ToDictionaryAsync(m => (m.Thing, m.Month), ct);
        foreach (var count in counts)
        {
            var total = Of(totals, count.Thing, () => new UseTotal { Thing = count.Thing, Since = count.Day });
            (var reads, total.HeldReads) = SmallNumbers.Add(total.HeldReads, count.Reads);
            (var downloads, total.HeldDownloads) = SmallNumbers.Add(total.HeldDownloads, count.Downloads);
            db.Remove(count);
            if (reads + downloads == 0) continue;
            var day = Of(days, (count.Thing, count.Day), () => new UseDay { Thing = count.Thing, Day = count.Day, Reads = 0, Downloads = 0 });
            var whole = Of(months, (count.Thing, MonthOf(count.Day)), () => new UseMonth { Thing = count.Thing, Month = MonthOf(count.Day), Reads = 0, Downloads = 0 });
            (total.Reads, day.Reads, whole.Reads) = (total.Reads + reads, day.Reads + reads, whole.Reads + reads);
            (total.Downloads, day.Downloads, whole.Downloads) = (total.Downloads + downloads, day.Downloads + downloads, whole.Downloads + downloads);
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        db.ChangeTracker.Clear();
        return counts.Count;
    }

    /// <summary>Moves the quarter on, and says in the change feed that what is shown is new: pages are kept until then.</summary>
    private async Task TellAsync(DateOnly today, int summed, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Act, null, ct);
        var from = today.AddDays(-QuarterDays);
        await db.Set<UseDay>().Where(d => d.Day < from).ExecuteDeleteAsync(ct);
        var moved = await db.Set<UseTotal>().Where(t => t.Quarter != db.Set<UseDay>().Where(d => d.Thing == t.Thing).Sum(d => d.Reads))
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.Quarter, t => db.Set<UseDay>().Where(d => d.Thing == t.Thing).Sum(d => d.Reads)), ct);
        if (summed + moved == 0) return;
        act.Changed(ChangeKinds.Usage, today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await act.CommitAsync(new { things = summed }, ct);
    }

    private static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);

    private T Of<TKey, T>(Dictionary<TKey, T> known, TKey key, Func<T> make)
        where TKey : notnull
        where T : class
    {
        if (known.TryGetValue(key, out var there)) return there;
        var made = make();
        db.Add(made);
        return known[key] = made;
    }
}
