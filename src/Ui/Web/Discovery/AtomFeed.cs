using System.Globalization;
using System.Xml;
using Microsoft.AspNetCore.Http;

namespace Marrakech.Ui.Web.Discovery;

/// <summary>An entry of a feed.</summary>
/// <param name="Id">Permanent address that names it for ever.</param>
/// <param name="Address">Address of its page in the language of the feed.</param>
/// <param name="Title">Title, plain.</param>
/// <param name="Summary">Summary, plain.</param>
/// <param name="Language">Language of title and summary.</param>
/// <param name="Updated">When it last changed.</param>
public sealed record AtomEntry(string Id, string Address, string Title, string Summary, string Language, DateTimeOffset Updated);

/// <summary>A feed readers can subscribe to (RFC 4287).</summary>
/// <param name="Title">What it holds.</param>
/// <param name="Page">Path and query of the page it follows.</param>
/// <param name="Self">Path and query of the feed.</param>
/// <param name="Entries">Entries, newest first.</param>
public sealed record AtomFeed(string Title, string Page, string Self, IReadOnlyList<AtomEntry> Entries)
{
    /// <summary>Most entries a feed holds.</summary>
    public const int Longest = 50;

    private const string Atom = "http://www.w3.org/2005/Atom", MediaType = "application/atom+xml; charset=utf-8";

    /// <summary>The feed as an answer.</summary>
    public IResult Answer(Site site) => Results.Bytes(XmlDocuments.Bytes(xml => Write(xml, site)), MediaType);

    private void Write(XmlWriter xml, Site site)
    {
        xml.WriteStartElement("feed", Atom);
        xml.WriteAttributeString("xml", "lang", null, site.Language.Code);
        Text(xml, "title", Title);
        Text(xml, "id", site.Absolute(Self));
        Text(xml, "updated", Instant(Entries.Count == 0 ? ProductBuild.At : Entries.Max(e => e.Updated)));
        Link(xml, "self", site.Absolute(Self), "application/atom+xml");
        Link(xml, "alternate", site.Absolute(Page), "text/html");
        xml.WriteStartElement("author", Atom);
        Text(xml, "name", site["Site.Name"]);
        xml.WriteEndElement();
        foreach (var entry in Entries) Write(xml, entry);
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, AtomEntry entry)
    {
        xml.WriteStartElement("entry", Atom);
        xml.WriteAttributeString("xml", "lang", null, entry.Language);
        Text(xml, "title", entry.Title);
        Text(xml, "id", entry.Id);
        Text(xml, "updated", Instant(entry.Updated));
        Link(xml, "alternate", entry.Address, "text/html");
        Text(xml, "summary", entry.Summary);
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, XmlDocuments.Clean(text));

    private static void Link(XmlWriter xml, string rel, string href, string type)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", rel);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", href);
        xml.WriteEndElement();
    }

    private static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
