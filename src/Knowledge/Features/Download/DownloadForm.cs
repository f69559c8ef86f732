using System.Text.Encodings.Web;
using System.Text.Json;
using Marrakech.Compact.Contracts;
using Marrakech.Knowledge.Contracts.Api;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Features.Present;
using Marrakech.Ui.Api;

namespace Marrakech.Knowledge.Features.Download;

/// <summary>How a practice is told in a download.</summary>
/// <param name="Resource">As the API tells it.</param>
/// <param name="Citation">As it is cited.</param>
internal sealed record DownloadWords(Func<Item, PracticeResource> Resource, Func<Item, Citation> Citation);

/// <summary>A form a whole list is downloaded in.</summary>
/// <param name="Ending">Ending of the file, which asks for it.</param>
/// <param name="MediaType">What it is sent as.</param>
/// <param name="WriteAsync">Writes it piece by piece.</param>
internal sealed record DownloadForm(string Ending, string MediaType, Func<Stream, IAsyncEnumerable<Item>, DownloadWords, CancellationToken, Task> WriteAsync)
{
    private static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>All forms, in the order pages offer them.</summary>
    public static IReadOnlyList<DownloadForm> All { get; } =
    [
        new("csv", "text/csv; charset=utf-8", CsvAsync),
        new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", XlsxAsync),
        new("json", "application/json; charset=utf-8", (output, items, words, ct) =>
            TextAsync(output, items, "[\n", ",\n", "\n]\n", i => JsonSerializer.Serialize(words.Resource(i), json), ct)),
        new("jsonld", "application/ld+json", (output, items, words, ct) =>
            TextAsync(output, items, """{"@context":"https://schema.org","@graph":[""" + "\n", ",\n", "\n]}\n", i => JsonLd.Text(KnowledgeJsonLd.Practice(words.Resource(i))), ct)),
        new("bib", "application/x-bibtex; charset=utf-8", (output, items, words, ct) => TextAsync(output, items, "", "\n", "", i => words.Citation(i).ToBibTeX(), ct)),
        new("ris", "application/x-research-info-systems; charset=utf-8", (output, items, words, ct) => TextAsync(output, items, "", "\r\n", "", i => words.Citation(i).ToRis(), ct)),
    ];

    public static DownloadForm? Find(string ending) => All.FirstOrDefault(f => f.Ending == ending);

    private static async Task CsvAsync(Stream output, IAsyncEnumerable<Item> items, DownloadWords words, CancellationToken ct)
    {
        await using var text = ExportWriting.Text(output);
        await CsvTable.WriteHeadAsync(text, KnowledgeForms.Practice.Columns);
        await foreach (var item in items.WithCancellation(ct)) await CsvTable.WriteRowAsync(text, KnowledgeForms.Practice.Columns, words.Resource(item));
    }

    private static async Task XlsxAsync(Stream output, IAsyncEnumerable<Item> items, DownloadWords words, CancellationToken ct)
    {
        await using var table = await XlsxTable.OpenAsync(output, ct);
        await table.WriteHeadAsync(KnowledgeForms.Practice.Columns, ct);
        await foreach (var item in items.WithCancellation(ct)) await table.WriteRowAsync(KnowledgeForms.Practice.Columns, words.Resource(item), ct);
    }

    private static async Task TextAsync(Stream output, IAsyncEnumerable<Item> items, string before, string between, string after, Func<Item, string> entry, CancellationToken ct)
    {
        await using var text = ExportWriting.Text(output);
        await text.WriteAsync(before);
        var isFirst = true;
        await foreach (var item in items.WithCancellation(ct))
        {
            if (!isFirst) await text.WriteAsync(between);
            isFirst = false;
            await text.WriteAsync(entry(item));
        }

        await text.WriteAsync(after);
    }
}
