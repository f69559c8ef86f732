using Marrakech.App.Knowledge.Contributions;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Domain.Harvesting;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Marrakech.App.Knowledge.Harvesting;

/// <summary>What was taken over changes, or is withdrawn, at its home.</summary>
public sealed class ChangedAtHomeTests(SqliteHarvestHost first, PostgresHarvestHost second) : IClassFixture<SqliteHarvestHost>, IClassFixture<PostgresHarvestHost>
{
    [Fact]
    public async Task A_change_comes_as_a_change_and_a_withdrawal_as_a_withdrawal()
    {
        var (one, other) = (await Story.BeginAsync(first), await Story.BeginAsync(second));
        var (_, own) = await one.PublishedAsync("basalt");
        var toFirst = await other.Officer.AddSourceAsync(new Uri(first.Client.BaseAddress!, "/oai").ToString(), "marrakech");
        await second.HarvestAsync(other.Officer, toFirst);
        await other.Officer.TakeOverAsync(toFirst);
        var copy = (await second.RecordsAsync(toFirst)).Single(r => r.Identifier.EndsWith(own, StringComparison.Ordinal)).ItemCode!;

        await first.WithAsync<AppDb, int>(async db =>
        {
            var item = await db.Set<Item>().SingleAsync(i => i.Code == own);
            item.UpdatedAt = first.Clock.GetUtcNow() + TimeSpan.FromMinutes(1);
            var version = await db.Set<Marrakech.Knowledge.Data.Contributions.ItemVersion>().SingleAsync(v => v.ItemId == item.Id);
            version.Answers = version.Answers.Replace("forty", "fifty", StringComparison.Ordinal);
            return await db.SaveChangesAsync();
        });
        first.Clock.Advance(TimeSpan.FromHours(2));
        second.Clock.Advance(TimeSpan.FromHours(2));
        var officer = await second.OfficerAsync();
        await second.HarvestAsync(officer, toFirst);
        var held = (await second.RecordsAsync(toFirst)).Single(r => r.State == HarvestState.Held);
        var page = await officer.Browser.GetHtmlAsync($"/en/administration/harvest-sources/{toFirst}/records/{held.Id}");
        Assert.Contains("fifty", page.TextOf("[aria-labelledby=difference]"), StringComparison.Ordinal);
        Assert.Equal(1, await officer.TakeOverAsync(toFirst));
        await second.RunAsync();
        Assert.Contains("fifty", (await second.GetHtmlAsync($"/en/practices/{copy}")).TextOf("main"), StringComparison.Ordinal);

        await OaiPmh.OaiHost.WithdrawAsync(first.Services, own);
        first.Clock.Advance(TimeSpan.FromHours(2));
        second.Clock.Advance(TimeSpan.FromHours(2));
        officer = await second.OfficerAsync();
        await second.HarvestAsync(officer, toFirst);
        held = (await second.RecordsAsync(toFirst)).Single(r => r.State == HarvestState.Held);
        Assert.True(held.IsGone);
        using var unsaid = await officer.DecideAsync(toFirst, held, new() { ["move"] = "accept", ["seen"] = $"{held.Row}" });
        await unsaid.MustBeAsync(System.Net.HttpStatusCode.BadRequest);
        using var withdrawn = await officer.DecideAsync(toFirst, held, new() { ["move"] = "accept", ["seen"] = $"{held.Row}", ["reason"] = "Its home took it back." });
        await withdrawn.MustBeAsync(System.Net.HttpStatusCode.Redirect);
        await second.RunAsync();
        // Told anew at its home, it does not come back to life here.
        await second.WithAsync<AppDb, int>(db => db.Set<Marrakech.Knowledge.Data.Harvesting.HarvestRecord>().Where(r => r.Id == held.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.State, HarvestState.Held).SetProperty(r => r.Digest, "anew").SetProperty(r => r.Row, 9)));
        using var anew = await officer.DecideAsync(toFirst, held, new() { ["move"] = "accept", ["seen"] = "9" });
        await anew.MustBeAsync(System.Net.HttpStatusCode.BadRequest);
        Assert.Contains("This item was withdrawn here", (await anew.HtmlAsync()).TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        using var gone = await second.Client.GetAsync(new Uri($"/en/practices/{copy}", UriKind.Relative), TestContext.Current.CancellationToken);
        await gone.MustBeAsync(System.Net.HttpStatusCode.Gone);
    }
}
