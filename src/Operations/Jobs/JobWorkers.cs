using Marrakech.Operations.Settings;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Marrakech.Operations.Jobs;

/// <summary>The workers of this node: each looks for a job, runs it, and looks again; with nothing due it waits for the signal or a few seconds.</summary>
internal sealed partial class JobWorkers(JobRunner runner, RecurringJobs recurring, JobSignal signal, TimeProvider clock, OperationsSettings settings, ILogger<JobWorkers> log) : BackgroundService
{
    /// <summary>How soon a job that another process added, or whose pause is over, is found.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    /// <summary>How long the jobs of a period wait after a start, at which all may be due at once: the first readers come before them.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly DateTimeOffset begun = clock.GetUtcNow();

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, settings.JobsAtOnce).Select(_ => WorkAsync(stoppingToken)));

    private async Task WorkAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            var woken = signal.Next;
            if (await LookAsync(stopping)) continue;
            using var enough = CancellationTokenSource.CreateLinkedTokenSource(stopping);
            await Task.WhenAny(woken, Task.Delay(Interval, clock, enough.Token));
            await enough.CancelAsync();
        }
    }

    private async Task<bool> LookAsync(CancellationToken stopping)
    {
        try
        {
            if (clock.GetUtcNow() - begun >= Patience) await recurring.EnqueueDueAsync(stopping);
            return await runner.RunOneAsync(stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception failure)
        {
            // Without the database there is nothing to do; the next look tries again.
            LookingFailed(failure);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Looking for jobs failed; trying again in a moment")]
    private partial void LookingFailed(Exception failure);
}
