using System.Collections.Concurrent;
using Marrakech.Host;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Changes;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Jobs;
using Marrakech.Operations.Contracts.Settings;
using Marrakech.Operations.Features.ChangeSetting;
using Marrakech.Operations.Jobs;
using Marrakech.Operations.Live;
using Marrakech.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Operations;

/// <summary>Two whole nodes with several workers each over one PostgreSQL.</summary>
public sealed class ClusterTests
{
    private const int Jobs = 200;

    [Fact]
    public async Task Two_nodes_run_each_job_once()
    {
        if (TestData.Lacks(Engine.Postgres, Content.Starter) is { } missing) Missing.Skip(missing);
        await using var data = await TestData.CreateAsync(Engine.Postgres, Content.Starter);
        await using var other = await TestData.CreateAsync(Engine.Sqlite, Content.Starter);
        var (left, all) = (Jobs, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        var ran = new ConcurrentBag<string>();
        var probes = Enumerable.Range(0, Jobs).Select(_ => Probe.That((run, _) =>
        {
            ran.Add(run.Number);
            if (Interlocked.Decrement(ref left) == 0) all.SetResult();
            return Task.CompletedTask;
        })).ToList();
        await using var first = await StartAsync(data.Folder, data);
        await using var second = await StartAsync(other.Folder, data);
        await EnqueueAsync(first, probes);
        await all.Task.WaitAsync(TestContext.Current.CancellationToken);
        await first.StopAsync(TestContext.Current.CancellationToken);
        await second.StopAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Jobs, ran.Distinct().Count());
        Assert.All(probes, probe => Assert.Equal(1, Probe.RunsOf(probe)));
        await using var scope = first.Services.CreateAsyncScope();
        Assert.True(await scope.ServiceProvider.GetRequiredService<AppDb>().Set<Job>().Where(j => j.Kind == Probe.Kind).AllAsync(j => j.State == JobState.Done && j.Attempts == 1, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_setting_changed_on_one_node_counts_on_the_other()
    {
        if (TestData.Lacks(Engine.Postgres, Content.Starter) is { } missing) Missing.Skip(missing);
        await using var data = await TestData.CreateAsync(Engine.Postgres, Content.Starter);
        await using var other = await TestData.CreateAsync(Engine.Sqlite, Content.Starter);
        await using var first = await StartAsync(data.Folder, data);
        await using var second = await StartAsync(other.Folder, data);
        await using (var scope = first.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(new Actor { Name = "person", Person = Guid.CreateVersion7(DateTimeOffset.UnixEpoch) });
            var known = scope.ServiceProvider.GetRequiredService<LiveSettings>().Find("digest-hour")!;
            Assert.Empty(await scope.ServiceProvider.GetRequiredService<ChangeSetting>().HandleAsync(known, new SettingInput { Value = "17", Seen = "5", Reason = "Evening." }, TestContext.Current.CancellationToken));
        }

        await second.Services.GetRequiredService<ChangeWatcher>().CatchUpAsync(TestContext.Current.CancellationToken);
        Assert.Equal((17, 17), (first.Services.GetRequiredService<LiveSettings>()[OperationsLive.DigestHour], second.Services.GetRequiredService<LiveSettings>()[OperationsLive.DigestHour]));
        await first.StopAsync(TestContext.Current.CancellationToken);
        await second.StopAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<WebApplication> StartAsync(string folder, TestData data)
    {
        var app = MarrakechHost.BuildSite([.. data.Arguments, "--data", folder, "--urls", "http://127.0.0.1:0", "--jobs-at-once", "4"], b => b.Services.AddJob<Probe>(Probe.Kind));
        await MarrakechHost.PrepareAsync(app, TestContext.Current.CancellationToken);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private static async Task EnqueueAsync(WebApplication app, IReadOnlyList<string> probes)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await using var act = await scope.ServiceProvider.GetRequiredService<ActTrail>().OpenAsync(MachineHost.Act, null, TestContext.Current.CancellationToken);
        foreach (var probe in probes) await scope.ServiceProvider.GetRequiredService<JobOrders>().EnqueueAsync(Probe.Kind, probe, null, TestContext.Current.CancellationToken);
        await act.CommitAsync(new { }, TestContext.Current.CancellationToken);
    }
}
