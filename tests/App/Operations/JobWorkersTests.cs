using Marrakech.Operations.Jobs;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Marrakech.App.Operations;

/// <summary>The clock stands still unless a test moves it, so nobody ever looks by the hour: only the signal of a commit can have woken a worker.</summary>
public abstract class JobWorkersTests(MachineHost host)
{
    [Fact(Timeout = 120_000)]
    public Task A_committed_job_runs_at_once() => RunOneAsync(TestContext.Current.CancellationToken);

    [Fact(Timeout = 120_000)]
    public async Task The_jobs_of_a_period_let_the_first_readers_go_before()
    {
        var ct = TestContext.Current.CancellationToken;
        await RunOneAsync(ct);
        Assert.False(await PeriodHasJobAsync());
        host.Clock.Advance(JobWorkers.Patience);
        // A worker looks for these jobs before each of the others; one may have looked before the clock moved.
        while (!await PeriodHasJobAsync()) await RunOneAsync(ct);
    }

    private async Task RunOneAsync(CancellationToken ct)
    {
        var ran = new TaskCompletionSource();
        await host.EnqueueAsync(Probe.That((_, _) =>
        {
            ran.SetResult();
            return Task.CompletedTask;
        }));
        await ran.Task.WaitAsync(ct);
    }

    private Task<bool> PeriodHasJobAsync() => host.ReadAsync(db => db.Set<Job>().AnyAsync(j => j.Kind == TidyOperations.Kind));

    public sealed class WorkingSqlite() : MachineHost(Engine.Sqlite, "--jobs-at-once", "2");

    public sealed class WorkingPostgres() : MachineHost(Engine.Postgres, "--jobs-at-once", "2");

    public sealed class OnSqlite(WorkingSqlite host) : JobWorkersTests(host), IClassFixture<WorkingSqlite>;

    public sealed class OnPostgres(WorkingPostgres host) : JobWorkersTests(host), IClassFixture<WorkingPostgres>;
}
