using System.Net;
using AngleSharp.Dom;
using Marrakech.Compact.Contracts;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Changes;
using Marrakech.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Compact.Pages;

public abstract class CompactPagesTests(TestHost host)
{
    [Theory]
    [MemberData(nameof(WholePage.Languages), MemberType = typeof(WholePage))]
    public async Task Every_page_is_whole(string language)
    {
        await ImportAsync();
        foreach (var path in WholePage.Paths.Concat(WholePage.Imported)) await host.MustBeWholeAsync(language, path);
    }

    [Fact]
    public async Task An_action_shows_official_words_their_source_and_how_the_booklet_words_them()
    {
        await ImportAsync();
        var page = await host.GetHtmlAsync("/fr/objectives/1/a");
        var words = Assert.Single(page.QuerySelectorAll("#official ~ .official blockquote"));
        Assert.Equal("en", words.GetAttribute("lang"));
        Assert.Equal(InventedCompact.Action, WithoutMarks(words));
        Assert.Contains("A/RES/73/195, par. 17 (a)", page.TextOf(".official__source > span"), StringComparison.Ordinal);
        Assert.Equal("Paint all bridges & count them", Reading(page, "del"));
        Assert.Equal(InventedCompact.Action.TrimEnd(';'), Reading(page, "ins"));
    }

    [Fact]
    public async Task What_a_reading_found_is_named_in_the_language_of_the_reader()
    {
        await ImportAsync();
        var page = await host.GetHtmlAsync("/fr/sources/resolution");
        Assert.Equal("Le numéro d’un paragraphe manque", page.TextOf("#anomalies ~ h3"));
        Assert.Equal("Number 2 is missing.", page.TextOf("#anomalies ~ ul [lang=en]"));
        Assert.Equal("(ligne 3)", page.TextOf("#anomalies ~ ul .quiet"));
        Assert.Equal("ligne 1", page.QuerySelectorAll("#repairs ~ details td")[^1].TextContent);
    }

    [Theory]
    [InlineData("/en/compact/1", "This pact rests on water.")]
    [InlineData("/en/compact/43/a/ii", "lending boats;")]
    [InlineData("/en/principles/a", "Water comes first.")]
    [InlineData("/en/objectives/1", InventedCompact.Commitment)]
    [InlineData("/en/sources/booklet/objective/1/a", "Paint all bridges & count them")]
    [InlineData("/en/sources/booklet/objective/1/sdg/10.7", "Boats for all")]
    [InlineData("/en/sources/resolution/note/1", "See the river book.")]
    public async Task Official_words_stand_at_their_permanent_address(string path, string words)
    {
        await ImportAsync();
        var page = await host.GetHtmlAsync(path);
        Assert.Contains(words, page.QuerySelectorAll(".official blockquote").Select(WithoutMarks));
        var permanent = Assert.Single(page.QuerySelectorAll(".official a[rel=bookmark]")).GetAttribute("href");
        Assert.Equal(path, permanent);
    }

    [Fact]
    public async Task A_footnote_is_marked_where_it_stood_and_leads_back()
    {
        await ImportAsync();
        var page = await host.GetHtmlAsync("/fr/compact/43");
        var mark = page.GetElementById("mark-1")!;
        Assert.Equal("We build1, by:", Parent(mark, "blockquote").TextContent.Trim());
        Assert.Equal(("#note-1", "doc-noteref", "Note 1"), (mark.GetAttribute("href"), mark.GetAttribute("role"), mark.GetAttribute("aria-label")));
        Assert.Equal("lending boats;1", Parent(page.GetElementById("mark-1-2")!, "blockquote").TextContent.Trim());
        Assert.Equal(["note-1", "note-2"], page.QuerySelectorAll(".terms--notes dt").Select(note => note.Id));
        Assert.Equal("#mark-1", page.QuerySelector("#note-1 + dd [role=doc-backlink]")!.GetAttribute("href"));
        Assert.Null(page.QuerySelector("#note-2 + dd [role=doc-backlink]"));
        Assert.Equal("Son appel ne figure pas dans le texte.", page.TextOf("#note-2 + dd .quiet"));
        // A text above one's own is not the place to list its notes.
        Assert.Equal("/fr/sources/resolution/note/1", (await host.GetHtmlAsync("/fr/compact/43/a")).GetElementById("mark-1")!.GetAttribute("href"));
    }

