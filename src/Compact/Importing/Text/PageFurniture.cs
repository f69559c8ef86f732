using System.Text.RegularExpressions;

namespace Marrakech.Compact.Importing.Text;

/// <summary>
/// Finds page numbers and running headers: lines that hold nothing but a number of a page, and short lines that
/// come back on page after page, digits aside, without being part of what the document says.
/// </summary>
internal static partial class PageFurniture
{
    private const int LeastRepeats = 3;
    private const int LongestHeader = 90;

    /// <summary>The lines without furniture; furniture is booked in the ledger. Blank lines stay.</summary>
    /// <param name="lines">All lines.</param>
    /// <param name="ledger">The account.</param>
    /// <param name="isStructure">True for lines the document's own structure repeats, as sub-headings of every chapter.</param>
    public static List<TextLine> Remove(IReadOnlyList<TextLine> lines, Ledger ledger, Func<string, bool> isStructure)
    {
        var bare = lines.Select(line => Bare(line.Text.Text)).ToArray();
        var numbers = bare.Select(line => line.Length > 0 && IsPageNumber(line)).ToArray();
        var headers = RunningHeaders(lines, bare, numbers, isStructure);
        var kept = new List<TextLine>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            if (bare[i].Length == 0 || isStructure(bare[i]) || !StandsAlone(lines, bare, numbers, i)) kept.Add(lines[i]);
            else if (numbers[i]) ledger.Furniture(lines[i].Text, "page number");
            else if (headers.Contains(Shape(bare[i]))) ledger.Furniture(lines[i].Text, "running header");
            else kept.Add(lines[i]);
        }

        return kept;
    }

    /// <summary>True for a line that only numbers a page: <c>7</c>, <c>7/36</c>, <c>Page 7 of 36</c>, <c>- 7 -</c>, with or without a job number.</summary>
    public static bool IsPageNumber(string line) => PageNumber().IsMatch(line);

    private static HashSet<string> RunningHeaders(IReadOnlyList<TextLine> lines, string[] bare, bool[] numbers, Func<string, bool> isStructure)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < bare.Length; i++)
        {
            if (!CanBeHeader(bare[i]) || isStructure(bare[i]) || !StandsAlone(lines, bare, numbers, i)) continue;
            var shape = Shape(bare[i]);
            counts[shape] = counts.GetValueOrDefault(shape) + 1;
        }

        return [.. counts.Where(pair => pair.Value >= LeastRepeats).Select(pair => pair.Key)];
    }

    /// <summary>Furniture never runs into a paragraph: beside it stand blank lines, page ends or more furniture.</summary>
    private static bool StandsAlone(IReadOnlyList<TextLine> lines, string[] bare, bool[] numbers, int at) =>
        (at == 0 || lines[at].StartsPage || bare[at - 1].Length == 0 || numbers[at - 1])
        && (at + 1 == bare.Length || lines[at + 1].StartsPage || bare[at + 1].Length == 0 || numbers[at + 1]);

    private static bool CanBeHeader(string line) =>
        line.Length is > 2 and <= LongestHeader
        && line[^1] is not ('.' or ':' or ';' or ',' or '!' or '?')
        && !ListMarker().IsMatch(line)
        && !char.IsLower(line[0])
        && line.Any(char.IsLetter);

    private static string Bare(string line) => Signs().Replace(line.Trim(), string.Empty).Trim();

    private static string Shape(string line) => Digits().Replace(White().Replace(line, " "), "#");

    [GeneratedRegex(@"^(?:\d{2}-\d{5}(?:\s*\([A-Z]\))?\s*)?(?:[-–—]\s*)?(?:[Pp]age\s+|[Pp]\.\s*)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?(?:\s*[-–—])?(?:\s+\d{1,4}\s*/\s*\d{1,4})?(?:\s*\d{2}-\d{5})?$|^\d{2}-\d{5}(?:\s*\([A-Z]\))?$")]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"^(?:[-*•▪■○●–]\s|\(?[a-z]{1,4}\)\s|\d{1,3}[.)]\s|<sup>)")]
    private static partial Regex ListMarker();

    [GeneratedRegex(@"^#{1,6}\s+|\*\*?|__")]
    private static partial Regex Signs();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"\s+")]
    private static partial Regex White();
}
