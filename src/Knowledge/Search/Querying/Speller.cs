using Marrakech.Knowledge.Search.Analysis;
using Marrakech.Knowledge.Search.Concepts;
using Marrakech.Knowledge.Search.Storage;

namespace Marrakech.Knowledge.Search.Querying;

/// <summary>Offers known words for a word nobody has written.</summary>
internal sealed class Speller(Analysers analysers, Thesaurus thesaurus, Vocabulary vocabulary, LeafBuilder leaves)
{
    /// <summary>A form never seen whose stem is known yields to a word in so many times more documents.</summary>
    private const int FarMoreCommon = 4;

    /// <summary>The likeliest first; empty when the word is known, has a meaning of its own, or is the beginning of a known word being typed.</summary>
    public IReadOnlyList<Correction> Check(string text, bool mayBeBeginning)
    {
        var found = new List<Correction>();
        var ownStems = new HashSet<string>(StringComparer.Ordinal);
        var seen = 0;
        foreach (var (language, share) in leaves.LanguagesOf(text))
        {
            if (analysers.Read(language, text) is not [{ IsHan: false } word])
                return [];
            if (IsKnown(language, word) || mayBeBeginning && share == 1f && vocabulary.BeginningWith(IndexFields.Exact(language), word.Form, 1).Count > 0)
                return [];
            if (share == 1f)
                seen = Seen(language, word.Stem!);
            ownStems.Add(word.Stem!);
            if (!word.Form.Any(char.IsDigit))
                found.AddRange(vocabulary.Resembling(language, word.Form).Where(correction => !ownStems.Overlaps(Stems(correction))));
        }
        return [.. found.Where(correction => correction.Documents > seen * FarMoreCommon)
            .GroupBy(correction => correction.Word)
            .Select(group => group.MaxBy(correction => correction.Documents)!)
            .OrderBy(correction => correction.Edits).ThenByDescending(correction => correction.Documents)];
    }

    private IEnumerable<string> Stems(Correction correction) => analysers.Read(correction.Language, correction.Word).Select(word => word.Stem).OfType<string>();

    private int Seen(string language, string stem) =>
        Math.Max(vocabulary.DocumentsWith(IndexFields.Text(language), stem), vocabulary.DocumentsWith(IndexFields.Title(language), stem));

    private bool IsKnown(string language, Word word) =>
        word.Stem is null
        || vocabulary.Knows(IndexFields.Exact(language), word.Form)
        || vocabulary.Knows(IndexFields.Names, word.Form)
        || thesaurus.In(language).Find([word], null).Count > 0;
}
