using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Harvesting;
using Marrakech.Knowledge.Features.HarvestOthers;
using Marrakech.Operations.Contracts.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.EditSource;

/// <summary>Has a source harvested now rather than at its time.</summary>
internal sealed class AskHarvest(AppDb db, ActTrail acts, JobOrders jobs)
{
    public static readonly ActKind Act = new("HarvestAsked");

    public async Task HandleAsync(string code, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Act, null, ct);
        var source = await db.Set<HarvestSource>().SingleAsync(s => s.Code == code, ct);
        (source.DueAt, source.IsActive) = (act.At, true);
        await jobs.EnqueueAsync(HarvestRun.Kind, source.Code, HarvestRun.KeyOf(source), ct);
        act.Concerns(new ActSubject(HarvestSource.Thing, code));
        await act.CommitAsync(new { source = code }, ct);
    }
}
