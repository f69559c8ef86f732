using System.Globalization;
using System.Net;
using Marrakech.App.Accounts;
using Marrakech.App.Knowledge.Contributions;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Changes;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Operations.Contracts.Jobs;
using Marrakech.Operations.Notifying;
using Marrakech.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Knowledge.Links;

/// <summary>A hub that may check links of this machine.</summary>
public abstract class LinkHost(Engine engine) : PeopleHost(engine, "--link-private-addresses", "on");

public sealed class SqliteLinks() : LinkHost(Engine.Sqlite);

public sealed class PostgresLinks() : LinkHost(Engine.Postgres);

public sealed class SqliteDeadLinkTests(SqliteLinks host) : DeadLinkTests(host), IClassFixture<SqliteLinks>;

[Nightly]
public sealed class PostgresDeadLinkTests(PostgresLinks host) : DeadLinkTests(host), IClassFixture<PostgresLinks>;

/// <summary>Links of published items: asked, marked, told of once, mended.</summary>
public abstract class DeadLinkTests(LinkHost host)
{
    [Fact]
    public async Task A_link_dies_on_its_third_day_is_told_of_once_and_lives_again()
    {
        var isBroken = false;
        await using var world = new World(context =>
        {
            context.Response.StatusCode = isBroken ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
            return Task.CompletedTask;
        });
        var story = await Story.BeginAsync(host);
        var (code, item) = await PublishedAsync(story, "campion", $"{world.Address}/report", $"{world.Address}/copy/report");
        await CheckAsync();
        var answered = host.Clock.GetUtcNow();
        Assert.Single(world.Asked);
        var path = $"/en/practices/{item}";
        Assert.NotNull((await host.GetHtmlAsync(path)).QuerySelector($"[aria-labelledby=contributed] a[href='{world.Address}/report']"));

        isBroken = true;
        await CheckAsync();
        Assert.Single(world.Asked);
        await CheckAsync(days: 7);
        await CheckAsync();
        await CheckAsync(days: 1);
        Assert.Null((await host.GetHtmlAsync(path)).QuerySelector(".dead-link"));
        Assert.Equal(0, await ToldAsync(story));
        await CheckAsync(days: 1);

        var page = await host.GetHtmlAsync(path);
        Assert.Equal("No longer answers", page.TextOf(".dead-link .tag"));
        Assert.Contains(answered.ToString("MMMM yyyy", CultureInfo.InvariantCulture), page.TextOf(".dead-link"), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"[aria-labelledby=contributed] a[href='{world.Address}/copy/report']"));
        Assert.Null(page.QuerySelector($"[aria-labelledby=contributed] a[href='{world.Address}/report']"));
        await CheckAsync(days: 7);
        Assert.Equal(1, await ToldAsync(story));

