using System.Text.RegularExpressions;

namespace Marrakech.Compact.Importing.Booklets;

/// <summary>Finds the ends of sentences in running words.</summary>
internal static partial class Sentences
{
    /// <summary>True when the word at <paramref name="at"/> ends a sentence, judged by its own signs and the word behind it.</summary>
    public static bool EndsAt(IReadOnlyList<Word> words, int at)
    {
        var text = words[at].Text;
        if (!Stop().IsMatch(text) || Abbreviation().IsMatch(text)) return false;
        if (at + 1 >= words.Count) return true;
        var next = words[at + 1].Text;
        // A sentence goes on behind an ellipsis or a stop that belongs to an abbreviation.
        return !char.IsLower(next[0]) || !(Ellipsis().IsMatch(text) || Initials().IsMatch(text));
    }

    /// <summary>True when a passage that ends with this word is complete.</summary>
    public static bool Complete(IReadOnlyList<Word> words) => words.Count > 0 && EndsAt(words, words.Count - 1);

    /// <summary>True when the words hold an end of a sentence before their last word.</summary>
    public static bool HasInnerEnd(IReadOnlyList<Word> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (EndsAt(words, i) && !words[i + 1].StartsLower) return true;
        }

        return false;
    }

    [GeneratedRegex(@"[.!?…][)”’""'\]]*\d{0,3}$")]
    private static partial Regex Stop();

    [GeneratedRegex(@"^[(“""]*(?:No|Nos|art|arts|para|paras|vol|pp?|ed|eds|al|cf|e\.g|i\.e|n\.d|Mr|Ms|Dr|St|vs|approx|ca|\p{Lu})\.$")]
    private static partial Regex Abbreviation();

    [GeneratedRegex(@"(?:…\.?|\.{3,})$")]
    private static partial Regex Ellipsis();

    [GeneratedRegex(@"^(?:\p{Lu}\.){2,}$")]
    private static partial Regex Initials();
}
