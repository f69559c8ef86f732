using System.Globalization;
using System.Text.RegularExpressions;
using Marrakech.Compact.Importing.Text;

namespace Marrakech.Compact.Importing.Resolutions;

/// <summary>A possible marker of a paragraph or item in a line.</summary>
/// <param name="Label"><c>12</c>, <c>a</c>, <c>iv</c>; empty for a bullet without a marker.</param>
/// <param name="Start">Where it begins, bullet included.</param>
/// <param name="End">Where the text behind it begins.</param>
/// <param name="HasBullet">True when a list sign stands before it.</param>
internal readonly partial record struct Marker(string Label, int Start, int End, bool HasBullet)
{
    public bool IsNumber => Label.Length > 0 && char.IsAsciiDigit(Label[0]);
    public bool IsLetter => Label.Length == 1 && char.IsAsciiLetterLower(Label[0]);
    public int Number => IsNumber ? int.Parse(Label, CultureInfo.InvariantCulture) : 0;

    /// <summary>Value of a roman numeral up to xxxix, 0 when it is none.</summary>
    public int Roman => Label.Length > 0 && RomanNumeral().IsMatch(Label) ? Value(Label) : 0;

    /// <summary>Possible markers of a line: at its front, and behind the end of a sentence or clause.</summary>
    public static IEnumerable<Marker> In(TracedText line)
    {
        foreach (Match match in Pattern().Matches(line.Text))
        {
            var label = match.Groups["letter"].Success ? match.Groups["letter"].Value : match.Groups["number"].Value;
            yield return new Marker(label, match.Index, match.Index + match.Length, match.Groups["bullet"].Success);
        }
    }

    /// <summary>A list sign alone: that of the next item, which stayed behind when lines were run together.</summary>
    public static bool IsLooseSign(string text) => text.Trim() is "-" or "*" or "•" or "▪" or "■" or "●";

    public static string RomanOf(int value) => string.Concat(Enumerable.Repeat("x", value / 10)) + (value % 10) switch
    {
        0 => "",
        1 => "i",
        2 => "ii",
        3 => "iii",
        4 => "iv",
        5 => "v",
        6 => "vi",
        7 => "vii",
        8 => "viii",
        _ => "ix",
    };

    private static int Value(string roman)
    {
        for (var value = 1; value < 40; value++)
        {
            if (RomanOf(value) == roman) return value;
        }

        return 0;
    }

    [GeneratedRegex("^[ivx]{1,7}$")]
    private static partial Regex RomanNumeral();

    /// <summary>A letter or roman numeral in brackets, or a number with a full stop.</summary>
    private const string Signed = @"(?:\((?<letter>[a-z]|[ivx]{1,5})\)|(?<number>\d{1,2})\.)(?:\s+|$)";

    /// <summary>At the front of a line, or behind the end of a clause with or without a footnote mark.</summary>
    private const string Front =
        @"(?:^\s*|(?<=[.;:][”""]?\s+(?:(?:<sup>)*\d{1,3}(?:</sup>)*\s+)?|;\s(?:and|or)\s+|^(?:<sup>)+\d{1,3}(?:</sup>)+\s+))";

    [GeneratedRegex(@"(?:^\s*|(?<=\s))(?<bullet>[-*•▪■●–])\s+" + Signed + "|" + Front + Signed + "|" + Front + @"(?<bullet>[-*•▪■●])(?:\s+|$)")]
    private static partial Regex Pattern();
}
