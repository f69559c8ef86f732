using Marrakech.Knowledge.Search.Analysis;
using Marrakech.Knowledge.Search.Concepts;
using Marrakech.Knowledge.Search.Storage;

namespace Marrakech.Knowledge.Search.Querying;

/// <summary>Offers known words for a word nobody has written.</summary>
internal sealed class Speller(Analysers analysers, Thesaurus thesaurus, Vocabulary vocabulary, LeafBuilder leaves)
{
    /// <summary>The likeliest first; empty when the word is known, has a meaning of its own, or is the beginning of a known word being typed.</summary>
    public IReadOnlyList<Correction> Check(string text, bool mayBeBeginning)
    {
        var found = new List<Correction>();
        foreach (var (language, share) in leaves.LanguagesOf(text))
        {
            if (analysers.Read(language, text) is not [{ IsHan: false } word])
                return [];
            if (IsKnown(language, word) || mayBeBeginning && share == 1f && vocabulary.BeginningWith(IndexFields.Exact(language), word.Form, 1).Count > 0)
                return [];
            if (!word.Form.Any(char.IsDigit))
                found.AddRange(vocabulary.Resembling(language, word.Form));
        }
        return [.. found.GroupBy(correction => correction.Word)
            .Select(group => group.MaxBy(correction => correction.Documents)!)
            .OrderBy(correction => correction.Edits).ThenByDescending(correction => correction.Documents)];
    }

    private bool IsKnown(string language, Word word) =>
        word.Stem is not { } stem
        || vocabulary.Knows(IndexFields.Text(language), stem)
        || vocabulary.Knows(IndexFields.Title(language), stem)
        || vocabulary.Knows(IndexFields.Names, word.Form)
        || thesaurus.In(language).Find([word], null).Count > 0;
}
