using System.Globalization;
using System.Text.RegularExpressions;

namespace Marrakech.Compact.Importing.Text;

/// <summary>
/// Finds what a printer puts on every page, whatever it says: lines alike but for a number that counts the pages, and
/// lines that come back beside them or at even distances. Kinds of documents know more of their own pages; this they share.
/// </summary>
internal static partial class PageSeries
{
    private const int LeastPages = 5, LeastEven = 8, Longest = 160, Beside = 3;

    /// <summary>Lines of a page at least: numbers that count in a list stand closer.</summary>
    private const int ShortestPage = 8;

    /// <summary>Of so many steps from page to page one may be missed; of so many lines beside page numbers one may stand elsewhere.</summary>
    private const double Most = 0.8;

    /// <summary>A header stands on all pages, on the left ones or on the right ones; what stands on fewer may be a heading.</summary>
    private const double Few = 0.4;

    /// <summary>How far the distances of an even series may lie from their middle, in parts of it.</summary>
    private const double Even = 0.15;

    private sealed record Candidate(int At, int[] Numbers);

    /// <summary>The text without such lines, which are booked in the ledger. Where they parted a sentence it is whole again.</summary>
    public static SourceText Remove(SourceText source, Ledger ledger)
    {
        var lines = source.Lines;
        var alike = Enumerable.Range(0, lines.Count).Where(at => !Own().IsMatch(lines[at].Text.Text) || PageFurniture.IsPageNumber(lines[at].Text.Text.Trim())).Select(at => (At: at, Text: Bare(lines[at].Text.Text)))
            .Where(line => line.Text.Length is > 0 and <= Longest).GroupBy(line => Number().Replace(line.Text, "#"), line => new Candidate(line.At, Numbers(line.Text)))
            .Select(group => group.ToList()).Where(group => group.Count >= LeastPages && IsSpread(group)).ToList();
        var furniture = alike.Where(Counts).SelectMany(group => group).Select(line => line.At).ToHashSet();
        var pages = furniture.Count;
        if (pages > 0) furniture.UnionWith(alike.Where(group => group.Count >= pages * Few && group.Count(line => IsBeside(line.At, furniture)) >= group.Count * Most).SelectMany(group => group).Select(line => line.At).ToList());
        furniture.UnionWith(alike.Where(IsEven).SelectMany(group => group).Select(line => line.At));
        if (furniture.Count == 0) return source;
        foreach (var at in furniture.Order()) ledger.Furniture(lines[at].Text, "page");
        return source.With(Kept(lines, furniture));
    }

    private static bool IsSpread(List<Candidate> group) => Distances(group).Order().ElementAt((group.Count - 1) / 2) >= ShortestPage;

    /// <summary>One of the numbers goes up by one from line to line.</summary>
    private static bool Counts(List<Candidate> group) => Enumerable.Range(0, group[0].Numbers.Length)
        .Any(place => group.Zip(group.Skip(1)).Count(pair => pair.Second.Numbers[place] == pair.First.Numbers[place] + 1) >= (group.Count - 1) * Most);

    private static bool IsEven(List<Candidate> group)
    {
        if (group.Count < LeastEven) return false;
        var distances = Distances(group).Order().ToList();
        var middle = distances[distances.Count / 2];
        return distances.Count(distance => Math.Abs(distance - middle) <= middle * Even) >= distances.Count * Most;
    }

    private static IEnumerable<int> Distances(List<Candidate> group) => group.Zip(group.Skip(1), (upper, lower) => lower.At - upper.At);

    private static bool IsBeside(int at, HashSet<int> furniture) => Enumerable.Range(at - Beside, (2 * Beside) + 1).Any(near => near != at && furniture.Contains(near));

    private static List<TextLine> Kept(IReadOnlyList<TextLine> lines, HashSet<int> furniture)
    {
        var kept = new List<TextLine>(lines.Count);
        for (var at = 0; at < lines.Count;)
        {
            if (!furniture.Contains(at))
            {
                kept.Add(lines[at++]);
                continue;
            }

            var (end, startsPage) = (at, false);
            for (; end < lines.Count && (furniture.Contains(end) || lines[end].IsBlank); end++) startsPage |= lines[end].StartsPage;
            var blank = lines.Skip(at).Take(end - at).FirstOrDefault(line => line.IsBlank);
            if (kept.Count > 0 && end < lines.Count && GoesOn(LastWords(kept), lines[end].Text.Text.TrimStart()))
            {
                while (kept[^1].IsBlank) kept.RemoveAt(kept.Count - 1);
            }
            else if (blank is not null)
            {
                kept.Add(blank);
            }

            if (end < lines.Count) kept.Add(lines[end] with { StartsPage = startsPage || lines[end].StartsPage });
            at = end + 1;
        }

        return kept;
    }

    private static string LastWords(List<TextLine> kept) => kept.FindLast(line => !line.IsBlank)?.Text.Text.Trim() ?? string.Empty;

    /// <summary>A sentence goes on when a plain word, no address, stands before and a small letter behind.</summary>
    private static bool GoesOn(string before, string behind) =>
        behind.Length > 0 && char.IsLower(behind[0]) && !before.StartsWith('#') && OpenEnd().IsMatch(before);

    private static int[] Numbers(string line) => [.. Number().Matches(line).Select(match => int.TryParse(match.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)];

    private static string Bare(string line) => White().Replace(Signs().Replace(line.Trim(), string.Empty).Trim(), " ");

    /// <summary>What a document counts or repeats itself: headings, items of lists, objectives and goals.</summary>
    [GeneratedRegex(@"^\s*(?:#|[-*•▪■○●–]\s|\(?[a-z0-9]{1,4}[.)]\s)|\b(?:objectives?|goals?|SDGs?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Own();

    [GeneratedRegex(@"[0-9]+")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<![^\s(“""'’-])[\p{L}\p{N}’'-]+[,–-]?$")]
    private static partial Regex OpenEnd();

    [GeneratedRegex(@"\s+")]
    private static partial Regex White();

    [GeneratedRegex(@"^#{1,6}\s+|\*\*?|__")]
    private static partial Regex Signs();
}
