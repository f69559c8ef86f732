using System.Net;
using Marrakech.App.Accounts;
using Marrakech.App.Knowledge.Contributions;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Upkeep;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Operations.Jobs;
using Marrakech.Operations.Notifying;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Knowledge.Upkeep;

public sealed class SqliteKeepingUpTests(SqlitePeople host) : KeepingUpTests(host), IClassFixture<SqlitePeople>;

[Nightly]
public sealed class PostgresKeepingUpTests(PostgresPeople host) : KeepingUpTests(host), IClassFixture<PostgresPeople>;

/// <summary>Published items with a rhythm: told of once at each step, shown, and confirmed by those they belong to.</summary>
public abstract class KeepingUpTests(PeopleHost host)
{
    [Fact]
    public async Task Owners_are_told_once_at_each_step_and_everybody_sees_it()
    {
        var (story, code, item) = await PublishedAsync("alyssum");
        Assert.Contains("Expected to be renewed every month.", (await host.GetHtmlAsync($"/en/practices/{item}")).TextOf(".upkeep"), StringComparison.Ordinal);
        Assert.Null((await host.GetHtmlAsync($"/en/practices/{item}")).QuerySelector(".upkeep .tag"));
        var told = new List<int>();
        var before = await ToldAsync(story);
        foreach (var days in new[] { 29, 1, 1, 13, 1, 15, 1, 300 })
        {
            host.Clock.Advance(TimeSpan.FromDays(days));
            await RemindAsync();
            told.Add(await ToldAsync(story) - before);
        }

        Assert.Equal([0, 1, 1, 2, 2, 3, 3, 3], told);
        Assert.Equal("Delinquent", (await host.GetHtmlAsync($"/en/practices/{item}")).TextOf(".upkeep .tag"));
        var officer = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync(null, "un-entity"), strong: true, Role.SecretariatOfficer);
        Assert.Contains(item, (await officer.Browser.GetHtmlAsync("/en/administration/upkeep")).TextOf("main"), StringComparison.Ordinal);
        var writer = await AgainAsync(story);
        Assert.Equal("Delinquent", (await writer.Browser.GetHtmlAsync("/en/contributions")).TextOf("section[aria-labelledby=upkeep] .tag"));
        Assert.NotNull((await writer.Browser.GetHtmlAsync($"/en/contributions/{code}")).QuerySelector($"a[href='/en/contributions/{code}/upkeep']"));
    }

    [Fact]
    public async Task Confirmed_by_one_button_its_time_begins_anew()
    {
        var (story, code, item) = await PublishedAsync("burdock");
        host.Clock.Advance(TimeSpan.FromDays(45));
        await RemindAsync();
        var writer = await AgainAsync(story);
        Assert.Equal("Overdue", (await writer.Browser.GetHtmlAsync($"/en/contributions/{code}/upkeep")).TextOf(".page-head .tag"));
        var stranger = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync("FR"), strong: false, Role.FocalPoint);
        using var refused = await stranger.Browser.PostAsAsync($"/en/contributions/{code}/upkeep", "/en/account/acting", []);
        Assert.Contains(refused.StatusCode, new[] { HttpStatusCode.Forbidden, HttpStatusCode.NotFound });
        using var confirmed = await writer.Browser.PostFormAsync($"/en/contributions/{code}/upkeep", []);
        await confirmed.MustBeAsync(HttpStatusCode.Redirect);
        Assert.Equal("Up to date", (await writer.Browser.GetHtmlAsync($"/en/contributions/{code}/upkeep")).TextOf(".page-head .tag"));
        var act = await host.WithAsync<AppDb, ActEntry>(db => db.Set<ActEntry>().SingleAsync(a => a.SubjectKey == code && a.Name == "ItemConfirmed"));
        Assert.NotEqual(act.Before, act.After);
        Assert.Contains(item, act.Evidence, StringComparison.Ordinal);
        var before = await ToldAsync(story);
        host.Clock.Advance(TimeSpan.FromDays(30));
        await RemindAsync();
        Assert.Equal(before + 1, await ToldAsync(story));
    }

    [Fact]
    public async Task Who_contributed_it_first_looks_after_it_and_what_is_withdrawn_needs_nothing()
    {
        var (story, code, item) = await PublishedAsync("chervil");
        var other = await Story.BeginAsync(host);
        using var proposed = await other.Writer.Browser.PostFormAsync($"/en/practices/{item}/propose", []);
        var change = proposed.Headers.Location!.ToString().Split('/')[^1];
        await other.FillAsync(change, new() { ["upkeep"] = new() { ["rhythm"] = "yearly" } });
        await other.SubmitAsync(change);
        await story.ReviewedAsync(change);
        await story.MoveAsync(change, ContributionMove.Publish);
        var upkeep = await host.WithAsync<AppDb, ItemUpkeep>(db => db.Set<ItemUpkeep>().AsNoTracking().SingleAsync(u => u.ItemCode == item));
        Assert.Equal((code, "yearly"), (upkeep.Contribution, upkeep.Rhythm));
        using var none = await other.Writer.Browser.GetAsync(new Uri($"/en/contributions/{change}/upkeep", UriKind.Relative), TestContext.Current.CancellationToken);
        await none.MustBeAsync(HttpStatusCode.NotFound);
        using var withdrawn = await story.Writer.Browser.PostFormAsync($"/en/contributions/{code}/withdraw", new() { ["reason"] = "The desk was closed." });
        await withdrawn.MustBeAsync(HttpStatusCode.Redirect);
        var before = await ToldAsync(story);
        host.Clock.Advance(TimeSpan.FromDays(500));
        await RemindAsync();
        Assert.Equal(before, await ToldAsync(story));
    }

    [Fact]
    public async Task What_was_published_before_anything_was_expected_is_looked_at_every_year_and_official_words_have_no_owner()
    {
        var (story, code, item) = await PublishedAsync("dittany", "");
        var (_, _, never) = await PublishedAsync("dropwort", "once");
        var published = (await UpkeepAsync(item)).Since;
        await host.WithAsync<AppDb, int>(db => db.Set<ItemUpkeep>().Where(u => u.ItemCode == item || u.ItemCode == never).ExecuteDeleteAsync());
        await RemindAsync();
        Assert.Equal((code, "yearly", published), ((await UpkeepAsync(item)).Contribution, (await UpkeepAsync(item)).Rhythm, (await UpkeepAsync(item)).Since));
        Assert.Equal("once", (await UpkeepAsync(never)).Rhythm);
        Assert.StartsWith("Expected to be renewed every year.", (await host.GetHtmlAsync($"/en/practices/{item}")).TextOf(".upkeep"), StringComparison.Ordinal);
        Assert.Null((await host.GetHtmlAsync($"/en/practices/{never}")).QuerySelector(".upkeep"));
        Assert.StartsWith("Nobody is asked to renew this", (await host.GetHtmlAsync("/en/practices/P-000007")).TextOf(".upkeep"), StringComparison.Ordinal);
        var before = await ToldAsync(story);
        host.Clock.Advance(TimeSpan.FromDays(366));
        await RemindAsync();
        Assert.Equal(before + 1, await ToldAsync(story));
    }

    private Task<ItemUpkeep> UpkeepAsync(string item) => host.WithAsync<AppDb, ItemUpkeep>(db => db.Set<ItemUpkeep>().AsNoTracking().SingleAsync(u => u.ItemCode == item));

    private async Task<(Story Story, string Code, string Item)> PublishedAsync(string word, string rhythm = "monthly")
    {
        var story = await Story.BeginAsync(host);
        var code = await story.StartAsync();
        await story.FillAsync(code, Story.Answers(word));
        await story.FillAsync(code, new() { ["upkeep"] = new() { ["rhythm"] = rhythm } });
        await story.SubmitAsync(code);
        await story.ReviewedAsync(code);
        await story.MoveAsync(code, ContributionMove.Publish);
        return (story, code, (await story.FindAsync(code)).ItemCode!);
    }

    /// <summary>Sessions end while months go by: a colleague of the same organisation acts.</summary>
    private Task<Member> AgainAsync(Story story) => host.Cast.MemberAsync(story.Organisation, strong: false, Role.FocalPoint);

    private Task<int> ToldAsync(Story story) => host.WithAsync<AppDb, int>(db => db.Set<Notification>().CountAsync(n => n.Person == story.Writer.Id && n.Topic == "contributions"));

    private async Task RemindAsync()
    {
        await host.WithAsync<AppDb, int>(async db =>
        {
            db.Add(new Job { Kind = "remind-owners", Payload = "{}", CreatedAt = host.Clock.GetUtcNow(), DueAt = host.Clock.GetUtcNow() });
            return await db.SaveChangesAsync();
        });
        await host.Services.GetRequiredService<JobRunner>().RunDueAsync(TestContext.Current.CancellationToken);
        await host.Services.GetRequiredService<Marrakech.Kernel.Changes.ChangeWatcher>().CatchUpAsync(TestContext.Current.CancellationToken);
    }
}
