using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Harvesting;
using Marrakech.Operations.Contracts.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.HarvestOthers;

/// <summary>Orders a harvest of every source whose time has come.</summary>
internal sealed class HarvestDue(AppDb db, JobOrders jobs, TimeProvider clock) : IJob
{
    public const string Kind = "harvest-due";

    public async Task RunAsync(JobRun run, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        foreach (var source in await db.Set<HarvestSource>().AsNoTracking().Where(s => s.IsActive && s.DueAt <= now).OrderBy(s => s.Code).ToListAsync(ct))
            await jobs.EnqueueAsync(HarvestRun.Kind, source.Code, HarvestRun.KeyOf(source), ct);
        await db.SaveChangesAsync(ct);
    }
}
