using System.Net;
using Marrakech.App.Accounts;
using Marrakech.App.Knowledge.Contributions;
using Marrakech.Kernel.Changes;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Usage;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Features.CountUse;
using Marrakech.Operations.Contracts.Jobs;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Marrakech.App.Knowledge.Usage;

public sealed class SqliteUseTests(SqlitePeople host) : UseTests(host), IClassFixture<SqlitePeople>;

public sealed class PostgresUseTests(PostgresPeople host) : UseTests(host), IClassFixture<PostgresPeople>;

/// <summary>How readings and downloads are counted, written, summed up and shown.</summary>
public abstract class UseTests(PeopleHost host)
{
    private const string Firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    [Fact]
    public async Task Readings_count_however_they_are_answered_and_are_shown_the_day_after()
    {
        const string code = "P-000003", page = $"/en/practices/{code}";
        // What the host was filled with is known to it before the first page: a position that moves makes an answer new.
        await host.Services.GetRequiredService<ChangeWatcher>().CatchUpAsync(TestContext.Current.CancellationToken);
        var tag = await OpenAsync(page);
        await OpenAsync(page);
        Assert.Equal(HttpStatusCode.NotModified, (await AskAsync(page, ("If-None-Match", tag))).Status);
        await OpenAsync($"/ar/practices/{code}");
        await AskAsync(page, ("User-Agent", "Mozilla/5.0 (compatible; somebot/1.0)"));
        await AskAsync(page, ("Sec-Purpose", "prefetch;prerender"));
        await AskAsync(page, HttpMethod.Head);
        await AskAsync("/en/practices/P-999999", ("If-None-Match", tag));
        await AskAsync("/en/practices/download.csv?country=KE");
        await WriteAsync();
        Assert.Equal([(code, 4, 0), ("practices", 0, 1)], await host.WithAsync<AppDb, List<(string, int, int)>>(async db =>
            [.. (await db.Set<UseCount>().Where(c => c.Thing == code || c.Thing == "practices" || c.Thing == "P-999999").OrderBy(c => c.Thing).ToListAsync()).Select(c => (c.Thing, c.Reads, c.Downloads))]));
        Assert.DoesNotContain("Read 4 times", (await host.GetHtmlAsync(page)).Body!.TextContent, StringComparison.Ordinal);

        var day = host.Clock.GetUtcNow();
        await NextDayAsync();
        Assert.StartsWith("Read 4 times since", (await host.GetHtmlAsync(page)).TextOf(".page-head p.quiet"), StringComparison.Ordinal);
        var use = (await host.Client.GetJsonAsync($"/api/v1/practices/{code}")).GetProperty("use");
        Assert.Equal((4, 0, $"{day:yyyy-MM-dd}"), (use.GetProperty("reads").GetInt32(), use.GetProperty("downloads").GetInt32(), use.GetProperty("since").GetString()));
        Assert.Contains($"{code},{day:yyyy-MM},4,0", await host.Client.GetStringAsync(new Uri("/use.csv", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains(code, (await host.GetHtmlAsync("/en/repository")).TextOf("[aria-labelledby=most-read] ol"), StringComparison.Ordinal);
        Assert.EndsWith(code, (await host.GetHtmlAsync("/en/practices?sort=mostread")).QuerySelector(".hits h3 a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("mostread", (await host.GetHtmlAsync("/en/repository?sort=mostread")).QuerySelector(".sorts [aria-current]")!.GetAttribute("href")!.Split("sort=")[1]);
        Assert.Equal(0, await host.WithAsync<AppDb, int>(db => db.Set<UseCount>().CountAsync(c => c.Thing == code)));
    }

    [Fact]
    public async Task Fewer_than_three_wait_for_later_days_and_a_quarter_passes()
    {
        const string code = "P-000005", page = $"/en/practices/{code}";
        for (var i = 0; i < 2; i++) await OpenAsync(page);
        await WriteAsync();
        await NextDayAsync();
        Assert.Empty((await host.GetHtmlAsync(page)).QuerySelectorAll(".page-head p.quiet"));
        await OpenAsync(page);
        await WriteAsync();
        // What a minute adds later in the day comes on top.
        await OpenAsync(page);
        await WriteAsync();
        await NextDayAsync();
        Assert.StartsWith("Read 4 times since", (await host.GetHtmlAsync(page)).TextOf(".page-head p.quiet"), StringComparison.Ordinal);
        host.Clock.Advance(TimeSpan.FromDays(91));
        await NextDayAsync();
        Assert.DoesNotContain(code, (await host.GetHtmlAsync("/en/repository")).TextOf("main"), StringComparison.Ordinal);
        Assert.StartsWith("Read 4 times since", (await host.GetHtmlAsync(page)).TextOf(".page-head p.quiet"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counts_are_written_each_minute_and_when_the_node_stops()
    {
        var thing = new UsedThing(UseCounter.Own, "P-000011");
        var (counter, clock, ct) = (new UseCounter(), new FakeTimeProvider(), TestContext.Current.CancellationToken);
        using var writer = new UseWriter(counter, host.Services.GetRequiredService<IServiceScopeFactory>(), clock, NullLogger<UseWriter>.Instance);
        await writer.StartAsync(ct);
        counter.Add(thing, new UseSum(1, 0));
        while (await ReadsAsync(thing.Key) == 0)
        {
            clock.Advance(TimeSpan.FromMinutes(1));
            await Task.Yield();
        }

        counter.Add(thing, new UseSum(1, 0));
        await writer.StopAsync(ct);
        Assert.Equal(2, await ReadsAsync(thing.Key));
    }

    [Fact]
    public async Task A_file_counts_for_the_item_it_was_published_with()
    {
        var story = await Story.BeginAsync(host);
        var code = await story.StartAsync();
        using var attached = await story.Writer.Browser.SendFileAsync($"/en/contributions/{code}/files", "report.txt", "A plain report of what was done.\n");
        await attached.MustBeAsync(HttpStatusCode.Redirect);
        await story.FillAsync(code, Story.Answers("sedge"));
        await story.SubmitAsync(code);
        await story.ReviewedAsync(code);
        await story.MoveAsync(code, ContributionMove.Publish);
        var item = (await story.FindAsync(code)).ItemCode!;
        var file = (await host.GetHtmlAsync($"/en/practices/{item}")).QuerySelector("main a[href^='/files/']")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(file)).Status);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(file)).Status);
        await WriteAsync();
        Assert.Equal(2, await host.WithAsync<AppDb, int>(db => db.Set<UseCount>().Where(c => c.Thing == item).SumAsync(c => c.Downloads)));
    }

    private Task<int> ReadsAsync(string thing) => host.WithAsync<AppDb, int>(db => db.Set<UseCount>().Where(c => c.Thing == thing).SumAsync(c => c.Reads));

    private async Task<string> OpenAsync(string path)
    {
        var (status, tag) = await AskAsync(path);
        Assert.Equal(HttpStatusCode.OK, status);
        return tag;
    }

    private Task<(HttpStatusCode Status, string Tag)> AskAsync(string path, params (string Name, string Value)[] headers) => AskAsync(path, HttpMethod.Get, headers);

    private async Task<(HttpStatusCode Status, string Tag)> AskAsync(string path, HttpMethod method, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        if (!request.Headers.Contains("User-Agent")) request.Headers.TryAddWithoutValidation("User-Agent", Firefox);
        using var response = await host.Client.SendAsync(request);
        return (response.StatusCode, response.Headers.ETag?.ToString() ?? "");
    }

    private Task WriteAsync() => host.Services.GetRequiredService<UseWriter>().WriteAsync(TestContext.Current.CancellationToken);

    private async Task NextDayAsync()
    {
        host.Clock.Advance(TimeSpan.FromDays(1));
        await using (var scope = host.Services.CreateAsyncScope()) await scope.ServiceProvider.GetRequiredKeyedService<IJob>("sum-use").RunAsync(null!, TestContext.Current.CancellationToken);
        await host.Services.GetRequiredService<ChangeWatcher>().CatchUpAsync(TestContext.Current.CancellationToken);
    }
}
