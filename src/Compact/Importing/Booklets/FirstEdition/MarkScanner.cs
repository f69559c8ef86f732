using System.Globalization;
using System.Text.RegularExpressions;
using Marrakech.Compact.Importing.Text;

namespace Marrakech.Compact.Importing.Booklets.FirstEdition;

/// <summary>
/// Finds the marks of footnotes in the order of the text. They lost their form in many ways, but they count up: a
/// number behind the end of a phrase is a mark when it is about to come.
/// </summary>
internal sealed partial class MarkScanner(Ledger ledger)
{
    /// <summary>How many marks may be missing in a row.</summary>
    private const int Reach = 4;

    private int last;

    /// <summary>True for a word that ends a sentence, a mark behind its stop left aside.</summary>
    public static bool EndsSentence(string word) => Stopped().IsMatch(word);

    /// <summary>Takes the marks out of a text.</summary>
    public (TracedText Text, List<TakenMark> Taken) Take(TracedText text)
    {
        var marks = new List<FootnoteMark>();
        foreach (Match match in Candidate().Matches(text.Text))
        {
            if (Number(match, text) is not { } number) continue;
            last = number;
            marks.Add(new FootnoteMark(number, match.Index, match.Length, match.Groups["set"].Success));
        }

        return FootnoteMarks.TakeOut(ledger, text, marks);
    }

    private int? Number(Match match, TracedText text)
    {
        var digits = string.Concat(match.Groups["n"].Value.Select(Lowered));
        var isSet = match.Groups["set"].Success || match.Groups["n"].Value.Any(c => !char.IsAsciiDigit(c));
        if (Next(digits) is { } number) return number;
        if (!isSet) return null;
        // A sign too many stands before the number that is due.
        for (var cut = 1; cut < digits.Length; cut++)
        {
            if (Next(digits[cut..]) is not { } due) continue;
            ledger.Anomaly("footnote-number", $"The mark {digits} stands where {due} is due.", ledger.Place(text.Slice(match.Index, match.Length)));
            return due;
        }

        return int.Parse(digits, CultureInfo.InvariantCulture);
    }

    private int? Next(string digits)
    {
        var number = int.Parse(digits, CultureInfo.InvariantCulture);
        return number > last && number <= last + Reach ? number : null;
    }

    private static char Lowered(char sign) => sign switch
    {
        '¹' => '1',
        '²' => '2',
        '³' => '3',
        >= '⁰' and <= '⁹' => (char)('0' + (sign - '⁰')),
        _ => sign,
    };

    [GeneratedRegex(
        @"(?<set>(?:<sup>\s*)+(?<n>\d{1,3})\s*(?:</sup>)+)"
        + @"|(?<n>[⁰¹²³⁴-⁹][⁰¹²³⁴-⁹\d]{0,2})"
        + @"|(?<=[.,;:)”’""\]%]\s?)(?<n>\d{1,3})(?=[\s.,;]|$)"
        + @"|(?<=\p{Ll})(?<n>\d{1,3})(?=[.,;]?(?:\s|$))"
        + @"|(?<=\p{L}\s)(?<n>\d{1,3})(?=$)")]
    private static partial Regex Candidate();

    [GeneratedRegex(@"[.!?…;][)”’""\]]*(?:<sup>\d{1,3}</sup>|[⁰¹²³⁴-⁹\d]{1,3})?[.,]?$|<sup>\d{1,3}</sup>[.,]?$|(?<=^|\s)\d{1,3}$")]
    private static partial Regex Stopped();
}
