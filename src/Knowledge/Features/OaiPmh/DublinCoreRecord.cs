using System.Globalization;
using System.Xml;
using Marrakech.Compact.Contracts;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Domain.Harvesting;
using Marrakech.Knowledge.Features.Read;
using Marrakech.Knowledge.Features.Shared;
using Marrakech.Ui.Web;

namespace Marrakech.Knowledge.Features.OaiPmh;

/// <summary>A practice in the fifteen elements of Dublin Core, which every harvester understands.</summary>
internal static class DublinCoreRecord
{
    public const string Container = "http://www.openarchives.org/OAI/2.0/oai_dc/";

    private const string Elements = "http://purl.org/dc/elements/1.1/";

    public static void Write(XmlWriter xml, Item item, Site site)
    {
        Begin(xml);
        var edition = item.Editions.Newest().FirstOrDefault();
        foreach (var text in item.Texts.OrderBy(t => t.Language, StringComparer.Ordinal)) Element(xml, "title", text.Title, text.Language);
        if (item.Texts.Count == 0 && edition is not null) Element(xml, "title", edition.Title, edition.Language);
        foreach (var objective in Values(item, Facet.Objective).Select(Number).Order())
            Element(xml, "subject", string.Create(CultureInfo.InvariantCulture, $"{objective}. {Outline.FindObjective(objective)?.Name}"), Language.English.Code);
        foreach (var target in Values(item, Facet.Sdg)) Element(xml, "subject", $"SDG {target}");
        foreach (var text in item.Texts.OrderBy(t => t.Language, StringComparer.Ordinal)) Element(xml, "description", text.Summary, text.Language);
        if (item.Texts.Count == 0 && edition is not null) Element(xml, "description", edition.Text, edition.Language);
        Element(xml, "publisher", site["Site.Name"], site.Language.Code);
        foreach (var organisation in item.Organisations.OrderBy(o => o.Name, StringComparer.Ordinal)) Element(xml, "contributor", organisation.Name);
        Element(xml, "date", item.UpdatedAt.UtcDateTime.ToString(OaiInstant.DayFormat, CultureInfo.InvariantCulture));
        Element(xml, "type", item.Kind);
        Element(xml, "format", "text/html");
        Element(xml, "identifier", site.Absolute(KnowledgeLinks.Practice(item.Code)));
        Element(xml, "identifier", item.Code);
        if (item.OriginAddress is { } home) Element(xml, "source", home);
        foreach (var source in Values(item, Facet.Source)) Element(xml, "source", site.Absolute(CompactLinks.Source(source)));
        foreach (var other in Values(item, Facet.TranslationOf).Concat(Values(item, Facet.Replicates))) Element(xml, "relation", site.Absolute(KnowledgeLinks.Practice(other)));
        foreach (var language in Languages(item)) Element(xml, "language", language);
        foreach (var country in Values(item, Facet.Country)) Element(xml, "coverage", Countries.Find(country)?.Name.ToString() ?? country, Language.English.Code);
        foreach (var year in Values(item, Facet.Year)) Element(xml, "coverage", year);
        Element(xml, "rights", site["Provenance.Licence.Text"], site.Language.Code);
        xml.WriteEndElement();
    }

    /// <summary>The name of a set, told in every language.</summary>
    public static void WriteNames(XmlWriter xml, IReadOnlyDictionary<string, string> names)
    {
        Begin(xml);
        foreach (var (language, name) in names) Element(xml, "title", name, language);
        xml.WriteEndElement();
    }

    private static void Begin(XmlWriter xml)
    {
        xml.WriteStartElement("oai_dc", "dc", Container);
        xml.WriteAttributeString("xmlns", "dc", null, Elements);
        xml.WriteAttributeString("xsi", "schemaLocation", OaiDocument.Instance, $"{Container} http://www.openarchives.org/OAI/2.0/oai_dc.xsd");
    }

    private static void Element(XmlWriter xml, string name, string text, string? language = null)
    {
        xml.WriteStartElement("dc", name, Elements);
        if (language is not null) xml.WriteAttributeString("xml", "lang", null, language);
        xml.WriteString(CleanXml.Of(text));
        xml.WriteEndElement();
    }

    private static IEnumerable<string> Languages(Item item) =>
        item.Texts.Select(t => t.Language).Concat(item.Editions.Where(e => e.SupersededIn is null).Select(e => e.Language)).Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<string> Values(Item item, string facet) => item.Facets.Where(f => f.Facet == facet).Select(f => f.Value).Order(StringComparer.Ordinal);

    private static int Number(string value) => int.Parse(value, CultureInfo.InvariantCulture);
}
