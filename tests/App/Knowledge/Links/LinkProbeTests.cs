using System.Net;
using System.Net.Sockets;
using Marrakech.App.Accounts;
using Marrakech.Knowledge.Domain.Links;
using Marrakech.Knowledge.Features.CheckLinks;
using Marrakech.Knowledge.Features.Shared.Outside;
using Marrakech.Operations.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
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

    [Fact]
    public async Task A_site_that_asks_not_to_be_visited_is_not_wherever_a_link_began()
    {
        await using var world = new World(_ => Task.CompletedTask) { Robots = c => c.Response.WriteAsync("User-agent: *\nDisallow: /closed\n") };
        Assert.Equal(LinkAnswer.Unwanted, await AskAsync(world.Address + "/closed/1"));
        await using var first = new World(context =>
        {
            context.Response.Redirect($"{world.Address}/closed/2");
            return Task.CompletedTask;
        });
        Assert.Equal(LinkAnswer.Unwanted, await AskAsync(first.Address));
        Assert.Empty(world.Asked);
        Assert.Equal(LinkAnswer.Here, await AskAsync(world.Address + "/open"));
    }

    [Theory]
    [InlineData(404, "Here")]
    [InlineData(403, "Here")]
    [InlineData(500, "Unsaid")]
    [InlineData(503, "Unsaid")]
    public async Task A_site_without_wishes_is_visited_and_one_that_fails_to_say_them_is_not(int status, string answer)
    {
        await using var world = new World(_ => Task.CompletedTask)
        {
            Robots = context =>
            {
                context.Response.StatusCode = status;
                return Task.CompletedTask;
            },
        };
        Assert.Equal(answer, (await AskAsync(world.Address)).ToString());
        Assert.Equal(answer == "Here", !world.Asked.IsEmpty);
    }

    [Fact]
    public async Task A_site_is_asked_for_its_wishes_once_a_day_a_circle_ends_and_what_has_no_end_is_cut()
    {
        var clock = new FakeTimeProvider();
        await using var world = new World(_ => Task.CompletedTask);
        using (var probe = Probe(LinkProbe.Patience, clock))
        {
            foreach (var (hours, asked) in new[] { (0, 1), (23, 1), (1, 2) })
            {
                clock.Advance(TimeSpan.FromHours(hours));
                Assert.Equal(LinkAnswer.Here, await probe.AskAsync(new Uri(world.Address), TestContext.Current.CancellationToken));
                Assert.Equal(asked, world.RobotsAsked);
            }
        }

        await using var circle = new World(_ => Task.CompletedTask)
        {
            Robots = context =>
            {
                context.Response.Redirect("/robots.txt");
                return Task.CompletedTask;
            },
        };
        Assert.Equal(LinkAnswer.Here, await AskAsync(circle.Address));
        Assert.Equal(6, circle.RobotsAsked);
        await using var endless = new World(_ => Task.CompletedTask)
        {
            Robots = async context =>
            {
                await context.Response.WriteAsync("User-agent: *\nDisallow: /x\n");
                while (!context.RequestAborted.IsCancellationRequested) await context.Response.WriteAsync(new string('#', 65_536), context.RequestAborted);
            },
        };
        Assert.Equal(LinkAnswer.Unwanted, await AskAsync(endless.Address + "/x"));
        Assert.Equal(LinkAnswer.Here, await AskAsync(endless.Address + "/y"));
    }

    private async Task<LinkAnswer> AskAsync(string address, TimeSpan? patience = null)
    {
        using var probe = Probe(patience ?? LinkProbe.Patience, TimeProvider.System);
        return await probe.AskAsync(new Uri(address), TestContext.Current.CancellationToken);
    }

    private LinkProbe Probe(TimeSpan patience, TimeProvider clock) => new(new OutsideConnections(a => a.Equals(IPAddress.Loopback)), host.Services.GetRequiredService<SiteAddress>(), patience, clock);
}
