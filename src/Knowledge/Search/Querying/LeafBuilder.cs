using Lucene.Net.Index;
using Lucene.Net.Search;
using Marrakech.Knowledge.Search.Analysis;
using Marrakech.Knowledge.Search.Concepts;
using Marrakech.Knowledge.Search.Storage;

namespace Marrakech.Knowledge.Search.Querying;

/// <summary>Finds the ways in which a word, phrase, prefix or concept can be answered by the present index.</summary>
internal sealed class LeafBuilder(Analysers analysers, Thesaurus thesaurus, Vocabulary vocabulary, string language, HighlightTerms highlights)
{
    private const int MostPrefixWords = 64;

    /// <summary>Languages to look for a word in, the one of the query first.</summary>
    public IEnumerable<(string Language, float Weight)> LanguagesOf(string word)
    {
        var written = Languages.Writing(word);
        var first = written.Contains(language) ? language : written.Contains(Languages.Default) ? Languages.Default : written[0];
        yield return (first, 1f);
        if (!word.Any(char.IsLetter))
            yield break;
        foreach (var other in written)
            if (other != first)
                yield return (other, Weights.OtherLanguage);
    }

    /// <summary>The word in titles, texts and names of every language it may be written in.</summary>
    public List<Leaf> Word(string word, float weight = 1f)
    {
        var leaves = new List<Leaf>();
        foreach (var (language, share) in LanguagesOf(word))
        {
            var words = analysers.Read(language, word);
            if (words.Count == 0)
                continue;
            if (words.Count > 1)
            {
                leaves.AddRange(Compound(language, words, weight * share));
                continue;
            }
            var (form, stem) = (words[0].Form, words[0].Stem);
            if (stem is not null)
            {
                AddTerm(leaves, MatchKind.Title, IndexFields.Title(language), stem, language, Weights.Title * weight * share);
                AddTerm(leaves, MatchKind.Text, IndexFields.Text(language), stem, language, Weights.Text * weight * share);
                highlights.AddStem(language, stem);
            }
            if (share == 1f)
                AddTerm(leaves, MatchKind.Name, IndexFields.Names, form, null, Weights.Name * weight);
        }
        return leaves;
    }

    public bool IsStopWord(string word) => LanguagesOf(word).First() is var (first, _) && analysers.Read(first, word).TrueForAll(w => w.Stem is null);

    /// <summary>True for a word that says so little that documents without it answer as well.</summary>
    public bool IsWeak(string word) => LanguagesOf(word).First() is var (first, _) && analysers.Read(first, word) is [var only] && StopWords.IsWeak(first, only.Form);

    /// <summary>The words one after the other, exactly as written.</summary>
    public List<Leaf> Phrase(string text, float weight = 1f)
    {
        var leaves = new List<Leaf>();
        foreach (var (language, share) in LanguagesOf(text))
        {
            var words = analysers.Read(language, text);
            if (words.Count == 0)
                continue;
            foreach (var word in words)
                highlights.Forms.Add(word.Form);
            leaves.Add(PhraseIn(IndexFields.Exact(language), MatchKind.Phrase, words, language, weight * share));
            if (share == 1f)
                leaves.Add(PhraseIn(IndexFields.Names, MatchKind.Name, words, null, weight));
        }
        return leaves;
    }

    public List<Leaf> Prefix(string text, float weight = 1f)
    {
        var leaves = new List<Leaf>();
        foreach (var (language, share) in LanguagesOf(text))
        {
            if (analysers.Read(language, text) is not [.., var last])
                continue;
            var prefix = last.Form;
            highlights.Prefixes.Add(prefix);
            AddPrefix(leaves, IndexFields.Exact(language), prefix, language, Weights.Prefix * weight * share);
            if (share == 1f)
                AddPrefix(leaves, IndexFields.Names, prefix, null, Weights.Prefix * weight);
        }
        return leaves;
    }

