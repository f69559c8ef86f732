using System.Text.RegularExpressions;

namespace Marrakech.Compact.Importing.Booklets;

/// <summary>Cuts running words at the signs of structure that survive any setting: bullets, codes, letters, fixed headings.</summary>
/// <param name="words">Running words.</param>
/// <param name="linksInline">True where an address is content wherever it stands; false where only one that stands alone is a sign.</param>
internal sealed partial class BookletLexer(List<Word> words, bool linksInline)
{
    private const int LongestGoal = 12;

    private static readonly (ElementKind Kind, string[] Phrase)[] Fixed =
    [
        (ElementKind.ActionsHeading, ["Associated", "actions"]),
        (ElementKind.PracticesHeading, ["Example", "practices"]),
        (ElementKind.SdgHeading, ["Relevant", "sustainable", "development", "goals"]),
        (ElementKind.AllSdgs, ["All", "SDGs"]),
    ];

    private readonly List<Element> elements = [];

    /// <summary>Numbers that cling to the end of a word, as the marks of footnotes do: a definition has its mark.</summary>
    private readonly HashSet<string> marks =
        [.. words.Select(word => ClingingNumber().Match(word.Text)).Where(match => match.Success).Select(match => match.Groups[1].Value)];

    private int at;

    public static List<Element> Read(List<Word> words, bool linksInline = false) => new BookletLexer(words, linksInline).Read();

    private List<Element> Read()
    {
        while (at < words.Count)
        {
            if (!(TryFixed() || TryGoal() || TryBullet() || TryLetter() || TryFootnote() || TryLink() || TryCapitals())) Say();
        }

        return elements;
    }

    /// <summary>A word that is no sign belongs to what is being said.</summary>
    private void Say()
    {
        if (elements.Count == 0 || elements[^1].Kind is not (ElementKind.Prose or ElementKind.Bullet or ElementKind.Target or ElementKind.Footnote))
        {
            elements.Add(new Element(ElementKind.Prose, [], []));
        }

        elements[^1].Words.Add(words[at++]);
        CloseFootnote();
    }

    private bool TryFixed()
    {
        foreach (var (kind, phrase) in Fixed)
        {
            if (!Matches(phrase) || (kind == ElementKind.ActionsHeading && !StandsAlone())) continue;
            var length = phrase.Length + (kind == ElementKind.PracticesHeading ? Invitation(at + phrase.Length) : 0);
            Sign(kind, length);
            return true;
        }

        return false;
    }

    /// <summary>The same words can begin a sentence.</summary>
    private bool StandsAlone() =>
        words[at].Gap == Gap.Blank || elements.Count == 0 || elements[^1].Kind is ElementKind.Letter or ElementKind.Capitals;

    private bool Matches(string[] phrase)
    {
        if (at + phrase.Length > words.Count) return false;
        for (var i = 0; i < phrase.Length; i++)
        {
            if (!string.Equals(words[at + i].Text.TrimEnd(':'), phrase[i], StringComparison.Ordinal)) return false;
        }

        return true;
    }

    /// <summary>Length of the sentence that sends the reader to the repository for more.</summary>
    private int Invitation(int from)
    {
        if (from + 1 >= words.Count || words[from].Text != "For" || words[from + 1].Text != "more") return 0;
        const int LongestInvitation = 16;
        for (var i = from; i < words.Count && i - from < LongestInvitation; i++)
        {
            if (words[i].Bare == "Practices") return i - from + 1;
        }

        return 0;
    }

    private bool TryGoal()
    {
        if (words[at].Text != "SDG" || at + 1 >= words.Count || GoalNumber().Match(words[at + 1].Text) is not { Success: true } number) return false;
        Sign(ElementKind.Goal, 2, number.Groups[1].Value);
        for (var taken = 0; at < words.Count && taken < LongestGoal && !WordStream.IsBullet(words[at].Text[0]) && !IsFixed(); taken++)
        {
            elements[^1].Words.Add(words[at++]);
        }

        return true;
    }

    private bool IsFixed() => Fixed.Any(entry => Matches(entry.Phrase));

    private bool TryBullet()
    {
        if (words[at].Text.Length > 1 || !WordStream.IsBullet(words[at].Text[0])) return false;
        if (at + 1 < words.Count && TargetCode().Match(words[at + 1].Text) is { Success: true } code) Sign(ElementKind.Target, 2, code.Groups[1].Value);
        else Sign(ElementKind.Bullet, 1);
        return true;
    }

    private bool TryLetter()
    {
        if (!ActionLetter().IsMatch(words[at].Text)) return false;
        Sign(ElementKind.Letter, 1, words[at].Text[..1]);
        return true;
    }

    private bool TryFootnote()
    {
        if (NoteNumber().Match(words[at].Text) is not { Success: true } number || at + 1 >= words.Count || !words[at + 1].IsCapitalised) return false;
        var isName = at > 0 && words[at - 1].IsCapitalised && words[at].Gap != Gap.Blank && elements[^1].Kind != ElementKind.Link;
        if (isName || !marks.Contains(number.Groups[1].Value)) return false;
        Sign(ElementKind.Footnote, 1, number.Groups[1].Value);
        return true;
    }

    /// <summary>A footnote ends with a sentence that nothing, or the interrupted text, follows.</summary>
    private void CloseFootnote()
    {
        if (elements[^1].Kind != ElementKind.Footnote || at >= words.Count || !Sentences.EndsAt(elements[^1].Words, elements[^1].Words.Count - 1)) return;
        if (words[at].Gap == Gap.Blank || words[at].StartsLower) elements.Add(new Element(ElementKind.Prose, [], []));
    }

    private bool TryLink()
    {
        if (!WebAddress.IsAt(words[at].Text) || (elements.Count > 0 && elements[^1].Kind == ElementKind.Footnote)) return false;
        var isAlone = words[at].Gap != Gap.None || (elements.Count > 0 && elements[^1].Kind == ElementKind.Link);
        if (!linksInline && !isAlone) return false;
        elements.Add(new Element(ElementKind.Link, [], [words[at++]]));
        return true;
    }

    private bool TryCapitals()
    {
        var numbered = SectionNumber().IsMatch(words[at].Text) ? 1 : 0;
        var end = CapitalRun.End(words, at + numbered);
        if (end < 0) return false;
        elements.Add(new Element(ElementKind.Capitals, words[at..(at + numbered)], words[(at + numbered)..end]));
        at = end;
        return true;
    }

    private void Sign(ElementKind kind, int length, string? key = null)
    {
        elements.Add(new Element(kind, words[at..(at + length)], [], key));
        at += length;
    }

    [GeneratedRegex(@"\p{Ll}(\d{1,3})[.,;:]?$")]
    private static partial Regex ClingingNumber();

    [GeneratedRegex(@"^\d{1,2}\.?$")]
    private static partial Regex SectionNumber();

    [GeneratedRegex(@"^(\d{1,2}):$")]
    private static partial Regex GoalNumber();

    [GeneratedRegex(@"^(\d{1,2}[.:](?:\d{1,2}|[a-d])):$")]
    private static partial Regex TargetCode();

    [GeneratedRegex(@"^[a-z]\.$")]
    private static partial Regex ActionLetter();

    [GeneratedRegex(@"^(\d{1,3})\.$")]
    private static partial Regex NoteNumber();
}
