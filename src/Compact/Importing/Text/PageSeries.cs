using System.Globalization;
using System.Text.RegularExpressions;

namespace Marrakech.Compact.Importing.Text;

/// <summary>
/// Finds what a printer puts on every page, whatever it says: lines alike but for a number that counts the pages, and
/// lines that come back beside them or at even distances. Kinds of documents know more of their own pages; this they share.
/// </summary>
internal static partial class PageSeries
{
    private const int LeastPages = 5, LeastEven = 8, Longest = 160, Beside = 3, Near = 2;

    /// <summary>Lines of a page at least: numbers that count in a list stand closer.</summary>
    private const int ShortestPage = 8;

    /// <summary>Of so many steps from page to page one may be missed; of so many lines beside page numbers one may stand elsewhere.</summary>
    private const double Most = 0.8;

    /// <summary>A header stands on all pages, on the left ones or on the right ones; what stands on fewer may be a heading.</summary>
    private const double Few = 0.4;

    /// <summary>How far the distances of an even series may lie from their middle, in parts of it.</summary>
    private const double Even = 0.15;

    private sealed record Candidate(int At, int[] Numbers);

    /// <summary>The text without such lines, which are booked in the ledger. Where a page parted a sentence it is whole again.</summary>
    /// <param name="source">The text.</param>
    /// <param name="ledger">The account.</param>
    /// <param name="joinsCapitals">Whether a sentence may go on with a capital behind a page.</param>
    public static SourceText Remove(SourceText source, Ledger ledger, bool joinsCapitals)
    {
        var lines = source.Lines;
        var alike = Enumerable.Range(0, lines.Count).Where(at => !IsOwn(lines[at].Text.Text) || PageFurniture.IsPageNumber(lines[at].Text.Text.Trim())).Select(at => (At: at, Text: Bare(lines[at].Text.Text)))
            .Where(line => line.Text.Length is > 0 and <= Longest).GroupBy(line => Number().Replace(line.Text, "#"), line => new Candidate(line.At, Numbers(line.Text)))
            .Select(group => group.ToList()).Where(group => group.Count >= LeastPages && IsSpread(group)).ToList();
        var counting = alike.ToDictionary(group => group, Counting);
        var furniture = counting.Values.SelectMany(lines => lines).ToHashSet();
        var pages = furniture.Count;
        var others = alike.Where(group => counting[group].Count == 0).ToList();
        if (pages > 0) furniture.UnionWith(others.Where(group => group.Count >= pages * Few && group.Count(line => IsBeside(line.At, furniture)) >= group.Count * Most).SelectMany(group => group).Select(line => line.At).ToList());
        furniture.UnionWith(others.Where(IsEven).SelectMany(group => group).Select(line => line.At));
        foreach (var at in furniture.Order()) ledger.Furniture(lines[at].Text, "page");
        return source.With(PageJoints.Close(lines, furniture, joinsCapitals));
    }

    private static bool IsSpread(List<Candidate> group) => Distances(group).Order().ElementAt((group.Count - 1) / 2) >= ShortestPage;

    /// <summary>The lines of a group of which one number goes up by one from line to line; a year alone on its line among page numbers is none of them.</summary>
    private static List<int> Counting(List<Candidate> group)
    {
        for (var place = 0; place < group[0].Numbers.Length; place++)
        {
            var numbers = group.ConvertAll(line => line.Numbers[place]);
            var fitting = Enumerable.Range(0, group.Count).Where(at => FitsBeside(numbers, at)).ToList();
            var steps = fitting.Zip(fitting.Skip(1)).Count(pair => numbers[pair.Second] == numbers[pair.First] + 1);
            if (fitting.Count >= group.Count * Most && steps >= (fitting.Count - 1) * Most) return fitting.ConvertAll(at => group[at].At);
        }

        return [];
    }

    /// <summary>One of the two numbers before and the two behind is as much smaller or greater as it is away, or less.</summary>
    private static bool FitsBeside(List<int> numbers, int at) => Enumerable.Range(at - Near, (2 * Near) + 1)
        .Any(near => near != at && near >= 0 && near < numbers.Count && (numbers[near] - numbers[at]) * Math.Sign(near - at) is var step && step >= 1 && step <= Math.Abs(near - at));

    private static bool IsEven(List<Candidate> group)
    {
        if (group.Count < LeastEven) return false;
        var distances = Distances(group).Order().ToList();
        var middle = distances[distances.Count / 2];
        return distances.Count(distance => Math.Abs(distance - middle) <= middle * Even) >= distances.Count * Most;
    }

    private static IEnumerable<int> Distances(List<Candidate> group) => group.Zip(group.Skip(1), (upper, lower) => lower.At - upper.At);

    private static bool IsBeside(int at, HashSet<int> furniture) => Enumerable.Range(at - Beside, (2 * Beside) + 1).Any(near => near != at && furniture.Contains(near));

    private static int[] Numbers(string line) => [.. Number().Matches(line).Select(match => int.TryParse(match.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)];

    private static string Bare(string line) => White().Replace(Signs().Replace(line.Trim(), string.Empty).Trim(), " ");

    /// <summary>True for what a document counts or repeats itself: headings, items of lists, objectives and goals.</summary>
    public static bool IsOwn(string line) => Own().IsMatch(line);

    [GeneratedRegex(@"^\s*(?:#|[-*•▪■○●–]\s|\(?[a-z0-9]{1,4}[.)]\s)|\b(?:objectives?|goals?|SDGs?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Own();

    [GeneratedRegex(@"[0-9]+")]
    private static partial Regex Number();

    [GeneratedRegex(@"\s+")]
    private static partial Regex White();

    [GeneratedRegex(@"^#{1,6}\s+|\*\*?|__")]
    private static partial Regex Signs();
}
