using Marrakech.Compact.Contracts;
using Marrakech.Compact.Data;
using Marrakech.Compact.Reading;
using Marrakech.Kernel.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Compact.Features.Sources;

/// <summary>What a version of a document changed against the version before it, text by text.</summary>
internal sealed class SourceVersionPageModel(AppDb db) : PageModel
{
    /// <summary>A text that differs.</summary>
    /// <param name="Number">Its place in the list, from 1.</param>
    /// <param name="Text">The text as it is, or as it was when it was dropped.</param>
    /// <param name="State">Key of a sentence for what is new or gone; null for what was altered.</param>
    /// <param name="Difference">From the older wording to the newer.</param>
    public sealed record Change(int Number, OfficialText Text, string? State, TextDifference Difference);

    public OfficialDocumentText Newer { get; private set; } = null!;
    public OfficialDocumentText? Older { get; private set; }
    public IReadOnlyList<Change> Changes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string key, int version, CancellationToken ct)
    {
        if (!await db.Set<OfficialDocument>().AnyAsync(d => d.Key == key && d.Version == version, ct)) return NotFound();
        Newer = await ShelfReader.ReadAsync(db, key, version, ct);
        if (version == 1) return Page();
        Older = await ShelfReader.ReadAsync(db, key, version - 1, ct);
        // A commitment is the text of its paragraph, an action a sub-item of it: what changed on the same lines is told once.
        Changes = [.. Between(Older, Newer)
            .DistinctBy(change => (change.Text.FirstLine, change.Text.LastLine, string.Join('|', change.Difference.Segments.Where(segment => segment.Kind != SegmentKind.Same))))
            .Select((change, index) => change with { Number = index + 1 })];
        return Page();
    }

    private static IEnumerable<Change> Between(OfficialDocumentText older, OfficialDocumentText newer)
    {
        foreach (var now in newer.Texts)
        {
            var (before, after) = (older.At(now.Kind, now.Address), Words(now));
            if (before is null) yield return new Change(0, now, "SourceVersion.Added", TextDifference.Between("", after));
            else if (Words(before) != after) yield return new Change(0, now, null, TextDifference.Between(Words(before), after));
            else if (!before.Anchors.SequenceEqual(now.Anchors)) yield return new Change(0, now, "SourceVersion.MarkMoved", TextDifference.Between(Marked(older, before), Marked(newer, now)));
        }

        foreach (var gone in older.Texts.Where(text => newer.At(text.Kind, text.Address) is null))
            yield return new Change(0, gone, "SourceVersion.Dropped", TextDifference.Between(Words(gone), ""));
    }

    /// <summary>The texts of a footnote's marks, each up to its mark.</summary>
    private static string Marked(OfficialDocumentText document, OfficialText note) => string.Join('\n', note.Anchors.Select(anchor => anchor.At is { } at
        && document.Texts.FirstOrDefault(text => text.Address == anchor.Address) is { } carrier ? $"{carrier.Text[..Math.Min(at, carrier.Text.Length)].Split(' ')[^1]} ({note.Marker})" : anchor.Address));

    private static string Words(OfficialText text) => string.Join('\n', new[] { text.Heading, text.Text, text.Link }.Where(part => !string.IsNullOrEmpty(part)));
}
