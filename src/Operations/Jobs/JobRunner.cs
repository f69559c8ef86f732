using System.Collections.Concurrent;
using Marrakech.Kernel.Access;
using Marrakech.Operations.Contracts.Jobs;
using Marrakech.Operations.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Marrakech.Operations.Jobs;

/// <summary>Runs jobs under a lease, one at a time for each caller.</summary>
internal sealed partial class JobRunner(IServiceScopeFactory scopes, JobLeases leases, TimeProvider clock, OperationsSettings settings, ILogger<JobRunner> log)
{
    public const string Unexpected = "JobFailure.Unexpected", Interrupted = "JobFailure.Interrupted";

    /// <summary>Renewed often enough that one missed renewal does no harm.</summary>
    private const int RenewalsInALease = 3;

    private readonly ConcurrentDictionary<long, TakenJob> running = new();

    /// <summary>Runs everything that is due, to its end.</summary>
    public async Task RunDueAsync(CancellationToken ct)
    {
        while (await RunOneAsync(ct)) { }
    }

    /// <summary>Takes a due job and runs it to its end; false when none is due.</summary>
    public async Task<bool> RunOneAsync(CancellationToken stopping)
    {
        if (await leases.TakeAsync([.. running.Keys], stopping) is not { } job) return false;
        if (job.Attempts > Backoff.MostAttempts)
        {
            // Every attempt ended with the death of its node: this job may be what kills them.
            await leases.FailAsync(job, Interrupted);
            return true;
        }

        running[job.Number] = job;
        try
        {
            await RunAsync(job, stopping);
        }
        finally
        {
            running.TryRemove(job.Number, out _);
        }

        return true;
    }

    private async Task RunAsync(TakenJob job, CancellationToken stopping)
    {
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var keeping = KeepLeaseAsync(job, cancel);
        var end = await TryAsync(job, cancel.Token, stopping);
        await cancel.CancelAsync();
        await keeping;
        if (!await end()) LeaseLost(JobNumber.Write(job.Number));
    }

    /// <summary>Returns how the attempt is to be written down.</summary>
    private async Task<Func<Task<bool>>> TryAsync(TakenJob job, CancellationToken ct, CancellationToken stopping)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(Actor.System);
            await scope.ServiceProvider.GetRequiredKeyedService<IJob>(job.Kind).RunAsync(new JobRun(job, leases), ct);
            return () => leases.FinishAsync(job);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return () => leases.ReleaseAsync(job);
        }
        catch (JobFailedException failure)
        {
            AttemptFailed(JobNumber.Write(job.Number), job.Kind, job.Attempts, failure.Key);
            return () => leases.FailAsync(job, failure.Key);
        }
        catch (Exception failure)
        {
            AttemptBroke(failure, JobNumber.Write(job.Number), job.Kind, job.Attempts);
            return () => leases.FailAsync(job, Unexpected);
        }
    }

    /// <summary>Renews the lease while the job runs, and stops the job when the lease is lost or may be.</summary>
    private async Task KeepLeaseAsync(TakenJob job, CancellationTokenSource cancel)
    {
        try
        {
            using var timer = new PeriodicTimer(settings.JobLease / RenewalsInALease, clock);
            while (await timer.WaitForNextTickAsync(cancel.Token))
            {
                if (await leases.KeepAsync(job, cancel.Token)) continue;
                await cancel.CancelAsync();
                return;
            }
        }
        catch (OperationCanceledException)
        {
            // The job has ended, or the node stops.
        }
        catch (Exception failure)
        {
            // Without the database the lease runs out and another node begins: this one must have stopped by then.
            RenewalFailed(failure, JobNumber.Write(job.Number));
            await cancel.CancelAsync();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Job {Number} ({Kind}), attempt {Attempt}, failed: {Reason}")]
    private partial void AttemptFailed(string number, string kind, int attempt, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {Number} ({Kind}), attempt {Attempt}, failed unexpectedly")]
    private partial void AttemptBroke(Exception failure, string number, string kind, int attempt);

    [LoggerMessage(Level = LogLevel.Error, Message = "The lease of job {Number} could not be renewed; the job is stopped")]
    private partial void RenewalFailed(Exception failure, string number);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Job {Number} had been taken over by another node when it ended here")]
    private partial void LeaseLost(string number);
}
