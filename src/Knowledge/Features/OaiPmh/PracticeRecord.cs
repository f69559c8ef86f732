using System.Globalization;
using System.Xml;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Harvesting;
using Marrakech.Knowledge.Features.Read;
using Marrakech.Knowledge.Features.Shared;
using Marrakech.Ui.Web;

namespace Marrakech.Knowledge.Features.OaiPmh;

/// <summary>A practice with everything known of it, in a form of our own that another hub takes in without loss. Its schema is <c>Schemas/practice.xsd</c>.</summary>
internal static class PracticeRecord
{
    public const string Namespace = "urn:x-marrakech:practice:1", SchemaPath = "/oai/practice.xsd";

    public static void Write(XmlWriter xml, Item item, Site site)
    {
        xml.WriteStartElement("practice", Namespace);
        xml.WriteAttributeString("xsi", "schemaLocation", OaiDocument.Instance, $"{Namespace} {site.Absolute(SchemaPath)}");
        Attribute(xml, "code", item.Code);
        Attribute(xml, "kind", item.Kind);
        Attribute(xml, "level", item.Level);
        Attribute(xml, "published", OaiInstant.Write(item.PublishedAt));
        Attribute(xml, "updated", OaiInstant.Write(item.UpdatedAt));
        // A thing keeps the name of its first home wherever it is taken over, so that hubs that harvest each other come to rest.
        Attribute(xml, "origin", item.Origin ?? (item.StarterKey is { } key ? StarterOrigin(key) : null));
        Attribute(xml, "originAddress", item.OriginAddress);
        Element(xml, "address", site.Absolute(KnowledgeLinks.Practice(item.Code)));
        foreach (var text in item.Texts.OrderBy(t => t.Language, StringComparer.Ordinal)) Text(xml, text);
        foreach (var objective in Values(item, Facet.Objective)) Element(xml, "objective", objective, ("primary", objective == Number(item.Objective) ? "true" : null));
        foreach (var country in Values(item, Facet.Country)) Element(xml, "country", country);
        foreach (var place in Values(item, Facet.Place)) Element(xml, "place", place);
        foreach (var year in Values(item, Facet.Year)) Element(xml, "year", year);
        foreach (var target in Values(item, Facet.Sdg)) Element(xml, "sdgTarget", target);
        foreach (var action in Values(item, Facet.Action)) Element(xml, "action", action);
        foreach (var principle in Values(item, Facet.Principle)) Element(xml, "principle", principle);
        foreach (var organisation in item.Organisations.OrderBy(o => o.Name, StringComparer.Ordinal))
            Element(xml, "organisation", organisation.Name, ("role", organisation.Role), ("acronym", organisation.Acronym));
        if (item.Versions.Find(v => v.IsCurrent) is { } version) Answers(xml, version.Read().WithoutContact());
        foreach (var edition in item.Editions.Newest()) Write(xml, edition);
        xml.WriteEndElement();
    }

    /// <summary>What every hub calls a practice of the starter repository.</summary>
    public static string StarterOrigin(string key) => $"starter:{key}";

    private static void Answers(XmlWriter xml, ContributionAnswers answers)
    {
        foreach (var name in answers.Names)
        {
            foreach (var value in answers[name]) Element(xml, "answer", value, ("question", name));
        }
    }

    private static void Text(XmlWriter xml, ItemText text)
    {
        xml.WriteStartElement("text", Namespace);
        xml.WriteAttributeString("xml", "lang", null, text.Language);
        Element(xml, "title", text.Title);
        Element(xml, "summary", text.Summary);
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, Edition edition)
    {
        xml.WriteStartElement("edition", Namespace);
        xml.WriteAttributeString("xml", "lang", null, edition.Language);
        Attribute(xml, "document", edition.Document);
        Attribute(xml, "version", Number(edition.DocumentVersion));
        Attribute(xml, "supersededIn", Number(edition.SupersededIn));
        Attribute(xml, "objective", Number(edition.Objective));
        Attribute(xml, "position", Number(edition.Position));
        Attribute(xml, "firstLine", Number(edition.FirstLine));
        Attribute(xml, "lastLine", Number(edition.LastLine));
        Attribute(xml, "digest", edition.Digest);
        Element(xml, "title", edition.Title);
        Element(xml, "text", edition.Text);
        foreach (var citation in EditionCitations.Of(edition)) Element(xml, "citation", citation.Text ?? "", ("mark", citation.Mark), ("url", citation.Url));
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        xml.WriteStartElement(name, Namespace);
        foreach (var (attribute, value) in attributes) Attribute(xml, attribute, value);
        xml.WriteString(CleanXml.Of(text));
        xml.WriteEndElement();
    }

    private static void Attribute(XmlWriter xml, string name, string? value)
    {
        if (value is not null) xml.WriteAttributeString(name, CleanXml.Of(value));
    }

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<string> Values(Item item, string facet) => item.Facets.Where(f => f.Facet == facet).Select(f => f.Value).Order(StringComparer.Ordinal);
}
