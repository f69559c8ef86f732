using System.Text.RegularExpressions;

namespace Marrakech.Compact.Importing.Booklets;

/// <summary>
/// Tells an unmarked heading from the text it runs into. A heading is a phrase without a verb and without a stop;
/// behind it a sentence begins. The evidence is in the words, so that it survives any setting of the lines; a
/// blank line, where there is one, only confirms it.
/// </summary>
internal static partial class HeadingFinder
{
    private const int LongestHeading = 30;
    private const int Certain = 4;

    /// <summary>Where the text begins behind a heading that begins at <paramref name="start"/>; -1 when none begins there.</summary>
    /// <param name="words">Running words.</param>
    /// <param name="start">A place where a sentence may begin.</param>
    /// <param name="expected">True when a heading is due here, as behind a complete paragraph; then weak evidence is enough.</param>
    public static int BodyOf(IReadOnlyList<Word> words, int start, bool expected)
    {
        if (!MayBegin(words[start]) || (IsParticiple(words[start]) && start + 1 < words.Count && words[start + 1].StartsLower)) return -1;
        var best = -1;
        var bestScore = 0;
        for (var at = start + 1; at < words.Count && at - start <= LongestHeading; at++)
        {
            if (Sentences.EndsAt(words, at - 1) || EnglishCues.IsFiniteVerb(words[at - 1].Text)) break;
            var score = Score(words, start, at);
            if (score > bestScore) (best, bestScore) = (at, score);
            if (score >= Certain) break;
        }

        return bestScore >= (expected ? 1 : Certain) ? best : -1;
    }

    /// <summary>True when a heading with its text begins with the first of these words.</summary>
    public static bool Opens(IReadOnlyList<Word> words) => BodyOf(words, 0, expected: false) > 0;

    private static bool MayBegin(Word word) =>
        (word.IsCapitalised && EnglishCues.MayOpenTitle(word.Bare)) || char.IsDigit(word.Text[0]) || Brand().IsMatch(word.Text);

    private static int Score(IReadOnlyList<Word> words, int start, int at)
    {
        var word = words[at];
        var before = words[at - 1];
        if (!CanEnd(before) || !HasName(words, start, at)) return 0;
        if (word.Gap == Gap.Blank && at - start > 1 && MayOpenBody(word) && !EnglishCues.OpensSentence(words[start].Bare)) return Certain;
        if (Repeats(words, start, at)) return Certain;
        if (!word.IsCapitalised) return 0;
        if (EnglishCues.OpensSentence(word.Bare)) return Certain;
        if (IsParticiple(word) && at + 1 < words.Count && EnglishCues.IsParticle(words[at + 1].Text)) return Certain;
        return Closure(before, word, at - start) + Subject(words, at);
    }

    /// <summary>A year and a dot before a name are not yet the heading.</summary>
    private static bool HasName(IReadOnlyList<Word> words, int start, int at)
    {
        for (var i = start; i < at; i++)
        {
            if (words[i].Text.Any(char.IsLetter)) return true;
        }

        return false;
    }

    private static bool MayOpenBody(Word word) => word.IsCapitalised || word.Text[0] is '“' or '"' || char.IsDigit(word.Text[0]);

    public static bool CanEnd(Word word) =>
        word.Text[^1] is not (',' or ';' or ':' or '-' or '–' or '—' or '&' or '/' or '(') && !EnglishCues.IsDependent(word.Text);

    /// <summary>The text takes up the heading's first word or the acronym it ends with.</summary>
    private static bool Repeats(IReadOnlyList<Word> words, int start, int at)
    {
        var stem = Stem(words[at].Text);
        if (stem.Length < 3 || EnglishCues.IsDependent(stem)) return false;
        return string.Equals(stem, Stem(words[start].Text), StringComparison.Ordinal)
            || (words[at - 1].Text is ['(', .., ')'] && string.Equals(stem, Stem(words[at - 1].Text), StringComparison.Ordinal));
    }

    private static string Stem(string word)
    {
        var match = Letters().Match(word);
        return match.Success ? match.Value : string.Empty;
    }

    private static bool IsParticiple(Word word) => word.Text.Length > 4 && word.Text.EndsWith("ed", StringComparison.Ordinal);

    /// <summary>A capital behind a word that closes a phrase: a bracket, a number, a common noun. The stronger for an acronym.</summary>
    private static int Closure(Word before, Word word, int length)
    {
        var bare = before.Bare;
        if (length < 2 || bare.Length == 0) return 0;
        var closes = before.Text[^1] == ')' || char.IsDigit(bare[^1]) || char.IsLower(bare[0]);
        if (!closes) return 0;
        return Acronym().IsMatch(word.Bare) ? 3 : 2;
    }

    /// <summary>The subject of the verb: the capitalised word before it, with those joined to it.</summary>
    private static int Subject(IReadOnlyList<Word> words, int at)
    {
        var end = at + 1;
        while (end + 1 < words.Count && words[end].Text == "and") end += 2;
        return end < words.Count && EnglishCues.IsFiniteVerb(words[end].Text) ? 1 : 0;
    }

    [GeneratedRegex(@"^\p{Ll}{1,2}\p{Lu}")]
    private static partial Regex Brand();

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*")]
    private static partial Regex Letters();

    [GeneratedRegex(@"^\p{Lu}{2,}[\p{Lu}\d.]*$")]
    private static partial Regex Acronym();
}
