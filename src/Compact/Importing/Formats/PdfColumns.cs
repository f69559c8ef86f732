using UglyToad.PdfPig.Content;

namespace Marrakech.Compact.Importing.Formats;

/// <summary>The lines of a page in the order they are read: what stands across the page by itself, columns one behind the other.</summary>
internal static class PdfColumns
{
    private const int DeepestSplit = 3;

    /// <summary>Distance of the base lines of neighbours, in sizes of their type.</summary>
    private const double FarthestNeighbour = 1.7;

    public static List<List<PdfLine>> Of(Page page)
    {
        var columns = new List<List<PdfLine>>();
        Add(columns, [.. page.GetWords().Where(word => word.Letters.Count > 0)], 0);
        foreach (var column in columns) DrawnBullets.Put(page, column);
        return columns;
    }

    private static void Add(List<List<PdfLine>> columns, List<Word> words, int depth)
    {
        var lines = Lines(words);
        if (depth >= DeepestSplit || Gutter.Find(lines) is not { } gutter)
        {
            if (lines.Count > 0) columns.Add(lines);
            return;
        }

        foreach (var (isAcross, band) in Bands(lines, gutter))
        {
            if (isAcross)
            {
                columns.Add(band);
                continue;
            }

            var sides = band.SelectMany(line => line.Words).ToLookup(word => word.BoundingBox.Left < gutter.Middle);
            Add(columns, [.. sides[true]], depth + 1);
            Add(columns, [.. sides[false]], depth + 1);
        }
    }

    /// <summary>The page from above: lines that run across the gutter, and lines that leave it free, in turns.</summary>
    private static IEnumerable<(bool IsAcross, List<PdfLine> Lines)> Bands(List<PdfLine> lines, Gutter gutter)
    {
        var across = Enumerable.Range(0, lines.Count).Select(at => gutter.IsCrossedBy(lines[at]) ? !RunsOver(lines, at, gutter) : StandsApart(lines, at, gutter)).ToList();
        for (var at = 0; at < lines.Count;)
        {
            var end = at + 1;
            while (end < lines.Count && across[end] == across[at]) end++;
            yield return (across[at], lines[at..end]);
            at = end;
        }
    }

    /// <summary>A line of the first column too long for it, an address mostly: the other column goes on right above and right below.</summary>
    private static bool RunsOver(List<PdfLine> lines, int at, Gutter gutter)
    {
        var line = lines[at];
        var behind = lines.Where(other => other != line && Math.Abs(other.Baseline - line.Baseline) <= line.Size * FarthestNeighbour && other.Words.Exists(word => word.BoundingBox.Left >= gutter.Middle)).ToList();
        return behind.Exists(other => other.Baseline > line.Baseline && !gutter.IsCrossedBy(other)) && behind.Exists(other => other.Baseline < line.Baseline && !gutter.IsCrossedBy(other));
    }

    /// <summary>The head or foot of a page: its first or last line, by itself and in smaller type, with words on both sides.</summary>
    private static bool StandsApart(List<PdfLine> lines, int at, Gutter gutter)
    {
        var (upper, lower) = at == 0 ? (0, 1) : at == lines.Count - 1 ? (at - 1, at) : (0, 0);
        return lines[upper].Baseline - lines[lower].Baseline > lines[at].Size * FarthestNeighbour && lines[at].Size < gutter.Size
            && lines[at].Words.Exists(word => word.BoundingBox.Left < gutter.Middle) && lines[at].Words.Exists(word => word.BoundingBox.Left >= gutter.Middle);
    }

    private static List<PdfLine> Lines(List<Word> words)
    {
        var lines = new List<PdfLine>();
        foreach (var word in words.OrderByDescending(word => word.BoundingBox.Bottom).ThenBy(word => word.BoundingBox.Left))
        {
            var line = lines.LastOrDefault(candidate => candidate.Holds(word)) ?? Open(word);
            line.Words.Add(word);
        }

        // A raised mark met before its line opened one of its own: it belongs to the line just below.
        for (var i = lines.Count - 2; i >= 0; i--)
        {
            if (!lines[i].IsRaisedOver(lines[i + 1])) continue;
            lines[i + 1].Words.AddRange(lines[i].Words);
            lines.RemoveAt(i);
        }

        return lines;

        PdfLine Open(Word word)
        {
            lines.Add(new PdfLine(word.Letters[0].StartBaseLine.Y, word.Letters[0].PointSize));
            return lines[^1];
        }
    }
}
