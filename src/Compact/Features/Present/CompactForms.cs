using System.Globalization;
using Marrakech.Compact.Contracts.Api;
using Marrakech.Ui.Api;

namespace Marrakech.Compact.Features.Present;

/// <summary>The Compact's resources as tables and in the words of schema.org.</summary>
internal static class CompactForms
{
    public static Forms<ObjectiveResource> Objective { get; } = new(
        [
            new("number", r => r.Number.ToString(CultureInfo.InvariantCulture)),
            new("name", r => r.Name),
            new("about", r => r.About),
            new("language", r => r.Language),
            new("paragraph", r => r.Paragraph.ToString(CultureInfo.InvariantCulture)),
            new("area", r => r.Area.Key),
            new("actions", r => r.ActionCount.ToString(CultureInfo.InvariantCulture)),
            new("sdg_targets", r => CsvTable.Joined(r.SdgTargets)),
            new("instruments", r => CsvTable.Joined(r.Instruments)),
            .. OfficialColumns.Of<ObjectiveResource>(r => r.Official),
            new("url", r => r.Url),
        ],
        CompactJsonLd.Objective);

    public static Forms<ActionResource> Action { get; } = new(
        [
            new("objective", r => r.Objective.ToString(CultureInfo.InvariantCulture)),
            new("letter", r => r.Letter),
            new("label", r => r.Label),
            new("group", r => r.Group),
            new("language", r => r.Language),
            .. OfficialColumns.Of<ActionResource>(r => r.Official),
            new("url", r => r.Url),
        ],
        CompactJsonLd.Action);

    public static Forms<PrincipleResource> Principle { get; } = new(
        [
            new("letter", r => r.Letter),
            new("name", r => r.Name),
            new("about", r => r.About),
            new("language", r => r.Language),
            .. OfficialColumns.Of<PrincipleResource>(r => r.Official),
            new("url", r => r.Url),
        ],
        CompactJsonLd.Principle);

    public static Forms<ParagraphResource> Paragraph { get; } = new(
        [
            new("address", r => r.Address),
            new("marker", r => r.Marker),
            .. OfficialColumns.Of<ParagraphResource>(r => r.Official),
            new("url", r => r.Official.Source.Address),
        ],
        CompactJsonLd.Paragraph)
    {
        Rows = WithItems,
    };

    public static Forms<InstrumentResource> Instrument { get; } = new(
        [
            new("key", r => r.Key),
            new("acronym", r => r.Acronym),
            new("kind", r => r.Kind),
            new("year", r => r.Year.ToString(CultureInfo.InvariantCulture)),
            new("name", r => r.Name),
            new("language", r => r.Language),
            new("symbol", r => r.Symbol),
            new("stated_by", r => r.StatedBy),
            new("objectives", r => CsvTable.Joined(r.Objectives.Select(o => o.Objective))),
            new("url", r => r.Url),
        ],
        CompactJsonLd.Instrument);

    public static Forms<SdgGoalResource> SdgGoal { get; } = new(
        [
            new("number", r => r.Number.ToString(CultureInfo.InvariantCulture)),
            new("name", r => r.Name),
            new("language", r => r.Language),
            new("targets", r => CsvTable.Joined(r.Targets)),
            new("objectives", r => CsvTable.Joined(r.Objectives)),
            new("url", r => r.Url),
        ],
        CompactJsonLd.SdgGoal);

    public static Forms<SdgTargetResource> SdgTarget { get; } = new(
        [
            new("code", r => r.Code),
            new("goal", r => r.Goal.ToString(CultureInfo.InvariantCulture)),
            new("label", r => r.Label),
            new("language", r => r.Language),
            new("objectives", r => CsvTable.Joined(r.Objectives)),
            new("source_documents", r => CsvTable.Joined(r.Official.Select(o => o.Text.Source.Document).Distinct())),
            new("url", r => r.Url),
        ],
        CompactJsonLd.SdgTarget);

    public static Forms<DocumentResource> Document { get; } = new(
        [
            new("key", r => r.Key),
            new("title", r => r.Title),
            new("symbol", r => r.Symbol),
            new("language", r => r.Language),
            new("version", r => r.Version.ToString(CultureInfo.InvariantCulture)),
            new("file_name", r => r.FileName),
            new("sha256", r => r.Sha256),
            new("imported_at", r => r.ImportedAt.ToString("O", CultureInfo.InvariantCulture)),
            new("texts", r => r.Texts.ToString(CultureInfo.InvariantCulture)),
            new("unexplained_share", r => r.Reading.UnexplainedShare.ToString(CultureInfo.InvariantCulture)),
            new("url", r => r.Url),
        ],
        CompactJsonLd.Document);

    private static IEnumerable<ParagraphResource> WithItems(ParagraphResource paragraph) => paragraph.Items.SelectMany(WithItems).Prepend(paragraph);
}
