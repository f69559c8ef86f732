using System.Globalization;

namespace Marrakech.Fund.Domain.Flows;

/// <summary>A place as a bar of the picture.</summary>
/// <param name="Place">The place.</param>
/// <param name="Cents">What goes through it.</param>
/// <param name="X">Left edge.</param>
/// <param name="Y">Upper edge.</param>
/// <param name="Height">As high as its money is much.</param>
/// <param name="Label">Where its words begin, beside it in the direction of reading.</param>
internal sealed record DrawnPlace(FlowPlace Place, long Cents, double X, double Y, double Height, double Label);

/// <summary>Money on its way as a band as wide as it is much.</summary>
/// <param name="Link">The money.</param>
/// <param name="Path">The band as a path of SVG.</param>
internal sealed record DrawnLink(FlowLink Link, string Path);

/// <summary>The way of the money as a picture: a column for each step, bars for places, bands for money. Pure; mirrored for who reads from right to left.</summary>
internal sealed record FlowPicture(double Height, IReadOnlyList<DrawnPlace> Places, IReadOnlyList<DrawnLink> Links)
{
    public const double Width = 1160, Bar = 10, Top = 34;

    // Two lines of words and a sum need so much, even beside a bar that is hardest to see.
    private const double Slot = 50, Gap = 10, Least = 1.5, Tallest = 300, Beside = 6;

    private static readonly int steps = Enum.GetValues<FlowStep>().Length;

    /// <summary>Left edge of the bars of a step, or its right edge where it is mirrored.</summary>
    public static double ColumnOf(FlowStep step, bool isMirrored) => Turned((int)step * Width / steps, isMirrored);

    /// <summary>The picture of these links.</summary>
    /// <param name="links">Few enough to be seen; see <see cref="FundFlows.Largest"/>.</param>
    /// <param name="isMirrored">Whether it is read from right to left.</param>
    public static FlowPicture Of(IReadOnlyList<FlowLink> links, bool isMirrored)
    {
        var (into, from) = (links.ToLookup(l => l.To), links.ToLookup(l => l.From));
        long Through(FlowPlace place) => Math.Max(into[place].Sum(l => l.Cents), from[place].Sum(l => l.Cents));
        var columns = links.SelectMany(l => new[] { l.From, l.To }).Distinct().GroupBy(p => p.Step).Select(c => Sorted(c, Through)).ToList();
        if (columns.Count == 0) return new FlowPicture(0, [], []);
        var unit = Tallest / columns.Max(c => c.Sum(Through));
        var places = columns.SelectMany(c => Stacked(c, Through, unit, isMirrored)).ToList();
        return new FlowPicture(places.Max(p => Math.Max(p.Y + p.Height, p.Y + Slot)), places, [.. Bands(links, places, unit, isMirrored)]);
    }

    /// <summary>Areas by number, the others by size; what has a name and no code comes last.</summary>
    private static List<FlowPlace> Sorted(IEnumerable<FlowPlace> column, Func<FlowPlace, long> through) =>
        [.. column.OrderBy(p => p.IsNamed).ThenBy(p => p.Step == FlowStep.Area ? p.Key : "", StringComparer.Ordinal).ThenByDescending(through).ThenBy(p => p.Key, StringComparer.Ordinal)];

    private static IEnumerable<DrawnPlace> Stacked(IReadOnlyList<FlowPlace> column, Func<FlowPlace, long> through, double unit, bool isMirrored)
    {
        var y = Top;
        foreach (var place in column)
        {
            var height = Math.Max(Least, through(place) * unit);
            var x = (int)place.Step * Width / steps;
            yield return new DrawnPlace(place, through(place), isMirrored ? Width - x - Bar : x, y, height, Turned(x + Bar + Beside, isMirrored));
            y += Math.Max(height, Slot) + Gap;
        }
    }

    private static IEnumerable<DrawnLink> Bands(IReadOnlyList<FlowLink> links, IReadOnlyList<DrawnPlace> places, double unit, bool isMirrored)
    {
        var order = places.Index().ToDictionary(p => p.Item.Place, p => (p.Index, p.Item));
        var (outs, ins) = (new Dictionary<FlowPlace, double>(), new Dictionary<FlowPlace, double>());
        foreach (var link in links.OrderBy(l => order[l.From].Index).ThenBy(l => order[l.To].Index))
        {
            var height = link.Cents * unit;
            var (start, end) = (order[link.From].Item.Y + outs.GetValueOrDefault(link.From), order[link.To].Item.Y + ins.GetValueOrDefault(link.To));
            outs[link.From] = outs.GetValueOrDefault(link.From) + height;
            ins[link.To] = ins.GetValueOrDefault(link.To) + height;
            var (left, right) = ((int)link.From.Step * Width / steps + Bar, (int)link.To.Step * Width / steps);
            yield return new DrawnLink(link, Band(Turned(left, isMirrored), Turned(right, isMirrored), start, end, Math.Max(Least, height)));
        }
    }

    private static string Band(double left, double right, double start, double end, double height)
    {
        var middle = (left + right) / 2;
        return string.Create(CultureInfo.InvariantCulture,
            $"M{left:0.#} {start:0.#}C{middle:0.#} {start:0.#} {middle:0.#} {end:0.#} {right:0.#} {end:0.#}V{end + height:0.#}C{middle:0.#} {end + height:0.#} {middle:0.#} {start + height:0.#} {left:0.#} {start + height:0.#}Z");
    }

    private static double Turned(double x, bool isMirrored) => isMirrored ? Width - x : x;
}
