using Marrakech.Knowledge.Search.Analysis;
using Marrakech.Knowledge.Search.Storage;

namespace Marrakech.Knowledge.Search.Querying;

/// <summary>Which language a query is in: the one whose texts know most of its words, the reader's own when in doubt.</summary>
internal sealed class LanguageGuess(Analysers analysers, Vocabulary vocabulary)
{
    private const float ReaderAdvantage = 0.75f;
    private const float StopWordShare = 0.5f;

    public string Of(ParsedQuery query, string readerLanguage)
    {
        var words = query.Clauses.SelectMany(clause => clause.Alternatives).Select(part => part.Text).ToList();
        var candidates = words.SelectMany(Languages.Writing).Distinct().ToList();
        if (candidates.Count == 0)
            return readerLanguage;
        return candidates.MaxBy(language => words.Sum(word => Known(language, word)) + (language == readerLanguage ? ReaderAdvantage : 0f))!;
    }

    private float Known(string language, string text)
    {
        if (!Languages.Writing(text).Contains(language))
            return 0f;
        var known = 0f;
        foreach (var word in analysers.Read(language, text))
            if (word.Stem is null)
                known += StopWordShare;
            else if (vocabulary.Knows(IndexFields.Exact(language), word.Form))
                known += 1f;
        return known;
    }
}
