using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Marrakech.Compact.Importing.Formats;

/// <summary>Computes what a DOCX does not store as text: the marker of a list item and the level of a heading.</summary>
internal sealed partial class DocxNumbering
{
    /// <summary>Spaces for each list around an item.</summary>
    private const int Inset = 2;

    /// <summary>Styles may be based on each other in a circle.</summary>
    private const int LongestDescent = 16;

    private readonly Dictionary<int, Level[]> levels = [];
    private readonly Dictionary<int, int[]> counters = [];
    private readonly Dictionary<string, int> headings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Style> styles = new(StringComparer.Ordinal);

    public DocxNumbering(Numbering? numbering, Styles? sheet)
    {
        foreach (var style in sheet?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is not { } id) continue;
            styles[id] = style;
            var named = HeadingName().Match(style.StyleName?.Val?.Value ?? id);
            var outline = style.StyleParagraphProperties?.OutlineLevel?.Val?.Value;
            if (named.Success) headings[id] = named.Groups[1].Value[0] - '0';
            else if (outline is >= 0 and < 9) headings[id] = outline.Value + 1;
        }

        if (numbering is null) return;
        var kinds = numbering.Elements<AbstractNum>().Where(kind => kind.AbstractNumberId?.Value is not null)
            .ToDictionary(kind => kind.AbstractNumberId!.Value, kind => kind.Elements<Level>().ToArray());
        foreach (var instance in numbering.Elements<NumberingInstance>())
        {
            if (instance.NumberID?.Value is { } id && instance.AbstractNumId?.Val?.Value is { } kind && kinds.TryGetValue(kind, out var own)) levels[id] = own;
        }
    }

    public int HeadingLevel(Paragraph paragraph)
    {
        var properties = paragraph.ParagraphProperties;
        if (properties?.OutlineLevel?.Val?.Value is >= 0 and < 9 and var outline) return outline + 1;
        var style = properties?.ParagraphStyleId?.Val?.Value;
        if (style is null) return 0;
        if (headings.TryGetValue(style, out var level)) return level;
        return HeadingName().Match(style) is { Success: true } match ? match.Groups[1].Value[0] - '0' : 0;
    }

    /// <summary>The marker with a list sign and a space behind it, set in by its depth; empty when the paragraph is in no list.</summary>
    public string Marker(Paragraph paragraph)
    {
        if (ListOf(paragraph) is not { } list || list.NumberingId?.Val?.Value is not (> 0 and var id)) return string.Empty;
        if (!levels.TryGetValue(id, out var own)) return $"{ListNumbers.Bullet} ";
        var depth = Math.Clamp(list.NumberingLevelReference?.Val?.Value ?? 0, 0, 8);
        if (!counters.TryGetValue(id, out var counts)) counters[id] = counts = new int[9];
        counts[depth] = counts[depth] == 0 ? StartOf(own, depth) : counts[depth] + 1;
        Array.Clear(counts, depth + 1, counts.Length - depth - 1);
        var level = At(own, depth);
        var format = level?.NumberingFormat?.Val?.InnerText ?? "decimal";
        var inset = new string(' ', Inset * depth);
        if (level is null || format == "bullet") return $"{inset}{ListNumbers.Bullet} ";
        var text = Placeholder().Replace(level.LevelText?.Val?.Value ?? "%1.", match =>
        {
            var of = match.Groups[1].Value[0] - '1';
            return ListNumbers.Marker(At(own, of)?.NumberingFormat?.Val?.InnerText ?? "decimal", Math.Max(1, counts[of]));
        });
        return $"{inset}{ListNumbers.Bullet} {text.Trim()} ";
    }

    /// <summary>How many lists lie around the one whose item has this marker.</summary>
    public static int DepthOf(string marker) => (marker.Length - marker.TrimStart(' ').Length) / Inset;

    /// <summary>A paragraph's own list, or the one of its style or of those that one is based on.</summary>
    private NumberingProperties? ListOf(Paragraph paragraph)
    {
        if (paragraph.ParagraphProperties?.NumberingProperties is { } own) return own;
        var style = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        for (var steps = 0; steps < LongestDescent && style is not null && styles.TryGetValue(style, out var found); steps++)
        {
            if (found.StyleParagraphProperties?.NumberingProperties is { } list) return list;
            style = found.BasedOn?.Val?.Value;
        }

        return null;
    }

    private static int StartOf(Level[] own, int depth) => At(own, depth)?.StartNumberingValue?.Val?.Value ?? 1;

    private static Level? At(Level[] own, int depth) => Array.Find(own, level => level.LevelIndex?.Value == depth);

    [GeneratedRegex(@"^heading\s*([1-9])$", RegexOptions.IgnoreCase)]
    private static partial Regex HeadingName();

    [GeneratedRegex("%([1-9])")]
    private static partial Regex Placeholder();
}
