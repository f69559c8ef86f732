using Marrakech.App.Knowledge.Contributions;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Domain.Harvesting;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Marrakech.App.Knowledge.Harvesting;

/// <summary>Two hubs on two engines harvest each other and come to rest with the same things.</summary>
public sealed class TwoHubsTests(SqliteHarvestHost first, PostgresHarvestHost second) : IClassFixture<SqliteHarvestHost>, IClassFixture<PostgresHarvestHost>
{
    [Fact]
    public async Task What_each_publishes_the_other_has_once_whole_and_with_its_home()
    {
        var (one, other) = (await Story.BeginAsync(first), await Story.BeginAsync(second));
        var (_, own) = await one.PublishedAsync("quartz");
        await other.PublishedAsync("obsidian");
        var toSecond = await one.Officer.AddSourceAsync(Address(second), "marrakech");
        var toFirst = await other.Officer.AddSourceAsync(Address(first), "marrakech");
        await first.HarvestAsync(one.Officer, toSecond);
        Assert.Equal(1, await one.Officer.TakeOverAsync(toSecond));
        await second.HarvestAsync(other.Officer, toFirst);
        Assert.Equal(1, await other.Officer.TakeOverAsync(toFirst));
        var counts = (await CountAsync(first), await CountAsync(second));
        Assert.Equal(counts.Item1, counts.Item2);

        for (var round = 0; round < 3; round++)
        {
            first.Clock.Advance(TimeSpan.FromDays(1));
            second.Clock.Advance(TimeSpan.FromDays(1));
            // Who signed in yesterday is signed out today.
            await first.HarvestAsync(await first.OfficerAsync(), toSecond);
            await second.HarvestAsync(await second.OfficerAsync(), toFirst);
            Assert.DoesNotContain(await first.RecordsAsync(toSecond), r => r.State == HarvestState.Held);
            Assert.DoesNotContain(await second.RecordsAsync(toFirst), r => r.State == HarvestState.Held);
        }

        Assert.Equal(counts, (await CountAsync(first), await CountAsync(second)));
        var copy = (await second.RecordsAsync(toFirst)).Single(r => r.State == HarvestState.Accepted).ItemCode!;
        Assert.Equal(await AnswersAsync(first, own), await AnswersAsync(second, copy));
        var page = await second.GetHtmlAsync($"/en/practices/{copy}");
        Assert.Contains("quartz", page.TextOf("h1"), StringComparison.Ordinal);
        Assert.Contains("Taken over from Other repository", page.TextOf("[aria-labelledby=contributed]"), StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("[aria-labelledby=contributed] a"), a => a.GetAttribute("href")!.EndsWith($"/practices/{own}", StringComparison.Ordinal));
    }

    private static string Address(HarvestHost host) => new Uri(host.Client.BaseAddress!, "/oai").ToString();

    private static Task<int> CountAsync(HarvestHost host) => host.WithAsync<AppDb, int>(db => db.Set<Item>().CountAsync(i => i.Kind != ItemKind.Resource));

    private static Task<string> AnswersAsync(HarvestHost host, string code) => host.WithAsync<AppDb, string>(async db =>
        (await db.Set<Item>().Where(i => i.Code == code).SelectMany(i => i.Versions).AsNoTracking().SingleAsync(v => v.IsCurrent)).Read().WithoutContact().Json());
}
