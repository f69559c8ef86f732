using System.Net;
using Marrakech.App.Accounts;
using Marrakech.App.Knowledge.Contributions;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Changes;
using Marrakech.Kernel.Data;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Knowledge.Collections;

public sealed class SqliteCollectionTests(SqlitePeople host) : CollectionTests(host), IClassFixture<SqlitePeople>;

public sealed class PostgresCollectionTests(PostgresPeople host) : CollectionTests(host), IClassFixture<PostgresPeople>;

/// <summary>Collections from the first title to the tombstone: made, arranged, published, found, harvested.</summary>
public abstract class CollectionTests(PeopleHost host)
{
    private const string Introduction = "For those who begin.\n\nRead the first one first.";

    [Fact]
    public async Task A_published_collection_is_found_read_and_taken_away()
    {
        var officer = await OfficerAsync();
        var code = await PublishedAsync(officer, "Saltmarsh reading", "P-000003", "P-000001");
        var page = await host.GetHtmlAsync($"/en/collections/{code}");
        Assert.Equal("Saltmarsh reading", page.TextOf("h1"));
        Assert.Equal(["P-000003", "P-000001"], page.TextsOf(".hits .code"));
        Assert.Contains("Because of P-000003.", page.TextsOf(".curated__why"));
        Assert.Contains("Read the first one first.", page.TextOf(".curated__about"), StringComparison.Ordinal);
        Assert.Contains("\"Collection\"", page.QuerySelector("script[type='application/ld+json']")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(code, await TextAsync("/en/search?q=saltmarsh"), StringComparison.Ordinal);
        Assert.Contains(code, await TextAsync("/en/collections?q=saltmarsh"), StringComparison.Ordinal);
        Assert.DoesNotContain(code, await TextAsync("/en/collections?q=saltmarsh&country=ZW"), StringComparison.Ordinal);
        Assert.Contains("P-000003", await TextAsync($"/en/collections/{code}/feed.atom"), StringComparison.Ordinal);
        Assert.Contains($"/collections/{code}", await TextAsync("/sitemaps/en-1.xml"), StringComparison.Ordinal);
        var rows = CsvText.Read(await TextAsync($"/en/collections/{code}/download.csv"));
        Assert.Equal(["P-000003", "P-000001"], rows.Select(r => r["code"]));
        var record = await host.Client.GetJsonAsync($"/api/v1/collections/{code}");
        Assert.Equal("Because of P-000001.", record.GetProperty("items")[1].GetProperty("reason").GetString());
    }

    [Fact]
    public async Task A_draft_is_the_secretariats_alone()
    {
        var officer = await OfficerAsync();
        var code = await StartAsync(officer, "Unseen marsh");
        foreach (var path in new[] { $"/en/collections/{code}", $"/en/collections/{code}/download.csv", $"/en/collections/{code}/feed.atom", $"/api/v1/collections/{code}" })
        {
            using var answer = await host.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            await answer.MustBeAsync(HttpStatusCode.NotFound);
        }

        var member = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync("KE"), strong: false, Role.FocalPoint);
        using var refused = await member.Browser.GetAsync(new Uri($"/en/administration/collections/{code}", UriKind.Relative), TestContext.Current.CancellationToken);
        await refused.MustBeAsync(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Items_are_moved_by_buttons_and_taken_out()
    {
        var officer = await OfficerAsync();
        var code = await StartAsync(officer, "Order of reeds");
        foreach (var item in new[] { "P-000001", "P-000002", "p-000003" }) await AddAsync(officer, code, item);
        await StepAsync(officer, code, "Up", "P-000003");
        Assert.Equal(["P-000001", "P-000003", "P-000002"], await OrderAsync(officer, code));
        await StepAsync(officer, code, "Up", "P-000001");
        await StepAsync(officer, code, "Down", "P-000001");
        Assert.Equal(["P-000003", "P-000001", "P-000002"], await OrderAsync(officer, code));
        await StepAsync(officer, code, "Remove", "P-000001");
        Assert.Equal(["P-000003", "P-000002"], await OrderAsync(officer, code));
        await AddAsync(officer, code, "P-000004");
        Assert.Equal(["P-000003", "P-000002", "P-000004"], await OrderAsync(officer, code));
    }

    [Theory]
    [InlineData("P-999999", "There is no item with this code")]
    [InlineData("no code", "There is no item with this code")]
    [InlineData("P-000001", "This item stands in the collection already")]
    public async Task What_cannot_be_added_is_refused_and_kept(string item, string sentence)
    {
        var officer = await OfficerAsync();
        var code = await StartAsync(officer, "Refused reeds");
        await AddAsync(officer, code, "P-000001");
        using var refused = await SendAsync(officer, code, new() { ["step"] = "Add", ["item"] = item, ["reason"] = "A reason to keep." });
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        var page = await refused.HtmlAsync();
        Assert.StartsWith(sentence, page.TextOf(".govuk-error-summary li"), StringComparison.Ordinal);
        Assert.Equal("A reason to keep.", page.QuerySelector("#reason")!.GetAttribute("value"));
        Assert.Equal(["P-000001"], await OrderAsync(officer, code));
    }

    [Fact]
    public async Task Nothing_is_published_without_items_and_an_introduction()
    {
        var officer = await OfficerAsync();
        var code = await StartAsync(officer, "Bare marsh");
        await MustRefuseAsync(officer, code, "No collection is published without an item");
        await AddAsync(officer, code, "P-000001");
        await MustRefuseAsync(officer, code, "Write an introduction in every language");
        await DescribeAsync(officer, code, "Bare marsh", Introduction);
        using var published = await officer.Browser.PostFormAsync($"/en/administration/collections/{code}/publish", []);
        await published.MustBeAsync(HttpStatusCode.Redirect);
        using var last = await SendAsync(officer, code, new() { ["step"] = "Remove", ["item"] = "P-000001" });
        await last.MustBeAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Words_are_written_per_language_and_shown_to_their_readers()
    {
        var officer = await OfficerAsync();
        var code = await PublishedAsync(officer, "Wetland words", "P-000001");
        using var described = await officer.Browser.PostFormAsync($"/fr/administration/collections/{code}", new() { ["title"] = "Mots des zones humides", ["introduction"] = "Pour commencer.", ["step"] = "Describe" }, "#words ~ form");
        await described.MustBeAsync(HttpStatusCode.Redirect);
        await CatchUpAsync();
        Assert.Equal("Mots des zones humides", (await host.GetHtmlAsync($"/fr/collections/{code}")).TextOf("h1"));
        var arabic = await host.GetHtmlAsync($"/ar/collections/{code}");
        Assert.Equal(("Wetland words", "en"), (arabic.TextOf("h1"), arabic.QuerySelector("h1")!.GetAttribute("lang")));
    }

    [Fact]
    public async Task Of_two_who_write_at_once_the_second_is_told_and_loses_nothing()
    {
        var (first, second) = (await OfficerAsync(), await OfficerAsync());
        var code = await StartAsync(first, "Two pens");
        var path = $"/en/administration/collections/{code}";
        var opened = await second.Browser.GetHtmlAsync(path);
        await DescribeAsync(first, code, "First pen", Introduction);
        using var late = await second.Browser.SendOpenedAsync(opened, path, new() { ["title"] = "Second pen", ["introduction"] = "Mine.", ["step"] = "Describe" });
        await late.MustBeAsync(HttpStatusCode.Conflict);
        var page = await late.HtmlAsync();
        Assert.Contains("First pen", page.TextOf("section.notice"), StringComparison.Ordinal);
        Assert.Equal("Second pen", page.QuerySelector("#title")!.GetAttribute("value"));
        using var again = await second.Browser.SendOpenedAsync(page, path, new() { ["title"] = "Both pens", ["introduction"] = "Ours.", ["step"] = "Describe" });
        await again.MustBeAsync(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Withdrawn_it_leaves_lists_and_search_and_tells_why()
    {
        var officer = await OfficerAsync();
        var code = await PublishedAsync(officer, "Drained marsh", "P-000001");
        using var silent = await officer.Browser.PostFormAsync($"/en/administration/collections/{code}/withdraw", new() { ["reason"] = " " });
        await silent.MustBeAsync(HttpStatusCode.BadRequest);
        using var withdrawn = await officer.Browser.PostFormAsync($"/en/administration/collections/{code}/withdraw", new() { ["reason"] = "It was drained." });
        await withdrawn.MustBeAsync(HttpStatusCode.Redirect);
        await CatchUpAsync();
        using var gone = await host.Client.GetAsync(new Uri($"/en/collections/{code}", UriKind.Relative), TestContext.Current.CancellationToken);
        await gone.MustBeAsync(HttpStatusCode.Gone);
        Assert.Contains("It was drained.", (await gone.HtmlAsync()).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(code, await TextAsync("/en/search?q=drained"), StringComparison.Ordinal);
        Assert.DoesNotContain(code, await TextAsync("/api/v1/collections"), StringComparison.Ordinal);
        using var changed = await officer.Browser.PostAsAsync($"/en/administration/collections/{code}", "/en/account/acting", new() { ["step"] = "Add", ["item"] = "P-000002" });
        await changed.MustBeAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_withdrawn_item_shows_as_such_and_is_downloaded_no_more()
    {
        var story = await Story.BeginAsync(host);
        var (contribution, item) = await story.PublishedAsync("spikerush");
        var code = await PublishedAsync(story.Officer, "With a gap", item, "P-000001");
        using var withdrawn = await story.Writer.Browser.PostFormAsync($"/en/contributions/{contribution}/withdraw", new() { ["reason"] = "Closed." });
        await withdrawn.MustBeAsync(HttpStatusCode.Redirect);
        await CatchUpAsync();
        var page = await host.GetHtmlAsync($"/en/collections/{code}");
        Assert.Equal(item, page.TextOf(".hits h3.code"));
        Assert.DoesNotContain("spikerush", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("withdrawn", (await host.Client.GetJsonAsync($"/api/v1/collections/{code}")).GetProperty("items")[0].GetProperty("status").GetString());
        Assert.Equal(["P-000001"], CsvText.Read(await TextAsync($"/en/collections/{code}/download.csv")).Select(r => r["code"]));
    }

    [Fact]
    public async Task Every_step_is_an_act_with_before_and_after()
    {
        var officer = await OfficerAsync();
        var code = await PublishedAsync(officer, "Acts of reeds", "P-000001");
        var acts = await host.WithAsync<AppDb, List<ActEntry>>(db => db.Set<ActEntry>().Where(a => a.SubjectKind == "collection" && a.SubjectKey == code).OrderBy(a => a.Number).ToListAsync());
        Assert.Equal(["CollectionStarted", "CollectionDescribed", "CollectionArranged", "CollectionPublished"], acts.Select(a => a.Name));
        Assert.All(acts, a => Assert.NotEqual(a.Before, a.After));
    }

    [Fact]
    public async Task The_starter_collection_is_there_in_six_languages()
    {
        foreach (var language in new[] { "ar", "en", "es", "fr", "ru", "zh" })
        {
            var page = await host.GetHtmlAsync($"/{language}/collections/C-000001");
            Assert.Null(page.QuerySelector("h1")!.GetAttribute("lang"));
            Assert.Equal(5, page.QuerySelectorAll(".curated__why").Length);
        }
    }

    private Task<Member> OfficerAsync() => host.Cast.OfficerAsync();

    private async Task<string> StartAsync(Member officer, string title)
    {
        using var begun = await officer.Browser.PostFormAsync("/en/administration/collections", new() { ["title"] = title });
        await begun.MustBeAsync(HttpStatusCode.Redirect);
        return begun.Headers.Location!.ToString().Split('/')[^1];
    }

    private static async Task<HttpResponseMessage> SendAsync(Member officer, string code, Dictionary<string, string> fields) =>
        await officer.Browser.PostAsAsync($"/en/administration/collections/{code}", $"/en/administration/collections/{code}", fields);

    private static async Task AddAsync(Member officer, string code, string item)
    {
        using var added = await SendAsync(officer, code, new() { ["step"] = "Add", ["item"] = item, ["reason"] = $"Because of {item}." });
        await added.MustBeAsync(HttpStatusCode.Redirect);
    }

    private static async Task StepAsync(Member officer, string code, string step, string item)
    {
        using var done = await SendAsync(officer, code, new() { ["step"] = step, ["item"] = item });
        await done.MustBeAsync(HttpStatusCode.Redirect);
    }

    private static async Task DescribeAsync(Member officer, string code, string title, string introduction)
    {
        using var described = await officer.Browser.PostFormAsync($"/en/administration/collections/{code}", new() { ["title"] = title, ["introduction"] = introduction, ["step"] = "Describe" }, "#words ~ form");
        await described.MustBeAsync(HttpStatusCode.Redirect);
    }

    private async Task<string> PublishedAsync(Member officer, string title, params string[] items)
    {
        var code = await StartAsync(officer, title);
        await DescribeAsync(officer, code, title, Introduction);
        foreach (var item in items) await AddAsync(officer, code, item);
        using var published = await officer.Browser.PostFormAsync($"/en/administration/collections/{code}/publish", []);
        await published.MustBeAsync(HttpStatusCode.Redirect);
        await CatchUpAsync();
        return code;
    }

    private static async Task MustRefuseAsync(Member officer, string code, string sentence)
    {
        using var refused = await officer.Browser.PostFormAsync($"/en/administration/collections/{code}/publish", []);
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.StartsWith(sentence, (await refused.HtmlAsync()).TextOf(".govuk-error-summary li"), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> OrderAsync(Member officer, string code) =>
        (await officer.Browser.GetHtmlAsync($"/en/administration/collections/{code}")).TextsOf("#items ~ .rows .hit__line .code");

    private Task<long> CatchUpAsync() => host.Services.GetRequiredService<ChangeWatcher>().CatchUpAsync(TestContext.Current.CancellationToken);

    private Task<string> TextAsync(string path) => host.Client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
}
