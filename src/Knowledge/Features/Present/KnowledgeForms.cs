using System.Globalization;
using Marrakech.Compact.Contracts.Api;
using Marrakech.Knowledge.Contracts.Api;
using Marrakech.Ui.Api;

namespace Marrakech.Knowledge.Features.Present;

/// <summary>The repository's resources as tables and in the words of schema.org.</summary>
internal static class KnowledgeForms
{
    public static Forms<PracticeResource> Practice { get; } = new(
        [
            new("code", r => r.Code),
            new("title", r => r.Title),
            new("summary", r => r.Summary),
            new("language", r => r.Language),
            new("level", r => r.Level),
            new("objective", r => r.Objective?.ToString(CultureInfo.InvariantCulture)),
            new("objectives", r => CsvTable.Joined(r.Objectives)),
            new("countries", r => CsvTable.Joined(r.Countries)),
            new("places", r => CsvTable.Joined(r.Places)),
            new("years", r => CsvTable.Joined(r.Years)),
            new("organisations", r => CsvTable.Joined(r.Organisations.Select(o => o.Name))),
            new("sdg_targets", r => CsvTable.Joined(r.SdgTargets)),
            new("sources", r => CsvTable.Joined(r.Sources)),
            .. OfficialColumns.Of<PracticeResource>(r => r.Official),
            new("updated_at", r => r.UpdatedAt.ToString("O", CultureInfo.InvariantCulture)),
            new("url", r => r.Url),
            new("kind", r => r.Kind),
            new("translation_of", r => r.TranslationOf),
            new("translated_version", r => r.TranslatedVersion?.ToString(CultureInfo.InvariantCulture)),
            new("replicates", r => r.Replicates),
            new("reads", r => r.Use?.Reads.ToString(CultureInfo.InvariantCulture)),
            new("downloads", r => r.Use?.Downloads.ToString(CultureInfo.InvariantCulture)),
            new("used_in", r => CsvTable.Joined(r.UsedIn.Select(u => u.Code))),
        ],
        r => KnowledgeJsonLd.Practice(r));

    public static Forms<EditionResource> Edition { get; } = new(
        [
            new("practice", r => r.Practice),
            new("document", r => r.Document),
            new("document_version", r => r.DocumentVersion.ToString(CultureInfo.InvariantCulture)),
            new("superseded_in", r => r.SupersededIn?.ToString(CultureInfo.InvariantCulture)),
            new("objective", r => r.Objective.ToString(CultureInfo.InvariantCulture)),
            new("position", r => r.Position.ToString(CultureInfo.InvariantCulture)),
            .. OfficialColumns.Of<EditionResource>(r => r.Official),
            new("citations", r => CsvTable.Joined(r.Citations.Select(c => c.Url ?? c.Text))),
            new("url", r => r.Official.Source.Address),
        ],
        KnowledgeJsonLd.Edition);

    public static Forms<CountryResource> Country { get; } = new(
        [
            new("code", r => r.Code),
            new("alpha3", r => r.Alpha3),
            new("m49", r => r.M49),
            new("name", r => r.Name),
            new("language", r => r.Language),
            new("region", r => r.Region?.M49),
            new("region_name", r => r.Region?.Name),
            new("subregion", r => r.Subregion?.M49),
            new("subregion_name", r => r.Subregion?.Name),
            new("least_developed", r => r.LeastDeveloped ? "true" : "false"),
            new("landlocked", r => r.Landlocked ? "true" : "false"),
            new("small_island", r => r.SmallIsland ? "true" : "false"),
            new("practices", r => r.Practices.ToString(CultureInfo.InvariantCulture)),
            new("url", r => r.Url),
        ],
        KnowledgeJsonLd.Country);

    public static Forms<SearchHitResource> SearchHit { get; } = new(
        [
            new("id", r => r.Id),
            new("kind", r => r.Kind),
            new("title", r => Plain(r.Title)),
            new("snippet", r => Plain(r.Snippet)),
            new("language", r => r.Language),
            new("url", r => r.Url),
        ],
        r => JsonLd.Node("WebPage", r.Url, ("identifier", r.Id), ("name", Plain(r.Title)), ("description", Plain(r.Snippet)), ("inLanguage", r.Language), ("url", r.Url)));

    private static string Plain(IEnumerable<TextPiece> pieces) => string.Concat(pieces.Select(p => p.Text));
}
