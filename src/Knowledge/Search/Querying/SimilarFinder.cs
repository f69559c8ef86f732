using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Marrakech.Knowledge.Search.Analysis;
using Marrakech.Knowledge.Search.Concepts;
using Marrakech.Knowledge.Search.Storage;

namespace Marrakech.Knowledge.Search.Querying;

/// <summary>Finds documents like a given one by what its facets say, what it means and which telling words it uses.</summary>
internal sealed class SimilarFinder(Analysers analysers, Thesaurus thesaurus)
{
    private const int MostWords = 16;
    private const int MostConcepts = 12;
    private const int MostReasons = 5;

    /// <summary>Places in documents that are read for one answer: about three milliseconds.</summary>
    private const int MostRead = 20_000;
    private const float TooCommon = 0.25f;
    private const float ConceptWeight = 1.2f;

    /// <summary>What sharing a value of a facet is worth; facets not named here say nothing about likeness.</summary>
    private static readonly Dictionary<string, float> FacetWeights = new()
    {
        [FacetNames.Action] = 1.5f,
        [FacetNames.Objective] = 1.2f,
        [FacetNames.Target] = 0.8f,
        [FacetNames.Principle] = 0.6f,
        [FacetNames.Organisation] = 0.5f,
        [FacetNames.Country] = 0.6f,
        [FacetNames.Region] = 0.2f,
    };

    public IReadOnlyList<SimilarDocument> Find(IndexSearcher searcher, string id, int count, string language, string? kind)
    {
        var reader = searcher.IndexReader;
        if (searcher.Search(new TermQuery(new Term(IndexFields.Id, id)), 1).ScoreDocs is not [var found])
            return [];
        var source = Read(searcher, found.Doc, language);
        var fields = new[] { IndexFields.Title(source.Language), IndexFields.Text(source.Language) };
        var words = Telling(reader, fields, source.Words.Keys, MostWords);
        var concepts = Telling(reader, [IndexFields.Concept], source.Concepts, MostConcepts);
        var query = Affordable(reader, Clues(source, fields, words, concepts));
        if (query.Clauses.Count == 0)
            return [];
        query.Add(new TermQuery(new Term(IndexFields.Id, id)), Occur.MUST_NOT);
        if (kind is not null)
            query.Add(new ConstantScoreQuery(new TermQuery(new Term(IndexFields.Facet, IndexFields.FacetTerm(FacetNames.Kind, kind)))) { Boost = 0f }, Occur.MUST);
        return [.. searcher.Search(query, Math.Clamp(count, 1, SearchQuery.LargestPage)).ScoreDocs
            .Select(hit => Compare(source, Read(searcher, hit.Doc, language), hit.Score, words, concepts))];
    }

    private static IEnumerable<TermQuery> Clues(Content source, string[] fields, List<string> words, List<string> concepts) =>
    [
        .. from word in words from field in fields select new TermQuery(new Term(field, word)),
        .. concepts.Select(concept => new TermQuery(new Term(IndexFields.Concept, concept)) { Boost = ConceptWeight }),
        .. from value in source.Facets
            where FacetWeights.ContainsKey(value.Facet)
            select new TermQuery(new Term(IndexFields.Facet, IndexFields.FacetTerm(value.Facet, value.Value))) { Boost = FacetWeights[value.Facet] },
    ];

    /// <summary>As many of the clues as can be followed quickly, the rarest first: they tell most, and what half of a large repository shares would be read for nothing.</summary>
    private static BooleanQuery Affordable(IndexReader reader, IEnumerable<TermQuery> clues)
    {
        var query = new BooleanQuery(disableCoord: true);
        var read = 0;
        foreach (var (clue, documents) in clues.Select(clue => (clue, reader.DocFreq(clue.Term))).OrderBy(clue => clue.Item2))
        {
            read += documents;
            if (read > MostRead && query.Clauses.Count > 0) break;
            query.Add(clue, Occur.SHOULD);
        }

        return query;
    }

    private static SimilarDocument Compare(Content source, Content other, float score, List<string> words, List<string> concepts)
    {
        var facets = source.Facets.Where(facet => FacetWeights.ContainsKey(facet.Facet) && other.Facets.Contains(facet))
            .OrderByDescending(facet => FacetWeights[facet.Facet]).ToList();
        var sameLanguage = source.Language == other.Language;
        return new SimilarDocument(
            other.Id, other.Kind, other.Address, other.Title, other.Language, score, facets,
            [.. concepts.Where(other.Concepts.Contains).Take(MostReasons)],
            [.. words.Where(word => sameLanguage && other.Words.ContainsKey(word)).Take(MostReasons).Select(word => source.Words[word])]);
    }

    /// <summary>The rarest of the terms that other documents hold too.</summary>
    private static List<string> Telling(IndexReader reader, string[] fields, IEnumerable<string> terms, int most) =>
        [.. terms.Select(term => (Term: term, Documents: fields.Max(field => reader.DocFreq(new Term(field, term)))))
            .Where(term => term.Documents > 1 && term.Documents <= Math.Max(2, reader.NumDocs * TooCommon))
            .OrderBy(term => term.Documents).ThenBy(term => term.Term, StringComparer.Ordinal)
            .Take(most).Select(term => term.Term)];

    private Content Read(IndexSearcher searcher, int document, string language)
    {
        var stored = searcher.Doc(document);
        var shown = new[] { language, Languages.Default }.Concat(Languages.All)
            .FirstOrDefault(candidate => stored.GetField(IndexFields.Stored(candidate)) is not null) ?? language;
        var texts = stored.GetValues(IndexFields.Stored(shown), CultureInfo.InvariantCulture);
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        var concepts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            var read = analysers.Read(shown, text);
            foreach (var word in read)
                if (word is { Stem: not null, IsHan: false })
                    words.TryAdd(word.Stem, text[word.Start..word.End]);
            concepts.UnionWith(thesaurus.In(shown).Find(read, text).Select(span => span.Concept));
        }
        return new Content(
            Text(stored, IndexFields.Id), Text(stored, IndexFields.Kind), Text(stored, IndexFields.Address),
            texts.Length > 0 ? texts[0] : "", shown, words, concepts, Facets(searcher.IndexReader, document));
    }

    private static string Text(Document document, string field) => document.Get(field, CultureInfo.InvariantCulture);

    private static HashSet<(string Facet, string Value)> Facets(IndexReader reader, int document)
    {
        var leaf = reader.Leaves[ReaderUtil.SubIndex(document, reader.Leaves)];
        var found = new HashSet<(string, string)>();
        if (leaf.AtomicReader.GetSortedSetDocValues(IndexFields.Facet) is not { } values)
            return found;
        values.SetDocument(document - leaf.DocBase);
        var term = new BytesRef();
        for (var ordinal = values.NextOrd(); ordinal != SortedSetDocValues.NO_MORE_ORDS; ordinal = values.NextOrd())
        {
            values.LookupOrd(ordinal, term);
            var text = term.Utf8ToString();
            var cut = text.IndexOf(IndexFields.FacetSeparator);
            found.Add((text[..cut], text[(cut + 1)..]));
        }
        return found;
    }

    private sealed record Content(
        string Id, string Kind, string Address, string Title, string Language,
        Dictionary<string, string> Words, HashSet<string> Concepts, HashSet<(string Facet, string Value)> Facets);
}
