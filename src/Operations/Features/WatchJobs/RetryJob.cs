using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Operations.Features.WatchJobs;

/// <summary>An administrator has a job tried again that was given up.</summary>
internal sealed class RetryJob(AppDb db, ActTrail acts, JobSignal signal)
{
    public static readonly ActKind Act = new("JobRetried");

    /// <summary>False where there is no such job, or it was not given up.</summary>
    public async Task<bool> HandleAsync(string number, CancellationToken ct)
    {
        if (JobNumber.Read(number) is not { } wanted) return false;
        await using var act = await acts.OpenAsync(Act, null, ct);
        act.Concerns(new ActSubject("job", JobNumber.Write(wanted)));
        var due = act.At;
        var changed = await db.Set<Job>().Where(j => j.Number == wanted && j.State == JobState.Failed).ExecuteUpdateAsync(
            set => set.SetProperty(j => j.State, JobState.Waiting).SetProperty(j => j.Attempts, 0).SetProperty(j => j.DueAt, due).SetProperty(j => j.FinishedAt, (DateTimeOffset?)null), ct);
        if (changed == 0) return false;
        await act.CommitAsync(new { job = JobNumber.Write(wanted) }, ct);
        signal.Wake();
        return true;
    }
}