        var officer = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync(null, "un-entity"), strong: true, Role.SecretariatOfficer);
        var listed = (await officer.Browser.GetHtmlAsync("/en/administration/dead-links")).TextOf("main");
        Assert.Contains($"{world.Address}/report", listed, StringComparison.Ordinal);
        Assert.Contains("nothing at this address", listed, StringComparison.Ordinal);
        Assert.Contains(item, listed, StringComparison.Ordinal);

        isBroken = false;
        await CheckAsync(days: 7);
        Assert.Null((await host.GetHtmlAsync(path)).QuerySelector(".dead-link"));
        Assert.True(await host.WithAsync<AppDb, bool>(db => db.Set<ActEntry>().AnyAsync(a => a.Name == "LinksMarked" && a.Evidence.Contains("\"again\":1"))));
    }

    [Fact]
    public async Task The_notice_leads_to_a_new_version_and_that_mends_it()
    {
        await using var world = new World(context =>
        {
            context.Response.StatusCode = context.Request.Path == "/old" ? StatusCodes.Status410Gone : StatusCodes.Status200OK;
            return Task.CompletedTask;
        });
        var story = await Story.BeginAsync(host);
        var (_, item) = await PublishedAsync(story, "tansy", $"{world.Address}/old", null);
        for (var day = 0; day < 3; day++) await CheckAsync(days: 1);
        var news = await host.WithAsync<AppDb, Notification>(db => db.Set<Notification>().SingleAsync(n => n.Person == story.Writer.Id && n.SentenceKey == "News.LinkDead"));
        Assert.Equal($"/practices/{item}/propose", news.Path);
        var again = await host.Cast.MemberAsync(story.Organisation, strong: false, Role.FocalPoint);
        using var proposed = await again.Browser.PostFormAsync($"/en{news.Path}", []);
        var change = proposed.Headers.Location!.ToString().Split('/')[^1];
        using var saved = await again.Browser.PostFormAsync($"/en/contributions/{change}/questions/links", new() { ["links"] = $"{world.Address}/new" });
        await saved.MustBeAsync(HttpStatusCode.Redirect);
        using var submitted = await again.Browser.PostFormAsync($"/en/contributions/{change}/check", []);
        await submitted.MustBeAsync(HttpStatusCode.Redirect);
        var judges = await Story.BeginAsync(host);
        await judges.ReviewedAsync(change);
        await judges.MoveAsync(change, ContributionMove.Publish);
        await host.Services.GetRequiredService<ChangeWatcher>().CatchUpAsync(TestContext.Current.CancellationToken);
        Assert.Null((await host.GetHtmlAsync($"/en/practices/{item}")).QuerySelector(".dead-link"));
        world.Asked.Clear();
        for (var day = 0; day < 8; day++) await CheckAsync(days: 1);
        Assert.All(world.Asked, a => Assert.Equal("/new", a.Path));
    }

    [Fact]
    public async Task A_host_is_asked_for_one_link_in_a_run_and_switched_off_nothing_is_asked()
    {
        await using var world = new World(_ => Task.CompletedTask);
        var story = await Story.BeginAsync(host);
        await PublishedAsync(story, "sorrel", $"{world.Address}/1\n{world.Address}/2\n{world.Address}/3", null);
        var admin = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync(null, "un-entity"), strong: true, Role.Administrator);
        await SwitchAsync(admin, "no");
        await CheckAsync();
        Assert.Empty(world.Asked);
        await SwitchAsync(admin, "yes");
        for (var run = 1; run <= 3; run++)
        {
            await CheckAsync();
            Assert.Equal(run, world.Asked.Count);
        }

        await CheckAsync();
        Assert.Equal(3, world.Asked.Select(a => a.Path).Distinct().Count());
        Assert.Equal(3, world.Asked.Count);
    }

    [Fact]
    public async Task A_site_that_wants_no_visits_is_left_alone_its_page_says_so_and_nobody_is_told_of_a_death()
    {
        await using var world = new World(context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        })
        { Robots = c => c.Response.WriteAsync("User-agent: MarrakechLinkCheck\nDisallow: /\n") };
        var story = await Story.BeginAsync(host);
        var (_, item) = await PublishedAsync(story, "teasel", $"{world.Address}/report", null);
        for (var day = 0; day < 4; day++) await CheckAsync(days: 7);
        Assert.Empty(world.Asked);
        Assert.Equal("This link is not checked: its site asks programs not to visit it.", (await host.GetHtmlAsync($"/en/practices/{item}")).TextOf(".link-note"));
        Assert.Equal(0, await ToldAsync(story));
        var officer = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync(null, "un-entity"), strong: true, Role.SecretariatOfficer);
        Assert.Contains($"{world.Address}/report", (await officer.Browser.GetHtmlAsync("/en/administration/dead-links")).TextOf("[aria-labelledby=left-alone]"), StringComparison.Ordinal);
        world.Robots = c => c.Response.WriteAsync("");
        await CheckAsync(days: 7);
        Assert.NotEmpty(world.Asked);
        Assert.Null((await host.GetHtmlAsync($"/en/practices/{item}")).QuerySelector(".link-note"));
    }

    [Fact]
    public async Task A_copy_of_nobody_knows_what_is_asked_about_before_it_is_submitted()
    {
        var story = await Story.BeginAsync(host);
        var code = await story.StartAsync();
        await story.FillAsync(code, Story.Answers("yarrow"));
        await story.FillAsync(code, new() { ["links"] = new() { ["links"] = "https://a.example/1\nhttps://a.example/2", ["archived"] = "https://copy.example/7" } });
        using var refused = await story.Writer.Browser.PostFormAsync($"/en/contributions/{code}/check", []);
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.Contains("Say for each archived copy which link above it is a copy of", (await refused.HtmlAsync()).TextOf("[aria-labelledby=missing]"), StringComparison.Ordinal);
    }

    private static async Task<(string Code, string Item)> PublishedAsync(Story story, string word, string links, string? archived)
    {
        var code = await story.StartAsync();
        await story.FillAsync(code, Story.Answers(word));
        await story.FillAsync(code, new() { ["links"] = new() { ["links"] = links, ["archived"] = archived ?? "" } });
        await story.SubmitAsync(code);
        await story.ReviewedAsync(code);
        await story.MoveAsync(code, ContributionMove.Publish);
        return (code, (await story.FindAsync(code)).ItemCode!);
    }

    private static async Task SwitchAsync(Member admin, string to)
    {
        using var set = await admin.Browser.PostFormAsync("/en/administration/settings/link-check", new() { ["value"] = to, ["reason"] = "The line is busy.", ["do"] = "change" });
        await set.MustBeAsync(HttpStatusCode.Redirect);
    }

    private Task<int> ToldAsync(Story story) => host.WithAsync<AppDb, int>(db => db.Set<Notification>().CountAsync(n => n.Person == story.Writer.Id && n.SentenceKey == "News.LinkDead"));

    /// <summary>Looks at what is due, some days from now.</summary>
    private async Task CheckAsync(int days = 0)
    {
        host.Clock.Advance(TimeSpan.FromDays(days));
        await host.Services.GetRequiredService<ChangeWatcher>().CatchUpAsync(TestContext.Current.CancellationToken);
        await using (var scope = host.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredKeyedService<IJob>("check-links").RunAsync(null!, TestContext.Current.CancellationToken);
        await host.Services.GetRequiredService<ChangeWatcher>().CatchUpAsync(TestContext.Current.CancellationToken);
    }
}
