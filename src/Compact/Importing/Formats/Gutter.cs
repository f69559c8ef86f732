namespace Marrakech.Compact.Importing.Formats;

/// <summary>The free strip between two columns of a page.</summary>
/// <param name="Middle">Where its middle stands, in points from the left.</param>
/// <param name="Size">Usual size of the type beside it.</param>
internal sealed record Gutter(double Middle, double Size)
{
    /// <summary>Space that parts the words of two columns, in sizes of the type; less parts those of a line.</summary>
    private const double Wide = 0.6;

    /// <summary>Of the lines that stand where most do, the share that may run across, as a title over both columns does; and of all, the least share on either side.</summary>
    private const double MostAcross = 0.3, LeastBeside = 0.1;

    /// <summary>A column has so many lines of so many letters: shorter ones are marks of items or numbers of pages.</summary>
    private const int LeastLines = 3, LeastLetters = 12;

    /// <summary>No page that is read by people is so wide, in points, or holds so many lines.</summary>
    private const int WidestPage = 20_000, MostLines = 1_000;

    private readonly record struct Span(double Left, double Right, int Letters);

    public static Gutter? Find(IReadOnlyList<PdfLine> lines)
    {
        if (lines.Count is < 2 * LeastLines or > MostLines) return null;
        var size = lines.Select(line => line.Size).Order().ElementAt(lines.Count / 2);
        var rows = lines.Select(line => Spans(line, size * Wide)).ToList();
        var (left, right) = (rows.Min(row => row[0].Left), rows.Max(row => row[^1].Right));
        if (right - left is not (> 0 and < WidestPage)) return null;
        var free = Free(rows, left, (int)(right - left));
        return free.OrderByDescending(strip => strip.To - strip.From).Select(strip => Between(rows, (strip.From + strip.To) / 2, size)).FirstOrDefault(gutter => gutter is not null);
    }

    public bool IsCrossedBy(PdfLine line) => Spans(line, Size * Wide).Any(span => span.Left < Middle && span.Right > Middle);

    /// <summary>A gutter where text of columns stands on both sides, else nothing.</summary>
    private static Gutter? Between(List<List<Span>> rows, double middle, double size)
    {
        var before = rows.ConvertAll(row => row.Where(span => span.Right <= middle).ToList()).FindAll(spans => spans.Count > 0);
        var behind = rows.ConvertAll(row => row.Where(span => span.Left >= middle).ToList()).FindAll(spans => spans.Count > 0);
        return IsColumn(before) && IsColumn(behind) ? new Gutter(middle, size) : null;

        bool IsColumn(List<List<Span>> side) => side.Count >= Math.Max(LeastLines, rows.Count * LeastBeside) && side.Average(spans => spans.Sum(span => span.Letters)) >= LeastLetters;
    }

    /// <summary>Strips of the page that few lines run across.</summary>
    private static List<(double From, double To)> Free(List<List<Span>> rows, double left, int width)
    {
        var across = new int[width + 2];
        foreach (var span in rows.SelectMany(row => row))
        {
            across[(int)(span.Left - left)]++;
            across[Math.Min((int)(span.Right - left) + 1, width + 1)]--;
        }

        for (var at = 1; at <= width; at++) across[at] += across[at - 1];
        var most = across.Max() * MostAcross;
        var strips = new List<(double From, double To)>();
        for (int from = 0, to; from < width; from = to + 1)
        {
            for (to = from; to <= width && across[to] <= most; to++) { }
            if (to > from) strips.Add(Freest(across, from, to, left));
        }

        return strips;
    }

    /// <summary>The part of a strip that fewest lines run across.</summary>
    private static (double From, double To) Freest(int[] across, int from, int to, double left)
    {
        var fewest = across.AsSpan(from..to).ToArray().Min();
        var start = Array.IndexOf(across, fewest, from);
        var end = start;
        while (end < to && across[end] == fewest) end++;
        return (left + start, left + end);
    }

    /// <summary>The words of a line, joined where less than the space lies between them.</summary>
    private static List<Span> Spans(PdfLine line, double space)
    {
        var spans = new List<Span>();
        foreach (var word in line.Words.OrderBy(word => word.BoundingBox.Left))
        {
            var own = new Span(word.BoundingBox.Left, word.BoundingBox.Right, word.Letters.Count);
            if (spans.Count > 0 && own.Left - spans[^1].Right < space) spans[^1] = new Span(spans[^1].Left, Math.Max(spans[^1].Right, own.Right), spans[^1].Letters + own.Letters);
            else spans.Add(own);
        }

        return spans;
    }
}
