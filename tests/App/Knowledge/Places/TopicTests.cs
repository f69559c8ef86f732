using System.Net;
using Marrakech.App.Accounts;
using Marrakech.App.Knowledge.Collections;
using Marrakech.App.Knowledge.Contributions;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Changes;
using Marrakech.Kernel.Data;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Knowledge.Places;

public sealed class SqliteTopicTests(SqlitePeople host) : TopicTests(host), IClassFixture<SqlitePeople>;

[Nightly]
public sealed class PostgresTopicTests(PostgresPeople host) : TopicTests(host), IClassFixture<PostgresPeople>;

/// <summary>Topic pages: the one that is shipped, and those the secretariat makes.</summary>
public abstract class TopicTests(PeopleHost host)
{
    [Fact]
    public async Task The_first_topic_is_alternatives_to_detention_in_six_languages()
    {
        foreach (var language in new[] { "ar", "en", "es", "fr", "ru", "zh" })
        {
            var page = await host.GetHtmlAsync($"/{language}/topics/alternatives-to-detention");
            Assert.Null(page.QuerySelector("h1")!.GetAttribute("lang"));
            Assert.NotNull(page.QuerySelector($"a[href='/{language}/compact/29/b']"));
            Assert.NotNull(page.QuerySelector($"a[href='/{language}/objectives/13']"));
            Assert.Equal(5, page.QuerySelectorAll(".curated__why").Length);
            Assert.Equal(4, page.QuerySelectorAll("#practices ~ .hits > li").Length);
        }

        Assert.NotNull((await host.GetHtmlAsync("/en/topics")).QuerySelector("a[href='/en/topics/alternatives-to-detention']"));
        Assert.NotNull((await host.GetHtmlAsync("/en/objectives/13")).QuerySelector("a[href='/en/topics/alternatives-to-detention']"));
        Assert.Null((await host.GetHtmlAsync("/en/objectives/2")).QuerySelector("a[href*='/topics/alternatives']"));
    }

    [Fact]
    public async Task A_topic_is_begun_filled_published_and_withdrawn()
    {
        var officer = await host.Cast.OfficerAsync();
        await StartAsync(officer, "identity-papers");
        await MustRefuseAsync(officer, "identity-papers", new() { ["step"] = "Publish" }, "Fill the page");
        await SaveAsync(officer, "identity-papers");
        using var unseen = await host.Client.GetAsync(new Uri("/en/topics/identity-papers", UriKind.Relative), TestContext.Current.CancellationToken);
        await unseen.MustBeAsync(HttpStatusCode.NotFound);
        await SendAsync(officer, "identity-papers", new() { ["step"] = "Publish" });
        var page = await host.GetHtmlAsync("/en/topics/identity-papers");
        Assert.Equal(3, page.QuerySelectorAll("#practices ~ .hits > li").Length);
        Assert.Equal("A guide to papers", page.TextOf("#resources ~ ul a"));
        await MustRefuseAsync(officer, "identity-papers", new() { ["step"] = "Withdraw", ["reason"] = " " }, "Write the reason");
        await SendAsync(officer, "identity-papers", new() { ["step"] = "Withdraw", ["reason"] = "It was doubled." });
        using var gone = await host.Client.GetAsync(new Uri("/en/topics/identity-papers", UriKind.Relative), TestContext.Current.CancellationToken);
        await gone.MustBeAsync(HttpStatusCode.Gone);
        Assert.Contains("It was doubled.", (await gone.HtmlAsync()).Body!.TextContent, StringComparison.Ordinal);
        var acts = await host.WithAsync<AppDb, List<ActEntry>>(db => db.Set<ActEntry>().Where(a => a.SubjectKind == "topic" && a.SubjectKey == "identity-papers").OrderBy(a => a.Number).ToListAsync());
        Assert.Equal(["TopicStarted", "TopicEdited", "TopicPublished", "TopicWithdrawn"], acts.Select(a => a.Name));
        Assert.All(acts, a => Assert.NotEqual(a.Before, a.After));
    }

