using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Bulk;
using Marrakech.Operations.Contracts.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.DecideSpreadsheet;

/// <summary>Gives up what nobody decided on, or no node could read, in time: its file may name people. Safe to repeat.</summary>
internal sealed class ForgetSpreadsheets(AppDb db, TakeSpreadsheet take, TimeProvider clock) : IJob
{
    public const string Kind = "forget-spreadsheets";

    public async Task RunAsync(JobRun run, CancellationToken ct)
    {
        var old = clock.GetUtcNow().AddDays(-Batch.Days);
        foreach (var batch in await db.Set<Batch>().AsNoTracking().Where(b => (b.State == BatchState.Read || b.State == BatchState.Reading) && b.SentAt < old).OrderBy(b => b.Code).ToListAsync(ct))
            await take.DiscardAsync(batch.Code, batch.State, ct);
    }
}