    [Fact]
    public async Task An_action_has_the_marks_of_its_sub_item()
    {
        await ImportAsync();
        var page = await host.GetHtmlAsync("/en/objectives/1");
        Assert.Equal("Paint3 <b>bridges</b> & count them;", Parent(page.GetElementById("mark-3")!, "blockquote").TextContent.Trim());
        Assert.NotNull(page.GetElementById("note-3"));
        Assert.NotNull((await host.GetHtmlAsync("/en/objectives/1/a")).GetElementById("note-3"));
    }

    [Theory]
    [InlineData(1, "para. 43", "/en/compact/43#mark-1", "para. 43 (a) (ii)", "/en/compact/43/a/ii#mark-1")]
    [InlineData(2, "para. 43 (a)", "/en/compact/43/a")]
    [InlineData(4, "objective 1, practice 2", "/en/sources/resolution/objective/1/practice/2#mark-4")]
    public async Task The_page_of_a_footnote_leads_to_its_marks(int number, params string[] marks)
    {
        await ImportAsync();
        var page = await host.GetHtmlAsync($"/en/sources/resolution/note/{number}");
        Assert.Equal(marks, page.QuerySelectorAll("#marks + ul a").SelectMany(link => new[] { link.TextContent, link.GetAttribute("href")! }));
    }

    [Fact]
    public async Task A_resource_without_words_of_its_own_is_no_footnote()
    {
        await ImportAsync();
        var page = await host.GetHtmlAsync("/en/sources/resolution/resource/1");
        Assert.Empty(page.QuerySelectorAll("main .notice"));
        Assert.Equal("https://example.org/boats", page.QuerySelector("main a[rel~=external]")?.GetAttribute("href"));
    }

