using System.Collections.Immutable;
using Marrakech.Knowledge.Facts;

namespace Marrakech.Knowledge.Duplicates;

/// <summary>An item cut into comparable terms: numbers of word stems and digests of three words in a row, each sorted and distinct.</summary>
internal sealed record ItemTerms(DuplicateItem Item, ImmutableArray<int> Title, ImmutableArray<int> All, ImmutableArray<uint> Shingles)
{
    private const int ShingleLength = 3;

    // Endings cut from English words so that "registering" and "registration" meet; longest first.
    private static readonly string[] Endings = ["ations", "ation", "ments", "ment", "ities", "ings", "ions", "ing", "ity", "ion", "ers", "er", "ed", "al", "ies", "es", "s", "e", "y"];

    public static ItemTerms Of(DuplicateItem item, Vocabulary vocabulary)
    {
        var title = Stems(item.Title, vocabulary);
        var text = Stems(item.Text, vocabulary);
        return new(item, Distinct(title), Distinct(title.Concat(text)), Distinct(Digests([.. title, .. text])));
    }

    private static List<int> Stems(string text, Vocabulary vocabulary) =>
        [.. FactText.Cut(text).Where(t => t.Length > 1).Select(t => vocabulary.NumberOf(Stem(t.Folded), t.Folded))];

    private static string Stem(string word)
    {
        const int shortest = 4;
        foreach (var ending in Endings)
            if (word.Length - ending.Length >= shortest && word.EndsWith(ending, StringComparison.Ordinal))
                return word[..^ending.Length];
        return word;
    }

    private static IEnumerable<uint> Digests(IReadOnlyList<int> stems)
    {
        for (var i = 0; i + ShingleLength <= stems.Count; i++)
            yield return unchecked((Mix(stems[i]) * 31 + Mix(stems[i + 1])) * 31 + Mix(stems[i + 2]));
    }

    // The finalizer of MurmurHash3: neighbouring numbers must not give neighbouring digests.
    private static uint Mix(int number)
    {
        unchecked
        {
            var h = (uint)number;
            h = (h ^ (h >> 16)) * 0x85EBCA6B;
            h = (h ^ (h >> 13)) * 0xC2B2AE35;
            return h ^ (h >> 16);
        }
    }

    private static ImmutableArray<T> Distinct<T>(IEnumerable<T> values) => [.. values.Distinct().Order()];
}
