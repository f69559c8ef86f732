using Marrakech.Compact.Importing.Text;

namespace Marrakech.Compact.Importing.Booklets;

/// <summary>
/// Puts web addresses together that the print broke over lines. The links behind them, which a PDF gives once more
/// in one piece at the foot of the page, tell how they go on.
/// </summary>
internal static class AddressMender
{
    private const int MostPieces = 6;

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
            if (result.Count > 0 && WebAddress.IsAt(result[^1].Text) && IsRest(result[^1], word)) result[^1] = result[^1] with { Traced = TracedText.Join(string.Empty, [result[^1].Traced, word.Traced]) };
            else result.Add(word);
        }

        return result;
    }

    private static bool IsRest(Word address, Word word)
    {
        if (word.Gap == Gap.Blank || WebAddress.IsAt(word.Text) || !char.IsLetterOrDigit(word.Text[0])) return false;
        if (address.Text[^1] is '-' or '_') return true;
        if (address.Text[^1] is '/' or '=' && char.IsLower(word.Text[0])) return true;
        var inner = word.Text.AsSpan(0, word.Text.Length - 1).IndexOfAny("/_.");
        return inner > 0 && !word.Text.Contains('(', StringComparison.Ordinal) && !char.IsDigit(word.Text[0]);
    }

    private static (int Pieces, TracedText Whole) Whole(List<Word> words, int at, List<string> known, Ledger ledger)
    {
        var best = (1, words[at].Traced);
        var whole = words[at].Traced;
        for (var pieces = 2; pieces <= MostPieces && at + pieces <= words.Count; pieces++)
        {
            var next = words[at + pieces - 1];
            if (next.Gap == Gap.Blank || WebAddress.IsAt(next.Text)) break;
            var plain = TracedText.Join(string.Empty, [whole, next.Traced]);
            if (whole.Text.EndsWith('-') && Follows(plain.Text.Remove(whole.Length - 1, 1), whole.Text, known))
            {
                whole = ledger.Repair("address", plain, [new Edit(whole.Length - 1, 1, string.Empty)]);
            }
            else if (Follows(plain.Text, whole.Text, known) || IsRest(words[at] with { Traced = whole }, next))
            {
                whole = plain;
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
}
