using System.Text.RegularExpressions;
using Marrakech.Compact.Importing.Text;

namespace Marrakech.Compact.Importing.Booklets;

/// <summary>
/// Puts web addresses together that the print broke over lines. The links behind them, which a PDF gives once more
/// in one piece at the foot of the page, tell how they go on.
/// </summary>
internal static partial class AddressMender
{
    private const int MostPieces = 12;
    private const int MostSpaces = 8;

    public static List<Word> Mend(List<Word> words, Ledger ledger)
    {
        var known = Glue(words).Where(word => WebAddress.IsAt(word.Text) && word.Text[^1] is not ('-' or '_')).Select(word => Plain(word.Text)).Distinct().ToList();
        var result = new List<Word>(words.Count);
        for (var at = 0; at < words.Count; at++)
        {
            var word = words[at];
            if (word.Text.EndsWith("://", StringComparison.Ordinal) && at + 1 < words.Count)
            {
                word = word with { Traced = TracedText.Join(string.Empty, [word.Traced, words[++at].Traced]) };
            }
            else if (WebAddress.IsAt(word.Text))
            {
                var (pieces, whole) = Whole(words, at, known, ledger);
                if (pieces > 1) word = word with { Traced = whole };
                at += pieces - 1;
                var spaced = Spaced(words, at);
                if (spaced > 0)
                {
                    word = word with { Traced = WithUnderscores(word.Traced, words.GetRange(at + 1, spaced), ledger) };
                    at += spaced;
                }
            }

            result.Add(word);
        }

        return result;
    }

    /// <summary>The words with addresses put together wherever the next word can only be the rest of one.</summary>
    private static List<Word> Glue(List<Word> words)
    {
        var result = new List<Word>(words.Count);
        foreach (var word in words)
        {
            if (result.Count > 0 && WebAddress.IsAt(result[^1].Text) && IsRest(result[^1], word)) result[^1] = result[^1] with { Traced = Together(result[^1].Traced, word.Traced) };
            else result.Add(word);
        }

        return result;
    }

    /// <summary>How many words behind an address still belong to it: its underscores were lost, and it ends with the name of a file.</summary>
    private static int Spaced(List<Word> words, int at)
    {
        if (FileName().IsMatch(words[at].Text)) return 0;
        for (var i = at + 1; i < words.Count && i - at <= MostSpaces; i++)
        {
            if (words[i].Gap == Gap.Blank || WebAddress.IsAt(words[i].Text)) return 0;
            if (FileName().IsMatch(words[i].Text) || (i - at > 1 && words[i].Text.TrimEnd('.') is [.., '/'])) return i - at;
            if (!PathPart().IsMatch(words[i].Text)) return 0;
        }

        return 0;
    }

    private static TracedText WithUnderscores(TracedText address, List<Word> rest, Ledger ledger)
    {
        var whole = TracedText.Join("_", rest.Select(word => word.Traced).Prepend(address));
        ledger.Repaired("address", string.Join(' ', rest.Select(word => word.Text).Prepend(address.Text)), whole.Text, ledger.Place(whole));
        return whole;
    }

    /// <summary>Where the first part ends with no sign of its own, the underscore that parted the two was lost.</summary>
    private static TracedText Together(TracedText address, TracedText rest) =>
        TracedText.Join(char.IsLetterOrDigit(address[^1]) ? "_" : string.Empty, [address, rest]);

    private static bool IsRest(Word address, Word word)
    {
        if (WebAddress.IsAt(word.Text) || !char.IsLetterOrDigit(word.Text[0])) return false;
        if (word.Gap == Gap.Blank) return address.Text[^1] == '-' && word.Text.Contains('/', StringComparison.Ordinal);
        if (address.Text[^1] is '-' or '_') return true;
        if (address.Text[^1] is '/' or '=' && char.IsLower(word.Text[0])) return true;
        var inner = word.Text.AsSpan(0, word.Text.Length - 1).IndexOfAny("/_.");
        var isNumber = char.IsDigit(word.Text[0]) && !word.Text.Contains('/', StringComparison.Ordinal);
        return inner > 0 && !isNumber && !word.Text.Contains('(', StringComparison.Ordinal);
    }

    private static (int Pieces, TracedText Whole) Whole(List<Word> words, int at, List<string> known, Ledger ledger)
    {
        var best = (1, words[at].Traced);
        var whole = words[at].Traced;
        for (var pieces = 2; pieces <= MostPieces && at + pieces <= words.Count; pieces++)
        {
            var next = words[at + pieces - 1];
            if (WebAddress.IsAt(next.Text) || next.Text.TrimEnd('.').All(char.IsDigit) || (next.Gap == Gap.Blank && !IsRest(words[at] with { Traced = whole }, next))) break;
            var plain = TracedText.Join(string.Empty, [whole, next.Traced]);
            if (whole.Text.EndsWith('-') && Follows(plain.Text.Remove(whole.Length - 1, 1), whole.Text, known))
            {
                whole = ledger.Repair("address", plain, [new Edit(whole.Length - 1, 1, string.Empty)]);
            }
            else if (Follows(plain.Text, whole.Text, known))
            {
                whole = plain;
            }
            else if (IsRest(words[at] with { Traced = whole }, next))
            {
                whole = Together(whole, next.Traced);
            }
            else
            {
                break;
            }

            best = (pieces, whole);
        }

        return best;
    }

    /// <summary>True when a known address confirms characters beyond those already held.</summary>
    private static bool Follows(string joined, string held, List<string> known)
    {
        var plain = Plain(joined);
        var least = Plain(held).Length;
        return known.Exists(link => link.Length > least
            && (link.StartsWith(plain, StringComparison.OrdinalIgnoreCase) || plain.StartsWith(link, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>An address without scheme and final punctuation, to compare by.</summary>
    public static string Plain(string address)
    {
        var at = address.IndexOf("://", StringComparison.Ordinal);
        return (at < 0 ? address : address[(at + 3)..]).TrimEnd('.', ',', ';', '/');
    }

    [GeneratedRegex(@"\.(?:pdf|html?|aspx?|php|docx?)[.,)]?$", RegexOptions.IgnoreCase)]
    private static partial Regex FileName();

    [GeneratedRegex(@"^[\w/%-]+$")]
    private static partial Regex PathPart();
}
