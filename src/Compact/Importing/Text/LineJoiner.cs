using System.Text.RegularExpressions;

namespace Marrakech.Compact.Importing.Text;

/// <summary>Joins the lines of a passage into running text, whatever the width it was set to.</summary>
internal sealed partial class LineJoiner(Vocabulary vocabulary, Ledger ledger)
{
    private static readonly HashSet<string> Conjunctions = new(StringComparer.OrdinalIgnoreCase) { "and", "or", "to", "but", "nor" };

    /// <summary>
    /// One running text of single spaces. A hyphen at a line end stays where the document writes the word with it
    /// (or where both halves are words of their own), goes where it only parted the word, and a hanging hyphen
    /// (<c>short- and long-term</c>) keeps its space.
    /// </summary>
    public TracedText Join(IEnumerable<TracedText> lines)
    {
        var parts = new List<TracedText>();
        foreach (var line in lines)
        {
            var next = line.Collapse();
            if (next.Length == 0) continue;
            if (parts.Count == 0 || !EndsInHyphen(parts[^1].Text))
            {
                parts.Add(next);
                continue;
            }

            var joined = Bridge(parts[^1], next);
            if (joined is null) parts.Add(next);
            else parts[^1] = joined;
        }

        return DropLooseSign(Markup.Clean(TracedText.Join(" ", parts), ledger));
    }

    /// <summary>The sign of the next list item that stayed behind at the end of this one when lines were run together.</summary>
    private TracedText DropLooseSign(TracedText text) => LooseSign().Match(text.Text) is { Success: true } match
        ? ledger.Tidy(text, [new Edit(match.Index, match.Length, string.Empty)])
        : text;

    [GeneratedRegex(@"\s[-*•▪■●]$")]
    private static partial Regex LooseSign();

    private static bool EndsInHyphen(string text) => text.Length > 1 && text[^1] is '-' or '\u2010' && char.IsLetterOrDigit(text[^2]);

    private TracedText? Bridge(TracedText left, TracedText right)
    {
        if (!char.IsLetterOrDigit(right[0])) return null;
        var head = TailWord(left.Text);
        var tail = HeadWord(right.Text);
        if (Conjunctions.Contains(tail)) return null;
        var whole = TracedText.Join(string.Empty, [left, right]);
        if (vocabulary.KeepsHyphen(head, tail)) return whole;
        return ledger.Repair("hyphenation", whole, [new Edit(left.Length - 1, 1, string.Empty)]);
    }

    private static string TailWord(string text)
    {
        var end = text.Length - 1;
        var start = end;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '-')) start--;
        return text[start..end];
    }

    private static string HeadWord(string text)
    {
        var end = 0;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '-')) end++;
        return text[..end];
    }
}
