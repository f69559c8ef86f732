using Marrakech.Support;
using Xunit;

namespace Marrakech.App.Operations;

/// <summary>The clock stands still, so nobody ever looks by the hour: only the signal of a commit can have woken a worker.</summary>
public abstract class JobWorkersTests(MachineHost host)
{
    [Fact(Timeout = 120_000)]
    public async Task A_committed_job_runs_at_once()
    {
        var ran = new TaskCompletionSource();
        await host.EnqueueAsync(Probe.That((_, _) =>
        {
            ran.SetResult();
            return Task.CompletedTask;
        }));
        await ran.Task.WaitAsync(TestContext.Current.CancellationToken);
    }

    public sealed class WorkingSqlite() : MachineHost(Engine.Sqlite, "--jobs-at-once", "2");

    public sealed class WorkingPostgres() : MachineHost(Engine.Postgres, "--jobs-at-once", "2");

    public sealed class OnSqlite(WorkingSqlite host) : JobWorkersTests(host), IClassFixture<WorkingSqlite>;

    public sealed class OnPostgres(WorkingPostgres host) : JobWorkersTests(host), IClassFixture<WorkingPostgres>;
}
