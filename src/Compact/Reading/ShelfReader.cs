using System.Globalization;
using System.Text.Json;
using Marrakech.Compact.Contracts;
using Marrakech.Compact.Data;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Compact.Reading;

/// <summary>Reads a stored document whole.</summary>
internal static class ShelfReader
{
    public static async Task<OfficialDocumentText> ReadAsync(AppDb db, string key, int version, CancellationToken ct)
    {
        var document = await db.Set<OfficialDocument>().AsNoTracking().SingleAsync(d => d.Key == key && d.Version == version, ct);
        var texts = await db.Set<Passage>().AsNoTracking().Where(p => p.DocumentId == document.Id).OrderBy(p => p.Order)
            .AsAsyncEnumerable()
            .Select(p => Text(key, p))
            .ToListAsync(ct);
        var report = JsonSerializer.Deserialize<ReadingReport>(document.Report)
            ?? throw new InvalidOperationException($"The reading report of {key} version {version} is empty.");
        return new OfficialDocumentText(
            key, version, document.Title, document.Symbol, document.Language, document.FileName, document.FileDigest, document.ImportedAt, report, NotePlacing.Place(texts));
    }

    private static OfficialText Text(string key, Passage p)
    {
        var text = new OfficialText(key, p.Kind, p.Address, p.Marker, p.Heading, p.Text, p.Link, p.FirstLine, p.LastLine) { Objectives = Numbers(p.Objectives) };
        return p.Kind == OfficialKind.Footnote ? text with { Link = null, Anchors = FootnoteAnchor.Read(p.Link) } : text;
    }

    private static IReadOnlyList<int> Numbers(string? list) =>
        list is null ? [] : [.. list.Split(',').Select(n => int.Parse(n, CultureInfo.InvariantCulture))];
}
