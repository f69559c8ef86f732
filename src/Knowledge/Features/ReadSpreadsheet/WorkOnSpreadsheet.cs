using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Bulk;
using Marrakech.Knowledge.Features.Shared.Bulk;
using Marrakech.Operations.Contracts.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.ReadSpreadsheet;

/// <summary>Works on a spreadsheet: reads it first, later, decided on, makes contributions of its rows. A node may die at any moment, and the next attempt comes to the same end.</summary>
internal sealed class WorkOnSpreadsheet(AppDb db, BatchDesk desk, ReadRows read, TakeRows take) : IJob
{
    public const string Kind = "contributions-spreadsheet";

    public async Task RunAsync(JobRun run, CancellationToken ct)
    {
        var code = run.Payload<string>();
        var batch = await db.Set<Batch>().AsNoTracking().SingleAsync(b => b.Code == code, ct);
        if (batch.State is not (BatchState.Reading or BatchState.Taking)) return;
        await using var content = await desk.OpenAsync(batch, ct) ?? throw new InvalidOperationException($"The file of {code} is gone.");
        if (batch.State == BatchState.Reading) await read.HandleAsync(batch, content, run, ct);
        else await take.HandleAsync(batch, content, run, ct);
    }
}
