using System.Text.RegularExpressions;
using Marrakech.Compact.Importing.Text;

namespace Marrakech.Compact.Importing.Booklets;

/// <summary>
/// Cuts a document into words. A booklet set in columns keeps neither the width of its lines nor its page breaks
/// when it is copied, so its structure is read from the words; breaks are only evidence beside them.
/// </summary>
internal static partial class WordStream
{
    /// <summary>From this share of lines with a blank line behind them a text may be set with doubled line spacing …</summary>
    private const double Spaced = 0.9;

    /// <summary>… and from this share of lines behind a blank line that begin small it is: paragraphs do not begin so.</summary>
    private const double Broken = 0.3;

    private static readonly HashSet<string> Conjunctions = new(StringComparer.Ordinal) { "and", "or", "to", "but", "nor" };

    public static List<Word> Read(SourceText source, Ledger ledger, Vocabulary vocabulary) =>
        Read([.. source.Lines.Select(line => line.Text)], ledger, vocabulary);

    public static List<Word> Read(IReadOnlyList<TracedText> lines, Ledger ledger, Vocabulary vocabulary)
    {
        var words = new List<Word>();
        var spacing = IsDoubleSpaced(lines) ? 1 : 0;
        var blanks = 0;
        foreach (var line in lines)
        {
            var text = Markup.Clean(line, ledger);
            if (text.IsBlank)
            {
                blanks++;
                continue;
            }

            Cut(text, blanks > spacing ? Gap.Blank : Gap.Line, words);
            blanks = 0;
        }

        return JoinHyphenated(AddressMender.Mend(words, ledger), vocabulary, ledger);
    }

    private static bool IsDoubleSpaced(IReadOnlyList<TracedText> lines)
    {
        int all = 0, followed = 0, small = 0;
        for (var i = 0; i + 2 < lines.Count; i++)
        {
            if (lines[i].IsBlank) continue;
            all++;
            if (!lines[i + 1].IsBlank) continue;
            followed++;
            if (lines[i + 2].Text.TrimStart() is [var first, ..] && char.IsLower(first)) small++;
        }

        return all > 0 && (double)followed / all >= Spaced && (double)small / followed >= Broken;
    }

    private static void Cut(TracedText line, Gap gap, List<Word> words)
    {
        var at = 0;
        var first = true;
        while (true)
        {
            while (at < line.Length && char.IsWhiteSpace(line[at])) at++;
            if (at == line.Length) return;
            var start = at;
            at++;
            if (!IsBullet(line[start]))
            {
                while (at < line.Length && !char.IsWhiteSpace(line[at])) at++;
            }

            // The number of a note can cling to its text.
            if (line[start] == '<' && NoteMark().Match(line.Text[start..at]) is { Success: true } mark && mark.Length < at - start) at = start + mark.Length;
            words.Add(new Word(line.Slice(start, at - start), first ? gap : Gap.None, first ? start : 0));
            first = false;
        }
    }

    public static bool IsBullet(char sign) => sign is '▪' or '■' or '•' or '●' or '○' or '◦' or '‣';

    /// <summary>
    /// Puts together a word cut at its hyphen. The hyphen goes only where the document writes the word without one;
    /// a hanging hyphen (<c>short- and long-term</c>) stays apart.
    /// </summary>
    private static List<Word> JoinHyphenated(List<Word> words, Vocabulary vocabulary, Ledger ledger)
    {
        var result = new List<Word>(words.Count);
        foreach (var word in words)
        {
            if (result.Count > 0 && Bridges(result[^1].Text, word.Text)) result[^1] = result[^1] with { Traced = Bridge(result[^1].Traced, word, vocabulary, ledger) };
            else result.Add(word);
        }

        return result;
    }

    private static bool Bridges(string left, string right) =>
        left.Length > 1 && left[^1] is '-' or '–' && char.IsLetterOrDigit(left[^2])
        && char.IsLetterOrDigit(right[0])
        && !WebAddress.IsAt(left)
        && !Conjunctions.Contains(right.TrimEnd(',', ';'));

    private static TracedText Bridge(TracedText left, Word right, Vocabulary vocabulary, Ledger ledger)
    {
        var whole = TracedText.Join(string.Empty, [left, right.Traced]);
        var head = left.Text[..^1].TrimStart('(', '“', '"');
        var tail = new string([.. right.Text.TakeWhile(char.IsLetterOrDigit)]);
        if (left.Text[^1] != '-' || head.Length == 0 || tail.Length == 0) return whole;
        // Where lines were run together the vocabulary knows of no line end; the word itself must tell.
        var parted = right.Gap == Gap.None ? vocabulary[head + tail] > vocabulary[$"{head}-{tail}"] : !vocabulary.KeepsHyphen(head, tail);
        return parted ? ledger.Repair("hyphenation", whole, [new Edit(left.Length - 1, 1, string.Empty)]) : whole;
    }

    [GeneratedRegex(@"^<sup>\d{1,3}</sup>(?=\p{L})")]
    private static partial Regex NoteMark();
}
