using System.Net;
using Marrakech.Host;
using Marrakech.Host.Web;
using Marrakech.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace Marrakech.App.Host;

/// <summary>A site that listens while its database is still made ready.</summary>
public sealed class OpeningTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_comes_early_waits_and_is_answered_and_no_work_begins_before()
    {
        await using var data = await TestData.CreateAsync(Engine.Sqlite, Content.Starter);
        var (work, ready) = (new Probe(), new TaskCompletionSource());
        await using var app = await ListeningAsync(data, work, ready.Task);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };

        var page = client.GetAsync("/en", Ct);
        using (var early = await client.GetAsync("/health/ready", Ct))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, early.StatusCode);
            Assert.Equal("getting ready", await early.Content.ReadAsStringAsync(Ct));
        }

        Assert.Equal("live", await client.GetStringAsync("/health/live", Ct));
        Assert.False(page.IsCompleted);
        Assert.False(work.Begun.IsCompleted);

        await MarrakechHost.PrepareAsync(app, Ct);
        ready.SetResult();

        using var answer = await page;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("ready", await client.GetStringAsync("/health/ready", Ct));
        await work.Begun;
        await app.StopAsync(Ct);
        Assert.True(work.IsStopped);
    }

    [Fact]
    public async Task Who_waited_in_vain_is_told_so()
    {
        await using var data = await TestData.CreateAsync(Engine.Sqlite, Content.Starter);
        var (work, ready) = (new Probe(), new TaskCompletionSource());
        await using var app = await ListeningAsync(data, work, ready.Task);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };

        var page = client.GetAsync("/api/v1/objectives", Ct);
        ready.SetException(new InvalidOperationException("The database cannot be read."));

        using var answer = await page;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        await app.StopAsync(Ct);
        Assert.False(work.Begun.IsCompleted);
        Assert.False(work.IsStopped, "What never began was stopped.");
    }

    /// <summary>A site that listens while <paramref name="preparation"/> goes on.</summary>
    private static async Task<WebApplication> ListeningAsync(TestData data, Probe work, Task preparation)
    {
        var app = MarrakechHost.BuildSite([.. data.Arguments, "--urls", "http://127.0.0.1:0", "--jobs-at-once", "0"], b => b.Services.AddHostedService(_ => work));
        app.Services.GetRequiredService<Opening>().WaitFor(preparation);
        await app.StartAsync(Ct);
        return app;
    }

    /// <summary>Stands for what works in the background.</summary>
    private sealed class Probe : IHostedService
    {
        private readonly TaskCompletionSource begun = new();

        public Task Begun => begun.Task;
        public bool IsStopped { get; private set; }

        public Task StartAsync(CancellationToken cancellationToken)
        {
            begun.SetResult();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken)
        {
            IsStopped = true;
            return Task.CompletedTask;
        }
    }
}
