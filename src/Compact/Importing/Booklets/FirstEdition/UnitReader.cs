using System.Text.RegularExpressions;

namespace Marrakech.Compact.Importing.Booklets.FirstEdition;

/// <summary>Groups the words of the first edition into paragraphs and items.</summary>
internal static partial class UnitReader
{
    private const int LongestName = 16;

    public static List<Unit> Read(List<Word> words)
    {
        var units = new List<Unit>();
        for (var at = 0; at < words.Count;)
        {
            var unit = new Unit([], []);
            while (at < words.Count && unit.Words.Count == 0 && IsSign(words, at, unit)) unit.Sign.Add(words[at++]);
            while (at < words.Count && (unit.Words.Count == 0 || !Begins(words, at, unit))) unit.Words.Add(words[at++]);
            units.Add(unit);
        }

        return units;
    }

    private static bool IsSign(List<Word> words, int at, Unit unit) =>
        HeadingSign().IsMatch(words[at].Text) || IsBullet(words[at]) || (words[at].Text == "o" && unit.Sign.Count > 0);

    private static bool IsBullet(Word word) => word.Text is "-" or "*" or "+" || (word.Text.Length == 1 && WordStream.IsBullet(word.Text[0]));

    private static bool Begins(List<Word> words, int at, Unit unit)
    {
        if (words[at].Gap == Gap.Blank) return true;
        if (words[at].Gap == Gap.Line && HeadingSign().IsMatch(words[at].Text)) return true;
        // The text of a footnote has hyphens between titles, and no lists.
        if (!IsBullet(words[at]) || at + 1 >= words.Count || NoteNumber().IsMatch(unit.Words[0].Text)) return false;
        var next = words[at + 1];
        if (WordStream.IsBullet(words[at].Text[0]) || Marker().IsMatch(next.Text) || next.Text == "o") return true;
        // A hyphen in running text is a bullet only where an item can begin: lines may have been run together.
        if (!next.IsCapitalised && next.Text[0] is not ('"' or '“') && !Brand().IsMatch(next.Text)) return false;
        var before = words[at - 1];
        if (MarkScanner.EndsSentence(before.Text) || before.Text[^1] == ':') return true;
        if (EnglishCues.IsImperative(next.Bare) && HeadingFinder.CanEnd(before)) return true;
        // Behind a bracket a line can break before a dash; in a list of names it does not.
        return words[at].Gap == Gap.Line && HeadingFinder.CanEnd(before) && (before.Text[^1] != ')' || unit.Words.Count <= LongestName);
    }

    [GeneratedRegex(@"^(?:<sup>)?\d{1,3}(?:</sup>)?$")]
    private static partial Regex NoteNumber();

    [GeneratedRegex("^#{1,6}$")]
    private static partial Regex HeadingSign();

    /// <summary>Letter of an action, code of a target.</summary>
    [GeneratedRegex(@"^(?:\(?[a-zA-Z1]\)|\d{1,2}[.:](?:\d{1,2}|[a-d]):)$")]
    private static partial Regex Marker();

    [GeneratedRegex(@"^\p{Ll}{1,2}\p{Lu}")]
    private static partial Regex Brand();
}
