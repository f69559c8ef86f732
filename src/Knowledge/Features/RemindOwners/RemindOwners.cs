using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Data.Upkeep;
using Marrakech.Knowledge.Domain.Upkeep;
using Marrakech.Knowledge.Features.FollowIndex;
using Marrakech.Knowledge.Features.Shared.Contributions;
using Marrakech.Knowledge.Features.Shared.Upkeep;
using Marrakech.Operations.Contracts.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.RemindOwners;

/// <summary>Tells those an item belongs to, once at each step, that it is due, overdue or delinquent. A step that passed while no node lived is left out.</summary>
internal sealed class RemindOwners(AppDb db, ActTrail acts, GiveRhythms give, UpkeepDesk desk, ContributionNews news, TimeProvider clock) : IJob
{
    public const string Kind = "remind-owners";

    public static readonly ActKind Act = new("OwnersReminded");

    private const int Part = 100;

    public async Task RunAsync(JobRun run, CancellationToken ct)
    {
        await give.HandleAsync(ct);
        var untold = await UntoldAsync(ct);
        foreach (var part in untold.Chunk(Part)) await TellAsync(part, ct);
    }

    private async Task<List<Guid>> UntoldAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var waiting = await desk.Waiting(now).AsNoTracking().Where(u => u.Told != UpkeepState.Delinquent).ToListAsync(ct);
        return [.. waiting.Where(u => u.At(now) > u.Told).Select(u => u.ItemId)];
    }

    private async Task TellAsync(Guid[] items, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Act, null, ct);
        var told = 0;
        var codes = await db.Set<ItemUpkeep>().Where(u => items.Contains(u.ItemId)).Select(u => u.Contribution).ToListAsync(ct);
        var contributions = await db.Set<Contribution>().Where(c => codes.Contains(c.Code)).ToDictionaryAsync(c => c.Code, ct);
        foreach (var upkeep in await db.Set<ItemUpkeep>().Where(u => items.Contains(u.ItemId)).OrderBy(u => u.ItemCode).ToListAsync(ct))
        {
            // Confirmed meanwhile, or told by another node.
            if (upkeep.At(act.At) is var state && state <= upkeep.Told) continue;
            upkeep.Told = state;
            // Its page says so, and is kept until something changes.
            act.Changed(ChangeKinds.Item, upkeep.ItemCode);
            if (contributions.TryGetValue(upkeep.Contribution, out var contribution)) await news.OfUpkeepAsync(contribution, upkeep, state, UpkeepLinks.One(upkeep.Contribution), ct);
            told++;
        }

        if (told > 0) await act.CommitAsync(new { items = told }, ct);
        db.ChangeTracker.Clear();
    }
}