    [Theory]
    [InlineData("objectives", "24", "Write numbers of objectives")]
    [InlineData("paragraphs", "60", "Write paragraphs")]
    [InlineData("collection", "C-999999", "There is no published collection")]
    [InlineData("resources", "javascript:x", "Begin each line")]
    public async Task What_is_wrong_is_refused_and_kept(string field, string value, string sentence)
    {
        var officer = await host.Cast.OfficerAsync();
        await StartAsync(officer, $"wrong-{field}");
        using var refused = await officer.Browser.PostFormAsync($"/en/administration/topics/wrong-{field}", new() { ["title"] = "Kept title", ["introduction"] = "Kept.", [field] = value, ["step"] = "Save" });
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        var page = await refused.HtmlAsync();
        Assert.StartsWith(sentence, page.TextOf(".govuk-error-summary li"), StringComparison.Ordinal);
        Assert.Equal("Kept title", page.QuerySelector("#title")!.GetAttribute("value"));
    }

    [Fact]
    public async Task An_address_is_given_once()
    {
        var officer = await host.Cast.OfficerAsync();
        foreach (var slug in new[] { "alternatives-to-detention", "Not An Address" })
        {
            using var refused = await officer.Browser.PostFormAsync("/en/administration/topics", new() { ["title"] = "Again", ["slug"] = slug });
            await refused.MustBeAsync(HttpStatusCode.BadRequest);
        }
    }

    [Fact]
    public async Task Of_two_who_write_at_once_the_second_is_told_and_loses_nothing()
    {
        var (first, second) = (await host.Cast.OfficerAsync(), await host.Cast.OfficerAsync());
        await StartAsync(first, "two-pens");
        var opened = await second.Browser.GetHtmlAsync("/en/administration/topics/two-pens");
        await SaveAsync(first, "two-pens");
        using var late = await second.Browser.SendOpenedAsync(opened, "/en/administration/topics/two-pens", new() { ["title"] = "Mine", ["step"] = "Save" });
        await late.MustBeAsync(HttpStatusCode.Conflict);
        Assert.Equal("Mine", (await late.HtmlAsync()).QuerySelector("#title")!.GetAttribute("value"));
    }

    private static async Task StartAsync(Member officer, string slug)
    {
        using var begun = await officer.Browser.PostFormAsync("/en/administration/topics", new() { ["title"] = "Papers", ["slug"] = slug });
        await begun.MustBeAsync(HttpStatusCode.Redirect);
    }

    private static async Task SaveAsync(Member officer, string slug)
    {
        using var saved = await officer.Browser.PostFormAsync($"/en/administration/topics/{slug}", new()
        {
            ["title"] = "Papers",
            ["introduction"] = "Who has papers can prove who they are.",
            ["objectives"] = "4",
            ["paragraphs"] = "20",
            ["query"] = "https://hub.example.org/en/practices?objective=4&page=2",
            ["resources"] = "https://example.org/guide A guide to papers",
            ["step"] = "Save",
        });
        await saved.MustBeAsync(HttpStatusCode.Redirect);
    }

    private async Task SendAsync(Member officer, string slug, Dictionary<string, string> fields)
    {
        using var sent = await officer.Browser.PostAsAsync($"/en/administration/topics/{slug}", "/en/account/acting", fields);
        await sent.MustBeAsync(HttpStatusCode.Redirect);
        await host.Services.GetRequiredService<ChangeWatcher>().CatchUpAsync(TestContext.Current.CancellationToken);
    }

    private static async Task MustRefuseAsync(Member officer, string slug, Dictionary<string, string> fields, string sentence)
    {
        using var refused = await officer.Browser.PostAsAsync($"/en/administration/topics/{slug}", "/en/account/acting", fields);
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.StartsWith(sentence, (await refused.HtmlAsync()).TextOf(".govuk-error-summary li"), StringComparison.Ordinal);
    }
}
