using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Jobs;
using Marrakech.Operations.Contracts.Settings;
using Marrakech.Operations.Live;
using Marrakech.Operations.Mail;
using Marrakech.Operations.Notifying;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Operations.Jobs;

/// <summary>Every day deletes what nobody needs any more: finished jobs, messages with their addresses, notifications long read.</summary>
internal sealed class TidyOperations(AppDb db, LiveSettings live, TimeProvider clock) : IJob
{
    public const string Kind = "tidy-operations";

    private static readonly TimeSpan GivenUp = TimeSpan.FromDays(90);

    public async Task RunAsync(JobRun run, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var (finished, givenUp, told) = (now.AddDays(-live[OperationsLive.FinishedDays]), now - GivenUp, now.AddDays(-live[OperationsLive.NotificationDays]));
        await db.Set<Job>().Where(j => (j.State == JobState.Done && j.FinishedAt < finished) || (j.State == JobState.Failed && j.FinishedAt < givenUp)).ExecuteDeleteAsync(ct);
        await db.Set<Message>().Where(m => m.State != MessageState.Waiting && m.State != MessageState.Held && m.CreatedAt < finished).ExecuteDeleteAsync(ct);
        // A message that could never be sent goes with its job.
        await db.Set<Message>().Where(m => m.CreatedAt < givenUp).ExecuteDeleteAsync(ct);
        await db.Set<Notification>().Where(n => n.CreatedAt < told).ExecuteDeleteAsync(ct);
    }
}
