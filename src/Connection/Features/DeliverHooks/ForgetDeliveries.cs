using Marrakech.Connection.Data.Hooks;
using Marrakech.Connection.Domain.Hooks;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.DeliverHooks;

/// <summary>Every day deletes what became of messages that ended long ago.</summary>
internal sealed class ForgetDeliveries(AppDb db, TimeProvider clock) : IJob
{
    public const string Kind = "forget-deliveries";

    public async Task RunAsync(JobRun run, CancellationToken ct)
    {
        var before = clock.GetUtcNow().AddDays(-HookRule.KeptDays);
        await db.Set<HookDelivery>().Where(d => d.State != HookDeliveryState.Waiting && d.CreatedAt < before).ExecuteDeleteAsync(ct);
    }
}
