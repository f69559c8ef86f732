using System.Globalization;
using System.Text.RegularExpressions;

namespace Marrakech.Compact.Importing.Text;

/// <summary>A mark in running text that points to a footnote.</summary>
/// <param name="Number">Number of the footnote.</param>
/// <param name="Start">Where the mark begins in the text.</param>
/// <param name="Length">Length with its tags.</param>
/// <param name="IsExplicit">True when set as a mark (<c>&lt;sup&gt;</c>, superscript, <c>$^2$</c>, <c>[^2]</c>); false for bare digits, which may be a number of the sentence.</param>
internal readonly record struct FootnoteMark(int Number, int Start, int Length, bool IsExplicit);

/// <summary>A mark that was taken out of a text.</summary>
/// <param name="Number">Number of the footnote.</param>
/// <param name="Behind">Place in the source of the character it stood behind: repairs to come do not move it. Negative for a mark before all text.</param>
internal readonly record struct TakenMark(int Number, int Behind);

/// <summary>Finds footnote marks, also those that lost their superscript and stand as bare digits behind a word.</summary>
internal static partial class FootnoteMarks
{
    /// <summary>All marks and possible marks in order of place.</summary>
    public static List<FootnoteMark> Find(string text)
    {
        var marks = new List<FootnoteMark>();
        foreach (Match match in Mark().Matches(text))
        {
            var digits = match.Groups["n"];
            if (digits.Success) Add(match, digits.Value, isExplicit: true);
            else if (match.Groups["raised"] is { Success: true } raised) Add(match, Lowered(raised.Value), isExplicit: true);
            else Add(match, match.Groups["bare"].Value, isExplicit: false);
        }

        return marks;

        void Add(Match match, string digits, bool isExplicit)
        {
            var number = int.Parse(digits, CultureInfo.InvariantCulture);
            if (number > 0) marks.Add(new FootnoteMark(number, match.Index, match.Length, isExplicit));
        }
    }

    /// <summary>
    /// Keeps the explicit marks and those bare digits that fit the count: marks of a document rise, so a bare number
    /// is a mark only when it is defined and lies between the marks before and behind it.
    /// </summary>
    public static List<FootnoteMark> Choose(IReadOnlyList<FootnoteMark> marks, Func<int, bool> isDefined, int last = 0)
    {
        var chosen = new List<FootnoteMark>();
        for (var i = 0; i < marks.Count; i++)
        {
            var mark = marks[i];
            if (!mark.IsExplicit && !Fits(mark.Number, i)) continue;
            chosen.Add(mark);
            last = Math.Max(last, mark.Number);
        }

        return chosen;

        bool Fits(int number, int at)
        {
            if (!isDefined(number) || number <= last) return false;
            for (var next = at + 1; next < marks.Count; next++)
            {
                if (marks[next].IsExplicit && isDefined(marks[next].Number)) return number <= marks[next].Number;
            }

            return true;
        }
    }

    /// <summary>Takes marks, in the order of the text, out of it.</summary>
    public static (TracedText Text, List<TakenMark> Taken) TakeOut(Ledger ledger, TracedText text, IReadOnlyList<FootnoteMark> marks)
    {
        var taken = new List<TakenMark>();
        var edits = new List<Edit>();
        foreach (var mark in marks)
        {
            var done = edits.Count == 0 ? 0 : edits[^1].Start + edits[^1].Length;
            var edit = Removal(text.Text, mark, done);
            // Marks that follow one another stand behind the same character.
            taken.Add(new TakenMark(mark.Number, edit.Start > done || taken.Count == 0 ? OriginBefore(edit.Start) : taken[^1].Behind));
            edits.Add(edit);
        }

        return edits.Count == 0 ? (text, taken) : (ledger.Repair("footnote-mark", text, edits), taken);

        int OriginBefore(int at) => at == 0 ? TracedText.Inserted : text.Origins[at - 1];
    }

    /// <summary>The edit that takes a mark out and leaves the spacing a sentence without it would have.</summary>
    private static Edit Removal(string text, FootnoteMark mark, int done)
    {
        var start = mark.Start;
        var end = mark.Start + mark.Length;
        while (start > done && char.IsWhiteSpace(text[start - 1])) start--;
        while (end < text.Length && char.IsWhiteSpace(text[end])) end++;
        var apart = (start < mark.Start || end > mark.Start + mark.Length)
            && start > 0 && end < text.Length && text[end] is not (',' or '.' or ';' or ':' or ')' or '”' or '?' or '!');
        return new Edit(start, end - start, apart ? " " : string.Empty);
    }

    /// <summary>Raised digits as plain ones.</summary>
    public static string Lowered(string raised) => string.Concat(raised.Select(c => c switch
    {
        '¹' => '1',
        '²' => '2',
        '³' => '3',
        >= '⁰' and <= '⁹' => (char)('0' + (c - '⁰')),
        _ => c,
    }));

    [GeneratedRegex(
        @"(?:<sup>\s*)+(?<n>\d{1,3})\s*(?:</sup>\s?)*(?<!\s)"
        + @"|\$\^\{?(?<n>\d{1,3})\}?\$"
        + @"|\[\^(?<n>\d{1,3})\]"
        + @"|(?<raised>[⁰¹²³⁴-⁹]{1,3})"
        + @"|(?<=[\p{Ll})”’""])(?<bare>\d{1,3})(?![\p{L}\d%/:-]|[.,]\d)"
        + @"|(?<=(?<!\d)[.,;:)”’""]\s?|\d[.,;:]\s)(?<bare>\d{1,3})(?=\s|$)")]
    private static partial Regex Mark();
}
