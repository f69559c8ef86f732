using System.Data.Common;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Operations.Jobs;

/// <summary>
/// Takes, keeps and ends jobs. Each step is one statement that names the lease it expects, so of two nodes that try the same
/// step one changes a row and the other changes none, on both engines and without a lock that outlives the statement.
/// </summary>
internal sealed class JobLeases(IServiceScopeFactory scopes, TimeProvider clock, OperationsSettings settings)
{
    /// <summary>Several nodes look at the same head of the queue; who finds it taken goes on to the next.</summary>
    private const int Look = 20;

    /// <summary>Takes the job that has been due longest; null when none is.</summary>
    /// <param name="running">Numbers of jobs that run in this process, and are therefore not those of a dead node.</param>
    public async Task<TakenJob?> TakeAsync(IReadOnlyCollection<long> running, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var jobs = scope.ServiceProvider.GetRequiredService<AppDb>().Set<Job>();
        var now = clock.GetUtcNow();
        var due = jobs.Where(j => !running.Contains(j.Number)).Where(j => (j.State == JobState.Waiting && j.DueAt <= now) || (j.State == JobState.Running && j.LeaseUntil <= now));
        foreach (var seen in await due.OrderBy(j => j.DueAt).ThenBy(j => j.Number).Select(j => new { j.Number, j.Lease }).Take(Look).ToListAsync(ct))
        {
            var lease = Guid.CreateVersion7(now);
            var until = now + settings.JobLease;
            var taken = await due.Where(j => j.Number == seen.Number && j.Lease == seen.Lease).ExecuteUpdateAsync(
                set => set.SetProperty(j => j.State, JobState.Running)
                    .SetProperty(j => j.Lease, lease)
                    .SetProperty(j => j.LeaseUntil, until)
                    .SetProperty(j => j.Attempts, j => j.Attempts + 1),
                ct);
            if (taken == 1) return await jobs.Where(j => j.Number == seen.Number).Select(j => new TakenJob(j.Number, j.Kind, j.Payload, j.Attempts, lease)).SingleAsync(ct);
        }

        return null;
    }

    /// <summary>Prolongs the lease; false when it is lost.</summary>
    public async Task<bool> KeepAsync(TakenJob job, CancellationToken ct)
    {
        var until = clock.GetUtcNow() + settings.JobLease;
        try
        {
            return await ChangeAsync(job, set => set.SetProperty(j => j.LeaseUntil, until), ct);
        }
        catch (DbException) when (IsEmbedded)
        {
            // The one writer's place is taken, perhaps by a long act of this very job; there is no other node that could take the job over.
            return true;
        }
    }

    public Task<bool> ReportAsync(TakenJob job, long done, long? total, string? note, CancellationToken ct)
    {
        var shown = note is { Length: > Job.NoteLength } ? note[..Job.NoteLength] : note;
        return ChangeAsync(job, set => set.SetProperty(j => j.Done, done).SetProperty(j => j.Total, total).SetProperty(j => j.Note, shown), ct);
    }

    public Task<bool> FinishAsync(TakenJob job)
    {
        var now = clock.GetUtcNow();
        return ChangeAsync(job, set => set.SetProperty(j => j.State, JobState.Done).SetProperty(j => j.Lease, (Guid?)null).SetProperty(j => j.LeaseUntil, (DateTimeOffset?)null)
            .SetProperty(j => j.FinishedAt, now).SetProperty(j => j.Error, (string?)null));
    }

    /// <summary>Puts it back for a later attempt, or gives it up after the last.</summary>
    public Task<bool> FailAsync(TakenJob job, string error)
    {
        var now = clock.GetUtcNow();
        return Backoff.After(job.Attempts) is { } pause
            ? PutBackAsync(job, now + pause, job.Attempts, error)
            : ChangeAsync(job, set => set.SetProperty(j => j.State, JobState.Failed).SetProperty(j => j.Lease, (Guid?)null).SetProperty(j => j.LeaseUntil, (DateTimeOffset?)null)
                .SetProperty(j => j.FinishedAt, now).SetProperty(j => j.Error, error));
    }

    /// <summary>Puts it back because the node stops: that was no failure of the job.</summary>
    public Task<bool> ReleaseAsync(TakenJob job) => PutBackAsync(job, clock.GetUtcNow(), job.Attempts - 1, null);

    private bool IsEmbedded
    {
        get
        {
            using var scope = scopes.CreateScope();
            return !scope.ServiceProvider.GetRequiredService<AppDb>().IsPostgres;
        }
    }

    private Task<bool> PutBackAsync(TakenJob job, DateTimeOffset due, int attempts, string? error) => ChangeAsync(job, set => set
        .SetProperty(j => j.State, JobState.Waiting).SetProperty(j => j.Lease, (Guid?)null).SetProperty(j => j.LeaseUntil, (DateTimeOffset?)null)
        .SetProperty(j => j.DueAt, due).SetProperty(j => j.Attempts, attempts).SetProperty(j => j.Error, error));

    private async Task<bool> ChangeAsync(TakenJob job, Action<UpdateSettersBuilder<Job>> change, CancellationToken ct = default)
    {
        // A scope of its own: the job's AppDb may be in the middle of a transaction that is rolled back later.
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AppDb>().Set<Job>()
            .Where(j => j.Number == job.Number && j.Lease == job.Lease && j.State == JobState.Running).ExecuteUpdateAsync(change, ct) == 1;
    }
}
