using System.Globalization;
using System.Text.Json;
using Marrakech.Knowledge.Data.Collections;
using Marrakech.Knowledge.Features.Shared.Collections;
using Marrakech.Ui.Api;

namespace Marrakech.Knowledge.Features.Export;

/// <summary>All published collections by code, each with its words in every language and its items in order. As JSON a collection each; as a table a row for each item in one.</summary>
internal sealed class CollectionExport(CollectionReader collections) : IExport
{
    private static readonly IReadOnlyList<Column<Row>> columns =
    [
        new("collection", r => r.Collection.Code),
        new("title", r => CsvTable.Joined(Texts(r.Collection).Select(t => t.Title))),
        new("languages", r => CsvTable.Joined(Texts(r.Collection).Select(t => t.Language))),
        new("introduction", r => string.Join("\n\n", Texts(r.Collection).Select(t => t.Introduction))),
        new("publishedAt", r => Instant(r.Collection.PublishedAt!.Value)),
        new("position", r => r.Entry?.Position.ToString(CultureInfo.InvariantCulture)),
        new("item", r => r.Entry?.ItemCode),
        new("reasons", r => CsvTable.Joined(r.Entry?.AllReasons().Values ?? [])),
    ];

    public string Name => "collections";

    public Task WriteAsync(Stream output, ExportFormat format, CancellationToken ct) => format == ExportFormat.Csv ? WriteCsvAsync(output, ct) : WriteJsonAsync(output, ct);

    private async Task WriteJsonAsync(Stream output, CancellationToken ct)
    {
        await using (var json = ExportWriting.Json(output))
        {
            json.WriteStartArray();
            await foreach (var collection in collections.StreamAsync(ct))
            {
                Write(json, collection);
                await json.FlushAsync(ct);
            }

            json.WriteEndArray();
        }

        await ExportWriting.EndAsync(output, ct);
    }

    private async Task WriteCsvAsync(Stream output, CancellationToken ct)
    {
        await using var text = ExportWriting.Text(output);
        await CsvTable.WriteHeadAsync(text, columns);
        await foreach (var collection in collections.StreamAsync(ct))
        {
            foreach (var entry in collection.InOrder().DefaultIfEmpty()) await CsvTable.WriteRowAsync(text, columns, new Row(collection, entry));
        }
    }

    private static void Write(Utf8JsonWriter json, Collection collection)
    {
        json.WriteStartObject();
        json.WriteString("code", collection.Code);
        json.WriteString("publishedAt", Instant(collection.PublishedAt!.Value));
        json.WriteString("changedAt", Instant(collection.ChangedAt));
        json.Array("texts", Texts(collection), t =>
        {
            json.WriteStartObject();
            json.WriteString("language", t.Language);
            json.WriteString("title", t.Title);
            json.WriteString("introduction", t.Introduction);
            json.WriteEndObject();
        });
        json.Array("items", collection.InOrder(), e =>
        {
            json.WriteStartObject();
            json.WriteString("code", e.ItemCode);
            json.WriteStartObject("reasons");
            foreach (var (language, reason) in e.AllReasons()) json.WriteString(language, reason);
            json.WriteEndObject();
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static IEnumerable<CollectionText> Texts(Collection collection) => collection.Texts.OrderBy(t => t.Language, StringComparer.Ordinal);

    private static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>An item in a collection; a collection without any has one row without.</summary>
    private sealed record Row(Collection Collection, CollectionEntry? Entry);
}
