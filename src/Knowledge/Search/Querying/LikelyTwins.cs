using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Marrakech.Knowledge.Search.Analysis;
using Marrakech.Knowledge.Search.Storage;

namespace Marrakech.Knowledge.Search.Querying;

/// <summary>Finds documents that share the rarest words of a text nobody has stored yet: those that may tell of the same thing. What is looked at does not grow with the index.</summary>
internal sealed class LikelyTwins(Analysers analysers)
{
    private const int MostWords = 48;

    /// <summary>Places in documents that are read for one answer: about fifteen milliseconds.</summary>
    private const int MostRead = 100_000;

    private static readonly HashSet<string> IdOnly = [IndexFields.Id];

    /// <summary>Ids of the likeliest, best first.</summary>
    public IReadOnlyList<string> Find(IndexSearcher searcher, string title, string text, string language, IReadOnlyCollection<string> kinds, int count)
    {
        var query = Rarest(searcher.IndexReader, Clues(title, text, language));
        if (query.Clauses.Count == 0) return [];
        var ofKinds = new BooleanQuery(disableCoord: true);
        foreach (var kind in kinds) ofKinds.Add(new TermQuery(new Term(IndexFields.Facet, IndexFields.FacetTerm(FacetNames.Kind, kind))), Occur.SHOULD);
        var both = new BooleanQuery(disableCoord: true) { { query, Occur.MUST }, { new ConstantScoreQuery(ofKinds) { Boost = 0f }, Occur.MUST } };
        return [.. searcher.Search(both, count).ScoreDocs.Select(hit => searcher.Doc(hit.Doc, IdOnly).Get(IndexFields.Id, CultureInfo.InvariantCulture))];
    }

    /// <summary>The words of the title in titles, where few documents hold any; all words in texts; and as written in English, for names and numbers are the same in both.</summary>
    private IEnumerable<Term> Clues(string title, string text, string language)
    {
        var titled = analysers.Read(language, title).Where(w => w.Stem is not null).ToList();
        var words = titled.Concat(analysers.Read(language, text).Where(w => w.Stem is not null)).ToList();
        var own = titled.Select(w => w.Stem!).Distinct().Select(s => new Term(IndexFields.Title(language), s))
            .Concat(words.Select(w => w.Stem!).Distinct().Select(s => new Term(IndexFields.Text(language), s)));
        return language == Languages.Default ? own : own.Concat(words.Select(w => w.Form).Distinct().Select(f => new Term(IndexFields.Exact(Languages.Default), f)));
    }

    /// <summary>The rarest of the clues that any document holds, as many as are read quickly.</summary>
    private static BooleanQuery Rarest(IndexReader reader, IEnumerable<Term> clues)
    {
        var query = new BooleanQuery(disableCoord: true);
        var read = 0;
        foreach (var (clue, documents) in clues.Select(clue => (clue, reader.DocFreq(clue))).Where(c => c.Item2 > 0).OrderBy(c => c.Item2).Take(MostWords))
        {
            read += documents;
            if (read > MostRead && query.Clauses.Count > 0) break;
            query.Add(new TermQuery(clue), Occur.SHOULD);
        }

        return query;
    }
}
