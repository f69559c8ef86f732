using System.Globalization;
using System.Text.Json.Nodes;
using Marrakech.Compact.Contracts;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Contracts.Api;
using Marrakech.Knowledge.Features.Shared;
using Marrakech.Ui.Api;

namespace Marrakech.Knowledge.Features.Present;

/// <summary>The repository in the words of schema.org.</summary>
internal static class KnowledgeJsonLd
{
    /// <summary>An item; with the codes of its translations where they are known.</summary>
    public static JsonObject Practice(PracticeResource r, params IReadOnlyList<string> translations) => JsonLd.Node("CreativeWork", r.Url,
        ("identifier", r.Code), ("name", r.Title), ("abstract", r.Summary), ("inLanguage", r.Language),
        ("about", JsonLd.List(r.Objectives, o => JsonLd.Reference(At(r.Url, CompactLinks.Objective(o))))),
        ("spatialCoverage", JsonLd.List(r.Countries, CountryNode)),
        ("contributor", JsonLd.List(r.Organisations, o => Organisation(o))),
        ("translationOfWork", Item(r, r.TranslationOf)), ("workTranslation", JsonLd.List(translations, t => Item(r, t))), ("isBasedOn", Item(r, r.Replicates)),
        ("datePublished", Day(r.PublishedAt)), ("dateModified", Day(r.UpdatedAt)), ("url", r.Url));

    public static JsonObject Edition(EditionResource r) => JsonLd.Node("CreativeWork",
        string.Create(CultureInfo.InvariantCulture, $"{r.Official.Source.Address}#{r.Document}-{r.DocumentVersion}-{r.Objective}-{r.Position}"),
        ("name", r.Official.Heading), ("text", r.Official.Text), ("inLanguage", r.Official.Language),
        ("version", r.DocumentVersion.ToString(CultureInfo.InvariantCulture)), ("exampleOfWork", JsonLd.Reference(r.Official.Source.Address)),
        ("isPartOf", JsonLd.Reference(At(r.Official.Source.Address, CompactLinks.Source(r.Document)))),
        ("citation", JsonLd.List(r.Citations.Select(c => c.Url ?? c.Text).OfType<string>(), c => JsonValue.Create(c))));

    public static JsonObject Country(CountryResource r) => JsonLd.Node("Country", r.Api,
        ("name", r.Name), ("identifier", r.Code), ("alternateName", r.Alpha3), ("url", r.Url));

    private static JsonObject? Item(PracticeResource r, string? code) => code is null ? null : JsonLd.Reference(At(r.Url, KnowledgeLinks.Practice(code)));

    private static JsonObject CountryNode(string code) => new()
    {
        ["@type"] = "Country",
        ["identifier"] = code,
        ["name"] = Countries.Find(code)?.Name.In(Language.English) ?? code,
    };

    private static JsonObject Organisation(OrganisationResource organisation)
    {
        var node = new JsonObject { ["@type"] = "Organization", ["name"] = organisation.Name };
        if (organisation.Acronym is { } acronym) node["alternateName"] = acronym;
        return node;
    }

    private static string At(string url, string path) => new Uri(new Uri(url), path).ToString();

    private static string Day(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
