using System.Net;
using System.Net.Sockets;
using Marrakech.App.Accounts;
using Marrakech.Knowledge.Domain.Links;
using Marrakech.Knowledge.Features.CheckLinks;
using Marrakech.Knowledge.Features.Shared.Outside;
using Marrakech.Operations.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Knowledge.Links;

/// <summary>Looks at sites that do everything wrong. Of this machine 127.0.0.1 stands for the open network, and every other address for closed ones.</summary>
public sealed class LinkProbeTests(SqlitePeople host) : IClassFixture<SqlitePeople>
{
    [Fact]
    public async Task It_says_who_asks_and_nothing_else()
    {
        await using var world = new World(_ => Task.CompletedTask);
        Assert.Equal(LinkAnswer.Here, await AskAsync(world.Address + "/report?year=2026"));
        var (method, _, headings) = Assert.Single(world.Asked);
        Assert.Equal("HEAD", method);
        Assert.Equal(["Host", "User-Agent"], headings.Split('\n').Select(h => h.Split(':')[0]).Order(StringComparer.Ordinal));
        Assert.Contains("MarrakechLinkCheck/1.0 (+http", headings, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(405, 200, "Here")]
    [InlineData(404, 200, "Here")]
    [InlineData(500, 403, "Here")]
    [InlineData(404, 404, "Gone")]
    [InlineData(200, 500, "Here")]
    public async Task Where_the_head_does_not_show_it_the_whole_is_asked_for(int head, int get, string answer)
    {
        await using var world = new World(context =>
        {
            context.Response.StatusCode = context.Request.Method == "HEAD" ? head : get;
            return Task.CompletedTask;
        });
        Assert.Equal(answer, (await AskAsync(world.Address)).ToString());
    }

    [Fact]
    public async Task Five_redirections_are_followed_and_no_circle()
    {
        await using var world = new World(context =>
        {
            var left = int.Parse(context.Request.Path.Value![1..], System.Globalization.CultureInfo.InvariantCulture);
            if (left > 0) context.Response.Redirect($"/{(left == 9 ? 9 : left - 1)}");
            return Task.CompletedTask;
        });
        Assert.Equal(LinkAnswer.Here, await AskAsync(world.Address + "/5"));
        Assert.Equal(LinkAnswer.Circle, await AskAsync(world.Address + "/6"));
        world.Asked.Clear();
        Assert.Equal(LinkAnswer.Circle, await AskAsync(world.Address + "/9"));
        Assert.Equal(LinkProbe.MostRedirections + 1, world.Asked.Count);
    }

    [Theory]
    [InlineData("closed")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://name:word@127.0.0.1/")]
    public async Task A_redirection_reaches_no_closed_network_and_no_file(string to)
    {
        await using var closed = new World(_ => Task.CompletedTask, "127.0.0.2");
        await using var world = new World(context =>
        {
            context.Response.Redirect(to == "closed" ? closed.Address : to);
            return Task.CompletedTask;
        });
        Assert.Equal(LinkAnswer.Closed, await AskAsync(world.Address));
        Assert.Empty(closed.Asked);
    }

    [Fact]
    public async Task An_answer_without_end_and_one_without_beginning_take_limited_time()
    {
        await using var endless = new World(async context =>
        {
            if (context.Request.Method == "HEAD") context.Abort();
            else while (!context.RequestAborted.IsCancellationRequested) await context.Response.WriteAsync(new string('x', 65_536), context.RequestAborted);
        });
        Assert.Equal(LinkAnswer.Here, await AskAsync(endless.Address));
        await using var silent = new World(context => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default));
        Assert.Equal(LinkAnswer.Slow, await AskAsync(silent.Address, TimeSpan.FromMilliseconds(300)));
        Assert.Equal(["HEAD", "GET"], silent.Asked.Select(a => a.Method));
        await using var swollen = new World(context =>
        {
            for (var i = 0; i < 200; i++) context.Response.Headers[$"x-{i}"] = new string('x', 1_000);
            return Task.CompletedTask;
        });
        Assert.Equal(LinkAnswer.Failing, await AskAsync(swollen.Address));
    }

    [Fact]
    public async Task Where_nobody_listens_there_is_no_host()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        Assert.Equal(LinkAnswer.NoHost, await AskAsync($"http://127.0.0.1:{port}/"));
    }

    private async Task<LinkAnswer> AskAsync(string address, TimeSpan? patience = null)
    {
        using var probe = new LinkProbe(new OutsideConnections(a => a.Equals(IPAddress.Loopback)), host.Services.GetRequiredService<SiteAddress>(), patience ?? LinkProbe.Patience);
        return await probe.AskAsync(new Uri(address), TestContext.Current.CancellationToken);
    }
}
