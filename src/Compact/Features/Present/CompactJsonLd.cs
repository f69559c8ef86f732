using System.Globalization;
using System.Text.Json.Nodes;
using Marrakech.Compact.Contracts.Api;
using Marrakech.Ui.Api;

namespace Marrakech.Compact.Features.Present;

/// <summary>The Compact in the words of schema.org. Official text stands in its own language; names are ours.</summary>
internal static class CompactJsonLd
{
    public static JsonObject Objective(ObjectiveResource r) => JsonLd.Node("DefinedTerm", r.Url,
        ("termCode", Text(r.Number)), ("name", r.Name), ("inLanguage", r.Language), ("description", r.About),
        ("inDefinedTermSet", TermSet(r.Url, "objectives")), ("subjectOf", Legislation(r.Official)), ("url", r.Url));

    public static JsonObject Action(ActionResource r) => JsonLd.Node("DefinedTerm", r.Url,
        ("termCode", $"{Text(r.Objective)}({r.Letter})"), ("name", r.Label), ("inLanguage", r.Language),
        ("inDefinedTermSet", TermSet(r.Url, $"objectives/{Text(r.Objective)}")), ("subjectOf", Legislation(r.Official)), ("url", r.Url));

    public static JsonObject Principle(PrincipleResource r) => JsonLd.Node("DefinedTerm", r.Url,
        ("termCode", r.Letter), ("name", r.Name), ("inLanguage", r.Language), ("description", r.About),
        ("inDefinedTermSet", TermSet(r.Url, "principles")), ("subjectOf", Legislation(r.Official)), ("url", r.Url));

    public static JsonObject Paragraph(ParagraphResource r)
    {
        var node = Legislation(r.Official)!;
        node["legislationIdentifier"] = r.Address;
        node["hasPart"] = JsonLd.List(r.Items, Paragraph);
        return node;
    }

    public static JsonObject Instrument(InstrumentResource r) => JsonLd.Node("Legislation", r.Url,
        ("name", r.Name), ("inLanguage", r.Language), ("alternateName", r.Acronym), ("legislationType", r.Kind),
        ("legislationDate", Text(r.Year)), ("legislationIdentifier", r.Symbol), ("url", r.Url));

    public static JsonObject SdgGoal(SdgGoalResource r) => JsonLd.Node("DefinedTerm", r.Url,
        ("termCode", Text(r.Number)), ("name", r.Name), ("inLanguage", r.Language), ("inDefinedTermSet", TermSet(r.Url, "sdgs")), ("url", r.Url));

    public static JsonObject SdgTarget(SdgTargetResource r) => JsonLd.Node("DefinedTerm", r.Url,
        ("termCode", r.Code), ("name", r.Label), ("inLanguage", r.Language), ("inDefinedTermSet", TermSet(r.Url, $"sdgs/{Text(r.Goal)}")), ("url", r.Url));

    public static JsonObject Document(DocumentResource r) => JsonLd.Node(r.Symbol is null ? "CreativeWork" : "Legislation", r.Url,
        ("name", r.Title), ("inLanguage", r.Language), (r.Symbol is null ? "identifier" : "legislationIdentifier", r.Symbol ?? r.Key),
        ("version", Text(r.Version)), ("sdDatePublished", r.ImportedAt.ToString("O", CultureInfo.InvariantCulture)), ("url", r.Url));

    /// <summary>An official text as part of the document it stands in.</summary>
    private static JsonObject? Legislation(OfficialResource? official) => official is null ? null : JsonLd.Node("Legislation", official.Source.Address + "#official",
        ("name", official.Heading), ("text", official.Text), ("inLanguage", official.Language), ("url", official.Source.Address),
        ("isPartOf", new JsonObject
        {
            ["@type"] = "Legislation",
            ["name"] = official.Source.Title,
            ["legislationIdentifier"] = official.Source.Symbol ?? official.Source.Document,
            ["version"] = Text(official.Source.Version),
        }));

    private static JsonObject TermSet(string url, string path)
    {
        var set = new Uri(new Uri(url), "/" + path).ToString();
        return JsonLd.Node("DefinedTermSet", set, ("url", set));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
