using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Dom;
using Marrakech.App.Compact.Api;
using Marrakech.Support;
using Xunit;

namespace Marrakech.App.Knowledge.Api;

/// <summary>Every page a search engine is told of describes itself, whatever it shows.</summary>
[Collection<ApiOnSqlite>]
public sealed class DescribedPagesTests(SqliteApiHost host)
{
    private static readonly XNamespace sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>By day every fourth of them; those of each kind follow each other.</summary>
    [Fact]
    public async Task Every_page_of_the_sitemap_in_english()
    {
        var pages = await PagesAsync("en");
        Assert.True(pages.Count > 400);
        foreach (var page in pages.Where((_, at) => Nightly.IsOn || at % 4 == 0)) await MustDescribeItselfAsync(page, "en");
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("zh")]
    [InlineData("fr")]
    [InlineData("ru")]
    [InlineData("es")]
    public async Task A_page_of_each_kind_in_every_language(string language)
    {
        foreach (var page in (await PagesAsync(language)).GroupBy(p => string.Join('/', p.Split('/').Take(3)) + p.Count(c => c == '/')).Select(g => g.Last())) await MustDescribeItselfAsync(page, language);
    }

    private async Task<IReadOnlyList<string>> PagesAsync(string language) =>
        [.. XDocument.Parse(await host.Client.GetStringAsync($"/sitemaps/{language}-1.xml", TestContext.Current.CancellationToken)).Root!.Elements(sitemap + "url").Select(u => new Uri(u.Element(sitemap + "loc")!.Value).PathAndQuery)];

    private async Task MustDescribeItselfAsync(string path, string language)
    {
        using var response = await host.Client.AskAsync(path);
        await response.MustBeAsync(HttpStatusCode.OK);
        var page = await response.HtmlAsync();
        var canonical = page.QuerySelector("link[rel=canonical]")?.GetAttribute("href");
        Assert.True(canonical?.EndsWith(path, StringComparison.Ordinal), $"{path} says it stands at {canonical}");
        Assert.Equal(7, page.QuerySelectorAll("link[rel=alternate][hreflang]").Length);
        Assert.Equal(canonical, Meta(page, "og:url", path));
        foreach (var name in new[] { "og:title", "og:description", "og:type", "og:image", "og:site_name", "og:locale" }) Assert.NotEmpty(Meta(page, name, path));
        var blocks = page.QuerySelectorAll("script[type='application/ld+json']").Select(s => JsonSerializer.Deserialize<JsonElement>(s.TextContent)).ToList();
        Assert.True(blocks.Count == 1, $"{path} has {blocks.Count} blocks of JSON-LD");
        Assert.Equal("https://schema.org", blocks[0].GetProperty("@context").GetString());
        Assert.NotEmpty(blocks[0].TryGetProperty("@graph", out var graph) ? graph[0].GetProperty("@type").GetString()! : blocks[0].GetProperty("@type").GetString()!);
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
    }

    private static string Meta(IHtmlDocument page, string name, string path)
    {
        var content = page.QuerySelector($"meta[property='{name}']")?.GetAttribute("content");
        Assert.True(content is not null, $"{path} has no {name}");
        return content!;
    }
}
