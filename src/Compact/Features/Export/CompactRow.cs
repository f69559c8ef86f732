using Marrakech.Compact.Contracts;
using Marrakech.Ui.Api;

namespace Marrakech.Compact.Features.Export;

/// <summary>A line of the Compact as a table.</summary>
/// <param name="Kind">objective, action, principle, paragraph or item.</param>
/// <param name="Address">Path of its page.</param>
/// <param name="Marker">Number or letter.</param>
/// <param name="Heading">Title, name or section.</param>
/// <param name="Text">Commitment or text.</param>
/// <param name="Own">Whether the words are ours because the official ones are not imported.</param>
internal sealed record CompactRow(string Kind, string Address, string Marker, string? Heading, string? Text, bool Own)
{
    public static IReadOnlyList<Column<CompactRow>> Columns { get; } =
    [
        new("kind", r => r.Kind),
        new("address", r => r.Address),
        new("marker", r => r.Marker),
        new("heading", r => r.Heading),
        new("text", r => r.Text),
        new("own", r => r.Own ? "true" : "false"),
    ];

    public static IEnumerable<CompactRow> All(Shelf shelf) =>
    [
        .. Outline.Objectives.SelectMany(o => Objective(o, shelf)),
        .. Outline.Principles.Select(p => Principle(p, shelf)),
        .. CompactExport.Paragraphs(shelf).SelectMany(p => Paragraph(p, shelf)),
    ];

    private static IEnumerable<CompactRow> Objective(ObjectiveOutline o, Shelf shelf)
    {
        var official = shelf.Objective(o.Number);
        var page = CompactLinks.Objective(o.Number);
        yield return new CompactRow("objective", page, page.Split('/')[^1], official?.Heading ?? o.Name.In("en"), official?.Text, official is null);
        foreach (var action in o.Actions)
        {
            var text = shelf.Action("resolution", o.Number, action.Letter);
            yield return new CompactRow("action", CompactLinks.Action(o.Number, action.Letter), action.Letter, text?.Heading, text?.Text ?? action.Label.In("en"), text is null);
        }
    }

    private static CompactRow Principle(PrincipleOutline p, Shelf shelf)
    {
        var official = CompactExport.Official(shelf, p);
        return new CompactRow("principle", CompactLinks.Principle(p.Letter), p.Letter, official?.Heading ?? p.Name.In("en"), official?.Text ?? p.About.In("en"), official is null);
    }

    private static IEnumerable<CompactRow> Paragraph(OfficialText text, Shelf shelf) => shelf.ItemsBelow(text.Address).SelectMany(i => Paragraph(i, shelf))
        .Prepend(new CompactRow(text.Kind == OfficialKind.Paragraph ? "paragraph" : "item", CompactLinks.Paragraph(text.Address), text.Marker, text.Heading, text.Text, Own: false));
}
