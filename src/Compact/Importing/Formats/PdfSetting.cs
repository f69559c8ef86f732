namespace Marrakech.Compact.Importing.Formats;

/// <summary>How a document is set: a page of single lines does not tell it, the document does.</summary>
internal sealed class PdfSetting
{
    /// <summary>Points between the left edges of two columns at least; items of lists are set in by less.</summary>
    private const double NarrowestColumn = 72;

    /// <summary>Where the columns of the pages begin, from the left.</summary>
    private readonly List<double> starts = [];
    private readonly List<double> edges;

    public PdfSetting(IReadOnlyList<List<PdfLine>> columns)
    {
        var gaps = columns.SelectMany(lines => lines.Zip(lines.Skip(1), (upper, lower) => (upper.Baseline - lower.Baseline) / Math.Max(upper.Size, 1))).Where(gap => gap > 0).Order().ToList();
        Leading = gaps.Count == 0 ? 0 : gaps[gaps.Count / 3];
        foreach (var left in columns.Select(LeftOf).Order())
        {
            if (starts.Count == 0 || left - starts[^1] > NarrowestColumn) starts.Add(left);
        }

        var bullets = columns.ToLookup(PlaceOf, lines => lines.Where(line => line.IsBullet).Select(line => line.Left));
        edges = [.. Enumerable.Range(0, starts.Count).Select(place => bullets[place].SelectMany(lefts => lefts).DefaultIfEmpty().Min())];
    }

    /// <summary>Usual distance of two lines, in sizes of their type.</summary>
    public double Leading { get; }

    /// <summary>Where the outermost bullets of columns at this place stand: those further in belong to a list within a list.</summary>
    public double EdgeOf(List<PdfLine> column) => edges[PlaceOf(column)];

    private int PlaceOf(List<PdfLine> column) => starts.FindLastIndex(start => start <= LeftOf(column));

    private static double LeftOf(List<PdfLine> column) => column.Min(line => line.Left);
}
