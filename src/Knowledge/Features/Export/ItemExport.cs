using System.Globalization;
using System.Text.Json;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Features.FollowIndex;
using Marrakech.Knowledge.Features.Read;
using Marrakech.Ui.Api;

namespace Marrakech.Knowledge.Features.Export;

/// <summary>All items of some kinds by code. Title and text are those of the newest edition; our own words elsewhere are marked <c>own</c>.</summary>
internal sealed class ItemExport(PracticeReader items, string name, IReadOnlyList<string> kinds) : IExport
{
    /// <summary>The practices.</summary>
    public static ItemExport Practices(PracticeReader items) => new(items, "practices", [ItemKind.Practice]);

    /// <summary>Everything else the repository holds: initiatives, evidence, guidance, data sets, trainings and events.</summary>
    public static ItemExport Others(PracticeReader items) => new(items, "other-items", [.. ItemKind.OfRepository.Where(k => k != ItemKind.Practice)]);

    private static readonly IReadOnlyList<Column<Item>> Columns =
    [
        new("code", i => i.Code),
        new("title", i => Title(i).Text),
        new("objectives", i => CsvTable.Joined(Objectives(i))),
        new("text", i => Text(i).Text),
        new("countries", i => CsvTable.Joined(Values(i, Facet.Country))),
        new("organisations", i => CsvTable.Joined(Organisations(i))),
        new("years", i => CsvTable.Joined(Values(i, Facet.Year))),
        new("sdgTargets", i => CsvTable.Joined(ItemSearchDocuments.TargetsOf(i))),
        new("editions", i => CsvTable.Joined(Editions(i).Select(e => e.Document))),
        new("own", i => Text(i).Own ? "true" : "false"),
        new("translationOf", i => One(i, Facet.TranslationOf)),
        new("translatedVersion", i => One(i, Facet.TranslatedVersion)),
        new("replicates", i => One(i, Facet.Replicates)),
        new("kind", i => i.Kind),
    ];

    public string Name => name;

    public Task WriteAsync(Stream output, ExportFormat format, CancellationToken ct) =>
        format == ExportFormat.Csv ? WriteCsvAsync(output, ct) : WriteJsonAsync(output, ct);

    private async Task WriteJsonAsync(Stream output, CancellationToken ct)
    {
        await using (var json = ExportWriting.Json(output))
        {
            json.WriteStartArray();
            await foreach (var item in items.StreamAsync(new PracticeFilter { Kinds = kinds }, ct))
            {
                WriteItem(json, item);
                await json.FlushAsync(ct);
            }

            json.WriteEndArray();
        }

        await ExportWriting.EndAsync(output, ct);
    }

    private async Task WriteCsvAsync(Stream output, CancellationToken ct)
    {
        await using var text = ExportWriting.Text(output);
        await CsvTable.WriteHeadAsync(text, Columns);
        await foreach (var item in items.StreamAsync(new PracticeFilter { Kinds = kinds }, ct)) await CsvTable.WriteRowAsync(text, Columns, item);
    }

    private static void WriteItem(Utf8JsonWriter json, Item item)
    {
        var (text, own) = Text(item);
        json.WriteStartObject();
        json.WriteString("code", item.Code);
        json.WriteString("kind", item.Kind);
        json.WriteString("title", Title(item).Text);
        json.Array("objectives", Objectives(item), json.WriteNumberValue);
        json.WriteString("text", text);
        if (own) json.WriteBoolean("own", true);
        json.Array("countries", Values(item, Facet.Country), json.WriteStringValue);
        json.Array("organisations", Organisations(item), json.WriteStringValue);
        json.Array("years", Values(item, Facet.Year), y => json.WriteNumberValue(int.Parse(y, CultureInfo.InvariantCulture)));
        json.Array("sdgTargets", ItemSearchDocuments.TargetsOf(item), json.WriteStringValue);
        foreach (var facet in new[] { Facet.TranslationOf, Facet.TranslatedVersion, Facet.Replicates })
        {
            if (One(item, facet) is { } value) json.WriteString(facet, value);
        }

        json.Array("editions", Editions(item), e => WriteEdition(json, e));
        json.WriteEndObject();
    }

    private static void WriteEdition(Utf8JsonWriter json, Edition edition)
    {
        json.WriteStartObject();
        json.WriteString("document", edition.Document);
        json.WriteString("title", edition.Title);
        json.WriteString("text", edition.Text);
        json.Array("citations", EditionCitations.Of(edition), c =>
        {
            json.WriteStartObject();
            json.WriteString("mark", c.Mark);
            json.WriteString("text", c.Text);
            json.WriteString("url", c.Url);
            if (c.At is { } at) json.WriteNumber("at", at);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static IEnumerable<Edition> Editions(Item item) => item.Editions.Where(e => e.SupersededIn is null).Newest();

    private static (string Text, bool Own) Title(Item item) => Editions(item).FirstOrDefault() is { } newest ? (newest.Title, false) : (Own(item)?.Title ?? "", true);

    private static (string Text, bool Own) Text(Item item) => Editions(item).FirstOrDefault() is { } newest ? (newest.Text, false) : (Own(item)?.Summary ?? "", true);

    private static ItemText? Own(Item item) => item.Texts.Find(t => t.Language == "en") ?? item.Texts.MinBy(t => t.Language, StringComparer.Ordinal);

    private static IEnumerable<int> Objectives(Item item) => Values(item, Facet.Objective)
        .Select(o => int.Parse(o, CultureInfo.InvariantCulture)).OrderBy(o => o != item.Objective).ThenBy(o => o);

    private static IEnumerable<string> Organisations(Item item) => item.Organisations
        .Select(o => o.Acronym is null ? o.Name : $"{o.Name} ({o.Acronym})").Order(StringComparer.Ordinal);

    private static string? One(Item item, string facet) => Values(item, facet).FirstOrDefault();

    private static IEnumerable<string> Values(Item item, string facet) => item.Facets.Where(f => f.Facet == facet).Select(f => f.Value).Order(StringComparer.Ordinal);
}
