using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Search.Analysis;
using Marrakech.Knowledge.Search.Concepts;

namespace Marrakech.Knowledge.Contracts;

/// <summary>A word of a text, or a meaning found in it.</summary>
/// <param name="Key">What is compared: the stem, or for a meaning its name in the thesaurus after <c>=</c>, the same in every language.</param>
/// <param name="Form">As it stands in the text.</param>
/// <param name="Weight">1 for what stands there; less for a meaning that only touches one that does.</param>
public sealed record ReadTerm(string Key, string Form, double Weight);

/// <summary>Reads texts the way the search does: stems without stop words, and the meanings of the field's thesaurus, which speaks all six languages.</summary>
public static class TextReading
{
    private static readonly Analysers analysers = new();

    /// <summary>The words and meanings of a text, in its order; places are words only.</summary>
    /// <param name="text">Plain text of any length; an empty one has no terms.</param>
    /// <param name="language">Language it is written in.</param>
    /// <param name="withTouching">Whether meanings are added that touch one in the text, at most once each: for what is looked for, not for what is found.</param>
    public static IReadOnlyList<ReadTerm> Read(string text, Language language, bool withTouching = false)
    {
        var words = analysers.Read(language.Code, text);
        var meanings = Thesaurus.Default.In(language.Code).Find(words, text).Where(m => !m.Concept.Contains(':', StringComparison.Ordinal)).ToList();
        var terms = new List<ReadTerm>();
        terms.AddRange(words.Where(w => w.Stem is not null).Select(w => new ReadTerm(w.Stem!, text[w.Start..w.End], 1)));
        terms.AddRange(meanings.Select(m => new ReadTerm($"={m.Concept}", text[words[m.First].Start..words[m.Last].End], 1)));
        if (withTouching) terms.AddRange(Touching([.. meanings.Select(m => m.Concept).Distinct(StringComparer.Ordinal)]));
        return terms;
    }

    private static IEnumerable<ReadTerm> Touching(IReadOnlyList<string> there) => there
        .SelectMany(c => Thesaurus.Default.RelatedTo(c)).Where(r => !there.Contains(r.Key))
        .GroupBy(r => r.Key, StringComparer.Ordinal).Select(g => new ReadTerm($"={g.Key}", g.Key, Math.Min(0.99, g.Max(r => (double)r.Value))));
}