    /// <summary>The meaning, whatever words of whatever language say it, and the meanings it touches.</summary>
    public List<Leaf> Concept(string concept)
    {
        var leaves = new List<Leaf>();
        highlights.Concepts.Add(concept);
        AddTerm(leaves, MatchKind.SameMeaning, IndexFields.TitleConcept, concept, null, Weights.SameMeaningInTitle);
        AddTerm(leaves, MatchKind.SameMeaning, IndexFields.Concept, concept, null, Weights.SameMeaning);
        foreach (var (related, weight) in thesaurus.RelatedTo(concept))
            AddTerm(leaves, MatchKind.RelatedMeaning, IndexFields.Concept, related, null, weight);
        if (PlaceFacet(concept) is { } facet)
            AddTerm(leaves, MatchKind.Place, IndexFields.Facet, facet, null, Weights.Place);
        return leaves;
    }

    public static string? PlaceFacet(string concept)
    {
        if (concept.StartsWith(ConceptGroup.CountryPrefix, StringComparison.Ordinal))
            return IndexFields.FacetTerm(FacetNames.Country, concept[ConceptGroup.CountryPrefix.Length..]);
        if (concept.StartsWith(ConceptGroup.RegionPrefix, StringComparison.Ordinal))
            return IndexFields.FacetTerm(FacetNames.Region, concept[ConceptGroup.RegionPrefix.Length..]);
        return null;
    }

    /// <summary>A typed word of several index terms: most of the pairs of a Chinese run, or the parts of a code one after the other.</summary>
    private IEnumerable<Leaf> Compound(string language, List<Word> words, float weight)
    {
        if (!words.TrueForAll(word => word.IsHan))
        {
            foreach (var word in words)
                highlights.Forms.Add(word.Form);
            yield return PhraseIn(IndexFields.Exact(language), MatchKind.Phrase, words, language, weight);
            yield break;
        }
        foreach (var (kind, field, boost) in new[] { (MatchKind.Title, IndexFields.Title(language), Weights.Title), (MatchKind.Text, IndexFields.Text(language), Weights.Text) })
        {
            var pairs = WordStream.Terms(words, stems: true).Distinct().ToList();
            var query = new BooleanQuery(disableCoord: true) { Boost = boost * weight, MinimumNumberShouldMatch = QueryPlan.Needed(pairs.Count) };
            foreach (var pair in pairs)
                query.Add(new TermQuery(new Term(field, pair)), Occur.SHOULD);
            yield return new Leaf(kind, string.Concat(words.Select(word => word.Form)), language, pairs.Min(pair => vocabulary.DocumentsWith(field, pair)), query);
        }
        foreach (var word in words)
            if (word.Stem is not null)
                highlights.AddStem(language, word.Stem);
    }

    private Leaf PhraseIn(string field, MatchKind kind, List<Word> words, string? language, float weight)
    {
        var terms = WordStream.Terms(words, stems: false).ToList();
        var text = string.Join(' ', words.Select(word => word.Form));
        var documents = terms.Count == 0 ? 0 : terms.Min(term => vocabulary.DocumentsWith(field, term));
        if (terms.Count == 1)
            return new Leaf(kind, text, language, documents, new TermQuery(new Term(field, terms[0])) { Boost = Weights.Phrase * weight });
        var query = new PhraseQuery { Boost = Weights.Phrase * weight };
        foreach (var term in terms)
            query.Add(new Term(field, term));
        return new Leaf(kind, text, language, documents, query);
    }

    private void AddPrefix(List<Leaf> leaves, string field, string prefix, string? language, float weight)
    {
        var words = vocabulary.BeginningWith(field, prefix, MostPrefixWords);
        if (words.Count == 0)
            return;
        var any = new BooleanQuery(disableCoord: true);
        foreach (var word in words)
            any.Add(new TermQuery(new Term(field, word)), Occur.SHOULD);
        leaves.Add(new Leaf(MatchKind.Prefix, prefix + "*", language, words.Max(word => vocabulary.DocumentsWith(field, word)), new ConstantScoreQuery(any) { Boost = weight }));
    }

    private void AddTerm(List<Leaf> leaves, MatchKind kind, string field, string term, string? language, float weight)
    {
        if (vocabulary.DocumentsWith(field, term) is var documents and > 0)
            leaves.Add(new Leaf(kind, term, language, documents, new TermQuery(new Term(field, term)) { Boost = weight }));
    }
}
