using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Marrakech.Compact.Importing.Formats;

/// <summary>Bullets that are drawn and not written, as a browser prints those of a list: a spot as high as wide, just before the first word of a line.</summary>
internal static class DrawnBullets
{
    /// <summary>A page with more spots is a drawing and no list.</summary>
    private const int MostSpots = 500;

    /// <summary>Least and greatest width of a spot, how far before the line it may end and how much narrower than high it may be, in sizes of the line's type.</summary>
    private const double Least = 0.12, Greatest = 0.6, Farthest = 2, Lopsided = 0.08;

    /// <summary>Points: wider spots are no bullets of any type a document is set in.</summary>
    private const double Widest = 24;

    public static void Put(Page page, IReadOnlyList<PdfLine> lines)
    {
        var spots = Spots(page);
        if (spots.Count is 0 or > MostSpots) return;
        foreach (var line in lines)
        {
            var at = spots.FindIndex(spot => IsBefore(spot, line));
            if (at >= 0) line.PutBullet(spots[at].Left);
        }
    }

    private static List<PdfRectangle> Spots(Page page) =>
        [.. page.Paths.Where(path => !path.IsClipping && (path.IsFilled || path.IsStroked)).Select(path => path.GetBoundingRectangle()).OfType<PdfRectangle>()
            .Where(box => box.Width is > 0 and < Widest && box.Height is > 0 and < Widest)];

    private static bool IsBefore(PdfRectangle spot, PdfLine line) =>
        spot.Width >= line.Size * Least && spot.Width <= line.Size * Greatest && Math.Abs(spot.Width - spot.Height) <= line.Size * Lopsided
        && spot.Right <= line.Left && line.Left - spot.Right <= line.Size * Farthest
        && Middle(spot) > line.Baseline && Middle(spot) < line.Baseline + line.Size;

    private static double Middle(PdfRectangle spot) => (spot.Bottom + spot.Top) / 2;
}