    [Fact]
    public async Task A_footnote_without_text_says_so()
    {
        await ImportAsync();
        var page = await host.GetHtmlAsync("/en/sources/resolution/note/3");
        Assert.Contains("no text", page.TextOf("main .notice"), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".official"));
    }

    [Theory]
    [InlineData("compact/43/a/ii", "bibtex", "@techreport{marrakech-compact-43-a-ii,")]
    [InlineData("objectives/1/a", "ris", "TY  - RPRT")]
    [InlineData("objectives/1", "csl-json", "Pact of the rivers")]
    [InlineData("principles/a", "text", "A/RES/73/195, 2018-12-19, annex, para. 15 (a)")]
    [InlineData("sources/booklet/objective/1/a", "text", "objective 1 (a)")]
    [InlineData("sources/resolution/note/1", "text", "footnote 1")]
    public async Task Any_official_sentence_can_be_cited(string address, string format, string expected)
    {
        await ImportAsync();
        var citation = await host.Client.GetStringAsync($"/en/cite?address={address}&format={format}", TestContext.Current.CancellationToken);
        Assert.Contains(expected, citation, StringComparison.Ordinal);
        Assert.Contains($"/en/{address}", citation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/cite?address=compact/43/a/ii&format=word")]
    [InlineData("/en/cite?address=compact/43/z")]
    [InlineData("/en/cite")]
    [InlineData("/en/compact/55")]
    [InlineData("/en/compact/43/z")]
    [InlineData("/en/objectives/24")]
    [InlineData("/en/objectives/1/z")]
    [InlineData("/en/principles/k")]
    [InlineData("/en/instruments/none")]
    [InlineData("/en/sdgs/18")]
    [InlineData("/en/sdgs/targets/10.99")]
    [InlineData("/en/sources/none")]
    [InlineData("/en/sources/booklet/objective/1/z")]
    [InlineData("/en/cite?address=sources/booklet/objective/1/z")]
    [InlineData("/favicon.ico")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        await ImportAsync();
        using var response = await host.Client.GetAsync(path, TestContext.Current.CancellationToken);
        await response.MustBeAsync(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/EN/Objectives/1?q=A", "/en/objectives/1?q=A")]
    [InlineData("/en/objectives/", "/en/objectives")]
    [InlineData("/en/objectives/1/A/", "/en/objectives/1/a")]
    [InlineData("/en/sources/resolution/43/a/ii", "/en/compact/43/a/ii")]
    public async Task A_page_has_one_address(string asked, string expected)
    {
        await ImportAsync();
        using var response = await host.Client.GetAsync(asked, TestContext.Current.CancellationToken);
        await response.MustBeAsync(HttpStatusCode.MovedPermanently);
        Assert.Equal(expected, response.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("/objectives/1?q=A", "/ru/objectives/1?q=A")]
    [InlineData("/de/objectives/1?q=A", "/ru/objectives/1?q=A")]
    [InlineData("/", "/ru")]
    [InlineData("/de", "/ru")]
    [InlineData("/de/", "/ru")]
    public async Task An_address_in_no_language_or_in_a_seventh_leads_to_the_readers(string asked, string expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, asked) { Headers = { { "Accept-Language", "de, ru;q=0.5" } } };
        using var response = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        await response.MustBeAsync(HttpStatusCode.Found);
        Assert.Equal(expected, response.Headers.Location?.ToString());
    }

    [Fact]
    public async Task The_next_text_is_one_of_the_same_level()
    {
        await ImportAsync();
        Assert.Equal("/en/compact/44", (await host.GetHtmlAsync("/en/compact/43")).QuerySelector("a[rel=next]")?.GetAttribute("href"));
        Assert.Null((await host.GetHtmlAsync("/en/compact/43/a")).QuerySelector("a[rel=next]"));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(19)]
    public async Task An_objective_tied_to_all_goals_is_found_under_each(int objective)
    {
        Assert.NotNull((await host.GetHtmlAsync("/en/sdgs/2")).GetElementById($"o{objective}"));
        Assert.Contains("all 17 Goals", (await host.GetHtmlAsync($"/en/objectives/{objective}")).QuerySelector("#sdg + p")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_request_says_so()
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, "/en/objectives");
        using var response = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal("This request could not be understood", (await response.HtmlAsync()).TextOf("h1"));
    }

    [Fact]
    public async Task A_missing_page_speaks_the_readers_language_and_offers_search()
    {
        using var response = await host.Client.GetAsync("/ar/no/river-here", TestContext.Current.CancellationToken);
        await response.MustBeAsync(HttpStatusCode.NotFound);
        var page = await response.HtmlAsync();
        Assert.Equal("ar", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("rtl", page.DocumentElement.GetAttribute("dir"));
        Assert.Equal("river here", page.QuerySelector("form[action='/ar/search'] input")?.GetAttribute("value"));
        Assert.Equal("/fr/no/river-here", page.QuerySelector(".languages a[lang=fr]")?.GetAttribute("href"));
    }

    /// <summary>The difference as one reads it without the words of an element.</summary>
    private static string Reading(IDocument page, string without)
    {
        var wording = (IElement)page.QuerySelector(".wording")!.Clone();
        foreach (var element in wording.QuerySelectorAll(without)) element.Remove();
        return wording.TextContent;
    }

    private static string WithoutMarks(IElement words)
    {
        var text = (IElement)words.Clone();
        foreach (var mark in text.QuerySelectorAll(".note-mark")) mark.Remove();
        return text.TextContent.Trim();
    }

    private static IElement Parent(IElement element, string name) => element.Closest(name)!;

    private async Task ImportAsync()
    {
        await host.WithAsync<IServiceProvider, bool>(async services =>
        {
            await using var act = await services.GetRequiredService<ActTrail>().OpenAsync(new("DocumentsImported", IsPublic: true), null, CancellationToken.None);
            var store = services.GetRequiredService<DocumentStore>();
            await store.StoreAsync(act, InventedCompact.Resolution, CancellationToken.None);
            await store.StoreAsync(act, InventedCompact.Booklet, CancellationToken.None);
            await act.CommitAsync(new { }, CancellationToken.None);
            return true;
        });
        await host.Services.GetRequiredService<ChangeWatcher>().CatchUpAsync(CancellationToken.None);
    }

    public sealed class OnSqlite(SqliteHost host) : CompactPagesTests(host), IClassFixture<SqliteHost>;

    [Nightly]
    public sealed class OnPostgres(PostgresHost host) : CompactPagesTests(host), IClassFixture<PostgresHost>;
}
