using Marrakech.Kernel.Acts;
using Marrakech.Operations.Contracts.Jobs;
using Marrakech.Operations.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Operations;

public abstract class JobTests(MachineHost host)
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_job_lives_and_dies_with_its_act()
    {
        var (kept, lost) = (Probe.ThatEnds(), Probe.ThatEnds());
        await host.EnqueueAsync(kept);
        await using (var scope = host.Services.CreateAsyncScope())
        {
            await using var act = await scope.ServiceProvider.GetRequiredService<ActTrail>().OpenAsync(MachineHost.Act, null, TestContext.Current.CancellationToken);
            await scope.ServiceProvider.GetRequiredService<JobOrders>().EnqueueAsync(Probe.Kind, lost, null, TestContext.Current.CancellationToken);
        }

        await host.RunJobsAsync();
        await host.RunJobsAsync();
        Assert.Equal((1, 0), (Probe.RunsOf(kept), Probe.RunsOf(lost)));
        Assert.Equal(JobState.Done, (await OfAsync(kept)).State);
    }

    [Fact]
    public async Task Of_one_key_there_is_one_job()
    {
        var probe = Probe.ThatEnds();
        await host.EnqueueAsync(probe, probe);
        await host.EnqueueAsync(probe, probe);
        await host.RunJobsAsync();
        await host.EnqueueAsync(probe, probe);
        await host.RunJobsAsync();
        Assert.Equal(1, Probe.RunsOf(probe));
    }

    [Fact]
    public async Task What_fails_is_tried_again_after_longer_and_longer_pauses_and_given_up_at_last()
    {
        var probe = Probe.That((_, _) => throw new JobFailedException("JobFailure.MailServer"));
        await host.EnqueueAsync(probe);
        await host.RunJobsAsync();
        var once = await OfAsync(probe);
        Assert.Equal((JobState.Waiting, 1, "JobFailure.MailServer"), (once.State, once.Attempts, once.Error));
        host.Jump(TimeSpan.FromSeconds(29));
        await host.RunJobsAsync();
        Assert.Equal(1, Probe.RunsOf(probe));
        host.Jump(TimeSpan.FromSeconds(1));
        await host.RunJobsAsync();
        Assert.Equal(2, Probe.RunsOf(probe));
        Assert.Equal(host.Clock.GetUtcNow() + TimeSpan.FromMinutes(1), (await OfAsync(probe)).DueAt);
        for (var i = 0; i < 20; i++)
        {
            host.Jump(TimeSpan.FromHours(7));
            await host.RunJobsAsync();
        }

        Assert.Equal(12, Probe.RunsOf(probe));
        Assert.Equal(JobState.Failed, (await OfAsync(probe)).State);
    }

    [Fact]
    public async Task An_unexpected_failure_tells_administrators_nothing_it_should_not()
    {
        var probe = Probe.That((_, _) => throw new InvalidOperationException("secret of amina@example.org"));
        await host.EnqueueAsync(probe);
        await host.RunJobsAsync();
        Assert.Equal("JobFailure.Unexpected", (await OfAsync(probe)).Error);
    }

    [Fact]
    public async Task The_job_of_a_dead_node_is_taken_over_and_the_dead_can_change_nothing()
    {
        var probe = Probe.ThatEnds();
        await host.EnqueueAsync(probe);
        var leases = host.Services.GetRequiredService<JobLeases>();
        TakenJob dead;
        do dead = (await leases.TakeAsync([], TestContext.Current.CancellationToken))!;
        while (!dead.Payload.Contains(probe, StringComparison.Ordinal));

        await host.RunJobsAsync();
        Assert.Equal(0, Probe.RunsOf(probe));
        host.Jump(Lease);
        await host.RunJobsAsync();
        Assert.Equal(1, Probe.RunsOf(probe));
        Assert.False(await leases.FailAsync(dead, JobRunner.Unexpected));
        var job = await OfAsync(probe);
        Assert.Equal((JobState.Done, 2), (job.State, job.Attempts));
    }

    [Fact]
    public async Task A_job_that_kills_every_node_is_given_up()
    {
        var probe = Probe.ThatEnds();
        await host.EnqueueAsync(probe);
        var leases = host.Services.GetRequiredService<JobLeases>();
        for (var i = 0; i < 12; i++)
        {
            while (await leases.TakeAsync([], TestContext.Current.CancellationToken) is not null) { }
            host.Jump(Lease);
        }

        await host.RunJobsAsync();
        Assert.Equal(0, Probe.RunsOf(probe));
        var job = await OfAsync(probe);
        Assert.Equal((JobState.Failed, JobRunner.Interrupted), (job.State, job.Error));
    }

    [Fact(Timeout = 120_000)]
    public async Task A_long_job_keeps_its_lease_and_says_how_far_it_is()
    {
        var (begun, end) = (new TaskCompletionSource(), new TaskCompletionSource());
        var probe = Probe.That(async (run, ct) =>
        {
            await run.ReportAsync(3, 7, "lake", ct);
            begun.SetResult();
            await end.Task.WaitAsync(ct);
        });
        await host.EnqueueAsync(probe);
        var running = host.RunJobsAsync();
        await begun.Task;
        for (var i = 0; i < 6; i++)
        {
            host.Clock.Advance(Lease / 3);
            var renewed = host.Clock.GetUtcNow() + Lease;
            while ((await OfAsync(probe)).LeaseUntil != renewed) TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        }

        // Others may be due by now, those of other tests among them; this one is taken by nobody.
        while (await host.Services.GetRequiredService<JobLeases>().TakeAsync([], TestContext.Current.CancellationToken) is { } other) Assert.DoesNotContain(probe, other.Payload, StringComparison.Ordinal);
        var job = await OfAsync(probe);
        Assert.Equal((3L, 7L, "lake"), (job.Done, job.Total!.Value, job.Note));
        end.SetResult();
        await running;
        Assert.Equal((JobState.Done, 1), ((await OfAsync(probe)).State, Probe.RunsOf(probe)));
    }

    [Fact(Timeout = 120_000)]
    public async Task A_job_that_runs_here_is_not_taken_for_that_of_a_dead_node()
    {
        var (begun, end) = (new TaskCompletionSource(), new TaskCompletionSource());
        var probe = Probe.That((_, _) =>
        {
            begun.SetResult();
            return end.Task;
        });
        await host.EnqueueAsync(probe);
        var running = host.RunJobsAsync();
        await begun.Task.WaitAsync(TestContext.Current.CancellationToken);
        host.Jump(Lease * 2);
        await host.RunJobsAsync();
        end.SetResult();
        await running;
        Assert.Equal((1, 1), (Probe.RunsOf(probe), (await OfAsync(probe)).Attempts));
    }

    [Fact]
    public async Task A_stopping_node_puts_its_job_back_at_once()
    {
        using var stopping = new CancellationTokenSource();
        var (begun, runs) = (new TaskCompletionSource(), 0);
        var probe = Probe.That(async (_, ct) =>
        {
            begun.TrySetResult();
            if (Interlocked.Increment(ref runs) == 1) await Task.Delay(Timeout.InfiniteTimeSpan, ct);
        });
        await host.EnqueueAsync(probe);
        var running = host.Services.GetRequiredService<JobRunner>().RunDueAsync(stopping.Token);
        await begun.Task;
        await stopping.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        var job = await OfAsync(probe);
        Assert.Equal((JobState.Waiting, 0), (job.State, job.Attempts));
        await host.RunJobsAsync();
        Assert.Equal(JobState.Done, (await OfAsync(probe)).State);
    }

    [Fact]
    public async Task Many_workers_run_each_job_once()
    {
        var probes = Enumerable.Range(0, 60).Select(_ => Probe.ThatEnds()).ToList();
        await host.ActAsync(async (services, _) =>
        {
            foreach (var probe in probes) await services.GetRequiredService<JobOrders>().EnqueueAsync(Probe.Kind, probe, null, TestContext.Current.CancellationToken);
        });
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => host.RunJobsAsync()));
        Assert.All(probes, probe => Assert.Equal(1, Probe.RunsOf(probe)));
    }

    [Fact]
    public async Task Each_period_has_one_job_however_many_nodes_there_are()
    {
        async Task NodeLooksAsync() => await ActivatorUtilities.CreateInstance<RecurringJobs>(host.Services).EnqueueDueAsync(TestContext.Current.CancellationToken);
        Task<int> CountAsync() => host.ReadAsync(db => db.Set<Job>().CountAsync(j => j.Kind == TidyOperations.Kind));
        await NodeLooksAsync();
        var before = await CountAsync();
        host.Jump(TimeSpan.FromDays(1));
        await Task.WhenAll(NodeLooksAsync(), NodeLooksAsync(), NodeLooksAsync());
        await NodeLooksAsync();
        Assert.Equal(before + 1, await CountAsync());
        await host.RunJobsAsync();
        Assert.Equal(0, await host.ReadAsync(db => db.Set<Job>().CountAsync(j => j.Kind == TidyOperations.Kind && j.State != JobState.Done)));
    }

    [Fact]
    public async Task Finished_jobs_are_forgotten_after_a_month()
    {
        var probe = Probe.ThatEnds();
        await host.EnqueueAsync(probe);
        await host.RunJobsAsync();
        host.Jump(TimeSpan.FromDays(29));
        await ActivatorUtilities.CreateInstance<RecurringJobs>(host.Services).EnqueueDueAsync(TestContext.Current.CancellationToken);
        await host.RunJobsAsync();
        await OfAsync(probe);
        host.Jump(TimeSpan.FromDays(2));
        await ActivatorUtilities.CreateInstance<RecurringJobs>(host.Services).EnqueueDueAsync(TestContext.Current.CancellationToken);
        await host.RunJobsAsync();
        Assert.False(await host.ReadAsync(db => db.Set<Job>().AnyAsync(j => j.Payload.Contains(probe))));
    }

    private Task<Job> OfAsync(string probe) => host.ReadAsync(db => db.Set<Job>().AsNoTracking().SingleAsync(j => j.Payload.Contains(probe)));

    public sealed class OnSqlite(SqliteMachine host) : JobTests(host), IClassFixture<SqliteMachine>;

    public sealed class OnPostgres(PostgresMachine host) : JobTests(host), IClassFixture<PostgresMachine>;
}
