using System.Globalization;
using System.Text;
using System.Xml;
using Marrakech.Kernel.Reference;
using Marrakech.Ui.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Marrakech.Ui.Web.Discovery;

/// <summary>Tells search engines every public page, in each language with its sisters (sitemaps.org 0.9).</summary>
internal static class Sitemaps
{
    /// <summary>Pages in one file; the protocol allows 50 000 and 50 MB, and each page names seven addresses.</summary>
    private const int PagesInFile = 5000;

    private const string Protocol = "http://www.sitemaps.org/schemas/sitemap/0.9", Xhtml = "http://www.w3.org/1999/xhtml";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapReading("/sitemap.xml", IndexAsync).Allow(SiteRules.Use).ExcludeFromDescription();
        endpoints.MapReading("/sitemaps/{language}-{part:int:min(1)}.xml", PagesAsync).Allow(SiteRules.Use).ExcludeFromDescription();
        endpoints.MapReading("/robots.txt", Robots).Allow(SiteRules.Use).ExcludeFromDescription();
    }

    private static async Task<IResult> IndexAsync(IEnumerable<ISitemapPart> parts, OfferedLanguages offered, Site site, CancellationToken ct)
    {
        var entries = await AllAsync(parts, ct);
        return Written(xml =>
        {
            xml.WriteStartElement("sitemapindex", Protocol);
            foreach (var language in offered.All)
            {
                foreach (var (file, index) in entries.Chunk(PagesInFile).Select((f, i) => (f, i + 1)))
                {
                    xml.WriteStartElement("sitemap", Protocol);
                    xml.WriteElementString("loc", Protocol, site.Absolute(string.Create(CultureInfo.InvariantCulture, $"/sitemaps/{language.Code}-{index}.xml")));
                    xml.WriteElementString("lastmod", Protocol, Instant(file.Max(e => e.Changed ?? ProductBuild.At)));
                    xml.WriteEndElement();
                }
            }

            xml.WriteEndElement();
        });
    }

    private static async Task<IResult> PagesAsync(string language, int part, IEnumerable<ISitemapPart> parts, OfferedLanguages offered, Site site, CancellationToken ct)
    {
        var file = (await AllAsync(parts, ct)).Chunk(PagesInFile).ElementAtOrDefault(part - 1);
        if (file is null || offered.All.FirstOrDefault(l => l.Code == language) is not { } own) return Results.NotFound();
        return Written(xml =>
        {
            xml.WriteStartElement("urlset", Protocol);
            xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
            foreach (var entry in file) WritePage(xml, entry, own, offered.All, site);
            xml.WriteEndElement();
        });
    }

    private static void WritePage(XmlWriter xml, SitemapEntry entry, Language own, IReadOnlyList<Language> all, Site site)
    {
        xml.WriteStartElement("url", Protocol);
        xml.WriteElementString("loc", Protocol, Address(own.Code));
        xml.WriteElementString("lastmod", Protocol, Instant(entry.Changed is { } changed && changed > ProductBuild.At ? changed : ProductBuild.At));
        foreach (var other in all) WriteSister(other.Code, Address(other.Code));
        WriteSister("x-default", site.Absolute(entry.Path.Length == 0 ? "/" : entry.Path));
        xml.WriteEndElement();

        string Address(string code) => site.Absolute($"/{code}{entry.Path}");

        void WriteSister(string code, string address)
        {
            xml.WriteStartElement("link", Xhtml);
            xml.WriteAttributeString("rel", "alternate");
            xml.WriteAttributeString("hreflang", code);
            xml.WriteAttributeString("href", address);
            xml.WriteEndElement();
        }
    }

    private static IResult Robots(Site site, Demonstration.Demonstration demonstration) => Results.Text(
        demonstration.IsOn ? "User-agent: *\nDisallow: /\n" : $"User-agent: *\nDisallow: /api/v1/\nDisallow: /*/search\nDisallow: /*?\nSitemap: {site.Absolute("/sitemap.xml")}\n", "text/plain", Encoding.UTF8);

    private static async Task<List<SitemapEntry>> AllAsync(IEnumerable<ISitemapPart> parts, CancellationToken ct)
    {
        var all = new List<SitemapEntry>();
        foreach (var part in parts) all.AddRange(await part.EntriesAsync(ct));
        return [.. all.DistinctBy(e => e.Path)];
    }

    private static IResult Written(Action<XmlWriter> write) => Results.Bytes(XmlDocuments.Bytes(write), "application/xml; charset=utf-8");

    private static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
