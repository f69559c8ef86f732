using System.Net;
using System.Xml.Linq;
using Marrakech.App.Compact.Api;
using Marrakech.Support;
using Xunit;

namespace Marrakech.App.Knowledge.Api;

/// <summary>Feeds, sitemaps, robots and the page about the API.</summary>
public abstract class DiscoveryTests(ApiHost host)
{
    private static readonly XNamespace atom = "http://www.w3.org/2005/Atom", sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9", xhtml = "http://www.w3.org/1999/xhtml";

    [Theory]
    [InlineData("/en/practices/feed.atom")]
    [InlineData("/ar/practices/feed.atom?objective=1")]
    [InlineData("/fr/search/feed.atom?q=travail")]
    [InlineData("/zh/search/feed.atom")]
    [InlineData("/en/search/feed.atom?q=%3C%26&kind=practice")]
    public async Task Feeds_hold_what_a_reader_program_needs(string path)
    {
        using var response = await host.Client.AskAsync(path);
        await response.MustBeAsync(HttpStatusCode.OK);
        Assert.Equal("application/atom+xml", response.Content.Headers.ContentType?.MediaType);
        var feed = XDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Root!;
        Assert.Equal(path[1..3], feed.Attribute(XNamespace.Xml + "lang")?.Value);
        foreach (var element in feed.Elements(atom + "entry").Prepend(feed))
        {
            Assert.False(string.IsNullOrWhiteSpace(element.Element(atom + "title")?.Value));
            Assert.True(Uri.IsWellFormedUriString(element.Element(atom + "id")?.Value, UriKind.Absolute), element.Element(atom + "id")?.Value);
            Assert.True(DateTimeOffset.TryParse(element.Element(atom + "updated")?.Value, System.Globalization.CultureInfo.InvariantCulture, out _));
            Assert.Contains(element.Elements(atom + "link"), l => l.Attribute("rel")?.Value == "alternate");
        }

        Assert.Equal(feed.Elements(atom + "entry").Count(), feed.Elements(atom + "entry").Select(e => e.Element(atom + "id")!.Value).Distinct().Count());
    }

    [Fact]
    public async Task The_practice_changed_last_comes_first()
    {
        var feed = XDocument.Parse(await host.Client.GetStringAsync("/en/practices/feed.atom", TestContext.Current.CancellationToken)).Root!;
        Assert.EndsWith("/practices/" + ApiHost.Practice, feed.Elements(atom + "entry").First().Element(atom + "id")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_page_of_a_sitemap_is_there_in_every_language()
    {
        var index = XDocument.Parse(await host.Client.GetStringAsync("/sitemap.xml", TestContext.Current.CancellationToken)).Root!;
        var files = index.Elements(sitemap + "sitemap").Select(s => new Uri(s.Element(sitemap + "loc")!.Value).PathAndQuery).ToList();
        Assert.Equal(6, files.Count);
        var english = XDocument.Parse(await host.Client.GetStringAsync(files.Single(f => f.Contains("/en-", StringComparison.Ordinal)), TestContext.Current.CancellationToken)).Root!;
        var pages = english.Elements(sitemap + "url").ToList();
        Assert.InRange(pages.Count, 400, 5000);
        Assert.All(pages, p => Assert.Equal(7, p.Elements(xhtml + "link").Count()));
        // One page of each kind is opened: the tests of the pages open them all.
        foreach (var page in pages.Select(p => new Uri(p.Element(sitemap + "loc")!.Value).PathAndQuery).GroupBy(p => string.Join('/', p.Split('/').Take(3))).Select(g => g.Last()))
        {
            using var response = await host.Client.AskAsync(page);
            await response.MustBeAsync(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task Robots_are_told_where_the_sitemap_is() =>
        Assert.Contains("Sitemap: http", await host.Client.GetStringAsync("/robots.txt", TestContext.Current.CancellationToken), StringComparison.Ordinal);

    [Fact]
    public async Task The_page_about_the_api_needs_nothing_from_elsewhere_and_offers_what_works()
    {
        using var redirect = await host.Client.AskAsync("/api", null, ("Accept-Language", "fr"));
        Assert.Equal("/fr/api", redirect.Headers.Location?.ToString());
        var page = await host.GetHtmlAsync("/fr/api");
        var loaded = page.QuerySelectorAll("script[src], link[rel=stylesheet], link[rel=icon], img, iframe, source, object, embed")
            .Select(e => e.GetAttribute("src") ?? e.GetAttribute("href") ?? e.GetAttribute("data"));
        Assert.All(loaded, address => Assert.StartsWith("/assets/", address, StringComparison.Ordinal));
        var tries = page.QuerySelectorAll("main a[rel=nofollow]").Select(a => a.GetAttribute("href")!).ToList();
        Assert.True(tries.Count >= 60);
        Assert.DoesNotContain(tries, t => t.Contains("/whoami", StringComparison.Ordinal) || t.Contains("/submissions", StringComparison.Ordinal));
        foreach (var address in tries.Where(t => !t.Contains("/paragraphs/", StringComparison.Ordinal) || t.Contains("/43", StringComparison.Ordinal)).Where(t => t.EndsWith(".json", StringComparison.Ordinal))
            // A new hub has fewer acts and postings than the example's number, no expert, no discussion, no request and no partner.
            .Where(t => !t.Contains("/acts/", StringComparison.Ordinal) && !t.Contains("/fund-postings/", StringComparison.Ordinal) && !t.Contains("/fund-checkpoints/", StringComparison.Ordinal) && !t.Contains("/E-000001", StringComparison.Ordinal) && !t.Contains("/D-000001", StringComparison.Ordinal) && !t.Contains("/R-2026", StringComparison.Ordinal) && !t.Contains("/O-000001", StringComparison.Ordinal)))
        {
            using var response = await host.Client.AskAsync(address);
            Assert.True(response.StatusCode is HttpStatusCode.OK, address);
        }

        Assert.All(page.QuerySelectorAll("main form"), f => Assert.StartsWith("/api/v1/", f.GetAttribute("action"), StringComparison.Ordinal));
    }

    [Collection<ApiOnSqlite>]
    public sealed class OnSqlite(SqliteApiHost host) : DiscoveryTests(host);

    [Nightly]
    [Collection<ApiOnPostgres>]
    public sealed class OnPostgres(PostgresApiHost host) : DiscoveryTests(host);
}
