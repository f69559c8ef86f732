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
        foreach (var path in WholePage.Paths) await host.MustBeWholeAsync(language, path);
    }

    [Fact]
    public async Task An_action_shows_official_words_their_source_and_how_the_booklet_words_them()
    {
        await ImportAsync();
        var page = await host.GetHtmlAsync("/fr/objectives/1/a");
        var words = Assert.Single(page.QuerySelectorAll("#official ~ .official blockquote"));
        Assert.Equal("en", words.GetAttribute("lang"));
        Assert.Equal(InventedCompact.Action, words.TextContent.Trim());
        Assert.Contains("A/RES/73/195, par. 17 (a)", page.TextOf(".official__source > span"), StringComparison.Ordinal);
        Assert.Equal("Paint all bridges & count them", Reading(page, "del"));
        Assert.Equal(InventedCompact.Action.TrimEnd(';'), Reading(page, "ins"));
    }

    [Theory]
    [InlineData("/en/compact/1", "This pact rests on water.")]
    [InlineData("/en/compact/43/a/ii", "lending boats;")]
    [InlineData("/en/principles/a", "Water comes first.")]
    [InlineData("/en/objectives/1", InventedCompact.Commitment)]
    public async Task Official_words_stand_at_their_permanent_address(string path, string words)
    {
        await ImportAsync();
        var page = await host.GetHtmlAsync(path);
        Assert.Contains(words, page.TextsOf(".official blockquote"));
        var permanent = Assert.Single(page.QuerySelectorAll(".official a[rel=bookmark]")).GetAttribute("href");
        Assert.Equal(path, permanent);
    }

    [Theory]
    [InlineData("compact/43/a/ii", "bibtex", "@techreport{marrakech-compact-43-a-ii,")]
    [InlineData("objectives/1/a", "ris", "TY  - RPRT")]
    [InlineData("objectives/1", "csl-json", "Pact of the rivers")]
    [InlineData("principles/a", "text", "A/RES/73/195, 2018-12-19, annex, para. 15 (a)")]
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
    public async Task What_is_not_there_is_not_found(string path)
    {
        await ImportAsync();
        using var response = await host.Client.GetAsync(path, TestContext.Current.CancellationToken);
        await response.MustBeAsync(HttpStatusCode.NotFound);
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

    public sealed class OnPostgres(PostgresHost host) : CompactPagesTests(host), IClassFixture<PostgresHost>;
}
