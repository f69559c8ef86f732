using System.Globalization;
using System.Text.Json;
using Marrakech.Compact.Contracts;
using Marrakech.Ui.Api;

namespace Marrakech.Compact.Features.Export;

/// <summary>The Compact whole. Text is official where the resolution is imported; our own words elsewhere are marked <c>own</c>.</summary>
internal sealed class CompactExport(CompactLibrary library) : IExport
{
    public string Name => "compact";

    public async Task WriteAsync(Stream output, ExportFormat format, CancellationToken ct)
    {
        if (format == ExportFormat.Csv)
        {
            await WriteCsvAsync(output, library.Shelf);
            return;
        }

        await using (var json = ExportWriting.Json(output)) WriteJson(json, library.Shelf);
        await ExportWriting.EndAsync(output, ct);
    }

    private static void WriteJson(Utf8JsonWriter json, Shelf shelf)
    {
        json.WriteStartObject();
        json.Array("objectives", Outline.Objectives, o => WriteObjective(json, o, shelf));
        json.Array("principles", Outline.Principles, p => WritePrinciple(json, p, shelf));
        json.Array("paragraphs", Paragraphs(shelf), p => WriteParagraph(json, p, shelf));
        json.Array("footnotes", shelf.Resolution?.Of(OfficialKind.Footnote) ?? [], n => WriteFootnote(json, n));
        json.WriteEndObject();
    }

    private static void WriteObjective(Utf8JsonWriter json, ObjectiveOutline o, Shelf shelf)
    {
        var official = shelf.Objective(o.Number);
        json.WriteStartObject();
        json.WriteNumber("number", o.Number);
        WriteText(json, "title", official?.Heading, o.Name.In("en"));
        json.WriteStartObject("commitment");
        json.WriteNumber("paragraph", o.Paragraph);
        json.WriteString("text", official?.Text);
        json.WriteEndObject();
        json.Array("actions", o.Actions, a =>
        {
            json.WriteStartObject();
            json.WriteString("letter", a.Letter);
            WriteText(json, "text", shelf.Action("resolution", o.Number, a.Letter)?.Text, a.Label.In("en"));
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void WritePrinciple(Utf8JsonWriter json, PrincipleOutline p, Shelf shelf)
    {
        var official = Official(shelf, p);
        json.WriteStartObject();
        json.WriteString("letter", p.Letter);
        json.WriteString("name", official?.Heading ?? p.Name.In("en"));
        WriteText(json, "text", official?.Text, p.About.In("en"));
        json.WriteEndObject();
    }

    private static void WriteParagraph(Utf8JsonWriter json, OfficialText paragraph, Shelf shelf)
    {
        json.WriteStartObject();
        json.WriteNumber("number", int.Parse(paragraph.Address, CultureInfo.InvariantCulture));
        json.WriteString("section", paragraph.Heading);
        json.WriteString("text", paragraph.Text);
        WriteItems(json, paragraph, shelf);
        json.WriteEndObject();
    }

    private static void WriteItems(Utf8JsonWriter json, OfficialText above, Shelf shelf) => json.Array("items", shelf.ItemsBelow(above.Address), item =>
    {
        json.WriteStartObject();
        json.WriteString("marker", item.Marker);
        json.WriteString("address", item.Address);
        json.WriteString("text", item.Text);
        WriteItems(json, item, shelf);
        json.WriteEndObject();
    });

    /// <summary>A footnote and where its marks stand: an address below the Compact and how much of that text stands before the mark, in UTF-16 units.</summary>
    private static void WriteFootnote(Utf8JsonWriter json, OfficialText note)
    {
        json.WriteStartObject();
        json.WriteNumber("number", int.Parse(note.Marker, CultureInfo.InvariantCulture));
        json.WriteString("text", note.Text);
        json.Array("marks", note.Anchors, a =>
        {
            json.WriteStartObject();
            json.WriteString("address", a.Address);
            if (a.At is { } at) json.WriteNumber("at", at);
            else json.WriteNull("at");
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? official, string own)
    {
        json.WriteString(name, official ?? own);
        if (official is null) json.WriteBoolean("own", true);
    }

    private static async Task WriteCsvAsync(Stream output, Shelf shelf)
    {
        await using var text = ExportWriting.Text(output);
        await CsvTable.WriteHeadAsync(text, CompactRow.Columns);
        foreach (var row in CompactRow.All(shelf)) await CsvTable.WriteRowAsync(text, CompactRow.Columns, row);
    }

    internal static IEnumerable<OfficialText> Paragraphs(Shelf shelf) => shelf.Resolution?.Of(OfficialKind.Paragraph) ?? [];

    internal static OfficialText? Official(Shelf shelf, PrincipleOutline p) => shelf.Resolution?.At(OfficialKind.Principle, $"principle/{p.Letter}");
}
