using System.Text.RegularExpressions;
using Marrakech.Compact.Importing.Text;

namespace Marrakech.Compact.Importing.Booklets;

/// <summary>
/// Takes the running headers of the booklet's pages out of the words: the short name of an objective with the page
/// number before or behind it, and the tab at the edge of the page, whose letters run downwards.
/// </summary>
internal static partial class BookletFurniture
{
    private const int LongestHeader = 7;
    private const int LongestTab = 10;

    public static List<Word> Remove(List<Word> words, Ledger ledger)
    {
        var kept = new List<Word>(words.Count);
        var carried = Gap.None;
        for (var at = 0; at < words.Count;)
        {
            var (length, name) = Furniture(words, at);
            if (length == 0)
            {
                // What parted the furniture from its surroundings now parts these.
                kept.Add(carried > words[at].Gap ? words[at] with { Gap = carried } : words[at]);
                carried = Gap.None;
                at++;
                continue;
            }

            for (var i = at; i < at + length; i++) carried = (Gap)Math.Max((byte)carried, (byte)words[i].Gap);
            ledger.Furniture(RunningText.Join(words.GetRange(at, length)), name);
            at += length;
        }

        return kept;
    }

    private static (int Length, string Name) Furniture(List<Word> words, int at)
    {
        if (NumberFirst(words, at) is > 0 and var first) return (first, "running header");
        if (NumberLast(words, at) is > 0 and var last) return (last, "running header");
        if (Tab(words, at) is > 0 and var tab) return (tab, "page tab");
        if (PageNumber().IsMatch(words[at].Text) && words[at].Gap == Gap.Blank && at + 1 < words.Count && words[at + 1].Gap == Gap.Blank) return (1, "page number");
        return (0, string.Empty);
    }

    /// <summary><c>22 - Name of the objective</c>.</summary>
    private static int NumberFirst(List<Word> words, int at)
    {
        if (at + 2 >= words.Count || !PageNumber().IsMatch(words[at].Text) || words[at + 1].Text is not ("-" or "–" or "|")) return 0;
        if (!words[at + 2].IsCapitalised || words[at + 2].Gap == Gap.Blank) return 0;
        for (var end = at + 3; end <= words.Count && end - at - 2 <= LongestHeader; end++)
        {
            if (end == words.Count || words[end].Gap == Gap.Blank || CapitalRun.End(words, end) > 0) return end - at;
            if (!words[end].Text.All(sign => char.IsLetter(sign) || sign is '-' or ',' or '’')) return 0;
        }

        return 0;
    }

    /// <summary><c>Name of the objective - 41</c>, standing alone.</summary>
    private static int NumberLast(List<Word> words, int at)
    {
        if (words[at].Gap != Gap.Blank || !words[at].IsCapitalised) return 0;
        for (var end = at + 1; end + 1 < words.Count && end - at <= LongestHeader; end++)
        {
            if (words[end].Gap == Gap.Blank) return 0;
            if (words[end].Text is not ("-" or "–" or "|")) continue;
            var closes = end + 2 >= words.Count || words[end + 2].Gap == Gap.Blank;
            return closes && PageNumber().IsMatch(words[end + 1].Text) ? end + 2 - at : 0;
        }

        return 0;
    }

    /// <summary>Letters that run down the edge of a page, broken anywhere, with the number of the objective.</summary>
    private static int Tab(List<Word> words, int at)
    {
        if (words[at].Text is not ("›" or "»" or ">")) return 0;
        for (var end = at + 1; end < words.Count && end - at <= LongestTab; end++)
        {
            if (PageNumber().IsMatch(words[end].Text)) return end + 1 - at;
            if (!words[end].Text.All(char.IsUpper)) return 0;
        }

        return 0;
    }

    [GeneratedRegex(@"^\d{1,3}$")]
    private static partial Regex PageNumber();
}
