using System.Globalization;

namespace Marrakech.Ui.Components;

/// <summary>The figure of the identity: 23 segments, one for each objective, in five groups, one for each thematic area.</summary>
/// <remarks>Starts at twelve o'clock and runs clockwise. The Compact's outline states the same grouping; a test compares the two.</remarks>
public static class RingLayout
{
    public const int Objectives = 23, Areas = 5;
    private const double BetweenGroups = 0.55, BetweenSegments = 0.09;
    private static readonly int[][] groups = [[1, 3, 17, 23], [2, 7, 8, 12, 13], [4, 9, 10, 11, 21], [5, 6, 18, 19, 20], [14, 15, 16, 22]];
    private static readonly (int Area, double Start)[] places = Place();

    /// <summary>The objectives of a thematic area (1-5), in order.</summary>
    public static IReadOnlyList<int> InArea(int area) => groups[area - 1];

    /// <summary>All objectives in the order of the ring.</summary>
    public static IEnumerable<int> InOrder => groups.SelectMany(g => g);

    /// <summary>The thematic area (1-5) of an objective.</summary>
    public static int AreaOf(int objective) => places[objective - 1].Area;

    /// <summary>The closed outline of an objective's segment between two radii.</summary>
    internal static string Segment(int objective, double centre, double inner, double outer)
    {
        var (start, end) = Ends(objective);
        var (x1, y1) = Point(centre, outer, start);
        var (x2, y2) = Point(centre, outer, end);
        var (x3, y3) = Point(centre, inner, end);
        var (x4, y4) = Point(centre, inner, start);
        return string.Create(CultureInfo.InvariantCulture,
            $"M{x1:0.#} {y1:0.#}A{outer:0.#} {outer:0.#} 0 0 1 {x2:0.#} {y2:0.#}L{x3:0.#} {y3:0.#}A{inner:0.#} {inner:0.#} 0 0 0 {x4:0.#} {y4:0.#}Z");
    }

    /// <summary>The line of one objective's segment, to be stroked.</summary>
    internal static string Stroke(int objective, double centre, double radius) => Arc(Ends(objective), centre, radius);

    /// <summary>The line of a whole thematic area.</summary>
    internal static string AreaStroke(int area, double centre, double radius) =>
        Arc((Ends(groups[area - 1][0]).Start, Ends(groups[area - 1][^1]).End), centre, radius);

    /// <summary>The middle of an objective's segment.</summary>
    internal static (double X, double Y) Middle(int objective, double centre, double radius)
    {
        var (start, end) = Ends(objective);
        return Point(centre, radius, (start + end) / 2);
    }

    private static string Arc((double Start, double End) ends, double centre, double radius)
    {
        var (x1, y1) = Point(centre, radius, ends.Start);
        var (x2, y2) = Point(centre, radius, ends.End);
        return string.Create(CultureInfo.InvariantCulture, $"M{x1:0.#} {y1:0.#}A{radius:0.#} {radius:0.#} 0 0 1 {x2:0.#} {y2:0.#}");
    }

    private static (double Start, double End) Ends(int objective)
    {
        var start = places[objective - 1].Start;
        const double Whole = Objectives + (Areas * BetweenGroups);
        return (start / Whole, (start + 1 - BetweenSegments) / Whole);
    }

    private static (double X, double Y) Point(double centre, double radius, double turn)
    {
        var angle = turn * 2 * Math.PI;
        return (centre + (radius * Math.Sin(angle)), centre - (radius * Math.Cos(angle)));
    }

    private static (int Area, double Start)[] Place()
    {
        var places = new (int, double)[Objectives];
        var at = BetweenGroups / 2;
        for (var area = 0; area < Areas; area++)
        {
            foreach (var objective in groups[area]) places[objective - 1] = (area + 1, at++);
            at += BetweenGroups;
        }

        return places;
    }
}
