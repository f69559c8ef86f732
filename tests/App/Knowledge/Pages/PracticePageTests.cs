using System.Net;
using Marrakech.Support;
using Xunit;

namespace Marrakech.App.Knowledge.Pages;

public abstract class PracticePageTests(TestHost host)
{
    private const string Starter = "/en/practices/P-000001";

    /// <summary>Code of the practice that invented documents tell of.</summary>
    protected abstract string Code { get; }

    private string Imported => $"/en/practices/{Code}";

    [Fact]
    public async Task Shows_our_words_in_the_language_of_the_reader()
    {
        var english = (await host.GetHtmlAsync(Starter)).TextOf("h1");
        var titles = new HashSet<string> { english };
        foreach (var language in new[] { "ar", "zh", "fr", "ru", "es" })
        {
            var page = await host.GetHtmlAsync($"/{language}/practices/P-000001");
            Assert.Null(page.QuerySelector("h1")!.GetAttribute("lang"));
            titles.Add(page.TextOf("h1"));
        }

        Assert.Equal(6, titles.Count);
    }

    [Fact]
    public async Task Before_an_import_it_says_how_the_official_words_come_in()
    {
        var page = await host.GetHtmlAsync(Starter);
        Assert.Contains("marrakech import", page.TextOf("[aria-labelledby=official] .empty"), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".official"));
    }

    [Fact]
    public async Task Its_facts_lead_to_lists_that_hold_it()
    {
        var page = await host.GetHtmlAsync(Starter);
        foreach (var link in page.QuerySelectorAll(".terms--facts a[href*='/practices?']").Select(a => a.GetAttribute("href")!))
            Assert.Contains("P-000001", await AllCodesAsync(link));
    }

    [Theory]
    [InlineData("/en/practices/P-999999")]
    [InlineData("/en/practices/P-12x")]
    [InlineData("/en/practices/P-000001/versions/1")]
    [InlineData("/fr/practices/Q-000001")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        using var answer = await host.Client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.NotNull((await answer.HtmlAsync()).QuerySelector("form[role=search]"));
    }

    [Theory]
    [InlineData("/en/practices/p-000001", "/en/practices/P-000001")]
    [InlineData("/fr/practices/p-000001?facts=1", "/fr/practices/P-000001?facts=1")]
    [InlineData("/en/practices/p-000001/versions/2", "/en/practices/P-000001/versions/2")]
    public async Task A_code_in_lower_case_is_sent_to_the_right_address_even_when_that_page_was_just_read(string asked, string right)
    {
        using var first = await host.Client.GetAsync(right, TestContext.Current.CancellationToken);
        using var answer = await host.Client.GetAsync(asked, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(right, answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Shows_the_current_edition_of_each_document_to_the_letter()
    {
        var page = await host.GetHtmlAsync(Imported);
        foreach (var mark in page.QuerySelectorAll(".note-mark")) mark.Remove();
        var texts = page.QuerySelectorAll(".official blockquote").Select(b => string.Join("\n\n", b.QuerySelectorAll("p:not(.edition__title)").Select(p => p.TextContent.Trim()))).ToList();
        Assert.Equal([InventedImport.LatestText, InventedImport.FirstText], texts);
        Assert.All(page.QuerySelectorAll(".official blockquote"), b => Assert.Equal("en", b.GetAttribute("lang")));
        Assert.Empty(page.QuerySelectorAll(".official mark"));
    }

    [Fact]
    public async Task Marks_the_words_facts_were_read_from_on_request()
    {
        var page = await host.GetHtmlAsync(Imported + "?facts=1");
        var marked = page.QuerySelectorAll(".official mark.fact--country").Select(m => m.FirstChild!.TextContent).ToHashSet();
        Assert.Contains("Portugal", marked);
        Assert.Equal(6, page.QuerySelectorAll(".legend mark").Length);
    }

    [Fact]
    public async Task A_source_is_marked_where_the_text_cites_it()
    {
        var page = await host.GetHtmlAsync(Imported);
        var mark = Assert.Single(page.QuerySelectorAll(".note-mark a"));
        Assert.Contains("opened a desk7 in Lisbon", mark.Closest("p")!.TextContent, StringComparison.Ordinal);
        var source = page.GetElementById(mark.GetAttribute("href")![1..])!.ParentElement!;
        Assert.Contains("The log of the harbour", source.TextContent, StringComparison.Ordinal);
        Assert.Equal("#" + mark.Id, source.QuerySelector("[role=doc-backlink]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Its_place_in_a_document_leads_to_the_edition_that_stands_there_now()
    {
        using var answer = await host.Client.GetAsync("/fr/sources/booklet/objective/18/practice/1", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("weave nets", (await host.GetHtmlAsync(answer.Headers.Location!.ToString())).TextOf(".official blockquote"), StringComparison.Ordinal);
        using var first = await host.Client.GetAsync("/fr/sources/first-edition/objective/18/practice/1", TestContext.Current.CancellationToken);
        Assert.NotNull((await host.GetHtmlAsync(first.Headers.Location!.ToString())).GetElementById("mark-7"));
        using var nowhere = await host.Client.GetAsync("/fr/sources/booklet/objective/18/practice/2", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, nowhere.StatusCode);
    }

    [Fact]
    public async Task Shows_what_differs_between_the_documents_word_by_word()
    {
        var page = await host.GetHtmlAsync(Imported);
        Assert.Equal("repair", page.TextOf(".wording del"));
        Assert.Equal("weave", page.TextOf(".wording ins"));
    }

    [Fact]
    public async Task Never_links_to_what_a_browser_would_run()
    {
        var page = await host.GetHtmlAsync(Imported);
        Assert.DoesNotContain(page.QuerySelectorAll("a"), a => a.GetAttribute("href")!.StartsWith("javascript", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("does not name it", page.QuerySelectorAll(".edition__citations")[0].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_superseded_edition_keeps_its_address_and_shows_what_changed()
    {
        var page = await host.GetHtmlAsync(Imported);
        var link = Assert.Single(page.QuerySelectorAll("a[href*='/versions/']"), a => a.TextContent.StartsWith("Version", StringComparison.Ordinal)).GetAttribute("href")!;
        var version = await host.GetHtmlAsync(link);
        Assert.Contains("mend nets", version.TextOf(".official blockquote"), StringComparison.Ordinal);
        Assert.Equal("mend", version.TextOf(".wording del"));
        Assert.Equal("weave", version.TextOf(".wording ins"));

        var newer = await host.GetHtmlAsync(version.QuerySelector(".notice a")!.GetAttribute("href")!);
        Assert.Equal("Current", newer.TextOf(".tag--good"));
    }

    [Theory]
    [InlineData("text", "text/plain", "P-000001")]
    [InlineData("bibtex", "application/x-bibtex", "@techreport{marrakech-P-000001")]
    [InlineData("ris", "application/x-research-info-systems", "ID  - marrakech-P-000001")]
    [InlineData("csl-json", "application/vnd.citationstyles.csl+json", "\"id\": \"marrakech-P-000001\"")]
    public async Task Can_be_cited_in_every_format_it_offers(string format, string type, string part)
    {
        var page = await host.GetHtmlAsync(Starter);
        var link = Assert.Single(page.QuerySelectorAll($".aside .cite a[href$='format={format}']")).GetAttribute("href")!;
        using var answer = await host.Client.GetAsync(link, TestContext.Current.CancellationToken);
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains(part, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_official_words_of_an_edition_can_be_cited()
    {
        var page = await host.GetHtmlAsync(Imported);
        var link = page.QuerySelectorAll(".official .cite a")[0].GetAttribute("href")!;
        Assert.Contains(InventedImport.Title, await host.Client.GetStringAsync(link, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var missing = await host.Client.GetAsync("/en/cite?address=practices/P-999999", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task A_resource_of_a_document_is_found_and_has_a_page()
    {
        var found = await host.GetHtmlAsync("/en/search?q=knots&kind=resource");
        var page = await host.GetHtmlAsync(found.QuerySelector(".hit h3 a")!.GetAttribute("href")!);
        Assert.Equal("Guide to knots", page.TextOf("h1"));
        Assert.NotNull(page.QuerySelector("a[href='/en/objectives/18']"));
    }

    [Fact]
    public async Task Names_similar_practices_with_a_reason()
    {
        var page = await host.GetHtmlAsync(Starter);
        var reasons = page.TextsOf("[aria-labelledby=similar] li p");
        Assert.NotEmpty(reasons);
        Assert.All(reasons, r => Assert.StartsWith("In common: ", r, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Says_where_everything_comes_from()
    {
        var page = await host.GetHtmlAsync(Imported);
        var provenance = page.TextOf("[aria-labelledby=provenance]");
        Assert.Contains("imported on", provenance, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("[aria-labelledby=provenance] a[href='/en/sources/booklet']"));
        Assert.NotNull(page.QuerySelector("[aria-labelledby=provenance] a[rel~=license]"));
    }

    [Fact]
    public async Task Describes_itself_to_machines()
    {
        var page = await host.GetHtmlAsync(Starter);
        Assert.Contains("\"identifier\":\"P-000001\"", page.QuerySelector("script[type='application/ld+json']")!.TextContent, StringComparison.Ordinal);
        var form = page.QuerySelector("link[rel=alternate][type='application/json']")!.GetAttribute("href")!;
        Assert.Equal("P-000001", (await host.Client.GetJsonAsync(form)).GetProperty("code").GetString());
    }

    private async Task<HashSet<string>> AllCodesAsync(string list)
    {
        var codes = new HashSet<string>();
        for (var link = list; link is not null;)
        {
            var page = await host.GetHtmlAsync(link);
            codes.UnionWith(page.QuerySelectorAll(".hit h3 a").Select(a => a.GetAttribute("href")!.Split('/')[^1]));
            link = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        return codes;
    }

    public sealed class OnSqlite(ImportedSqliteHost host) : PracticePageTests(host), IClassFixture<ImportedSqliteHost>
    {
        protected override string Code => host.Code;
    }

    [Nightly]
    public sealed class OnPostgres(ImportedPostgresHost host) : PracticePageTests(host), IClassFixture<ImportedPostgresHost>
    {
        protected override string Code => host.Code;
    }
}
