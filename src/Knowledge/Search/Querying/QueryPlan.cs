using Lucene.Net.Search;

namespace Marrakech.Knowledge.Search.Querying;

/// <summary>What a query means against the present index.</summary>
internal sealed record QueryPlan
{
    public required IReadOnlyList<QueryUnit> Units { get; init; }

    /// <summary>Language the words were taken to be in.</summary>
    public required string Language { get; init; }

    public string? DidYouMean { get; init; }

    public required HighlightTerms Highlights { get; init; }

    public bool CanRelax => Units.Count(unit => unit is { Must: false, Excluded: false }) > 1;

    /// <param name="someWordsOnly">True to accept documents that answer any one of the words.</param>
    public Query ToQuery(bool someWordsOnly)
    {
        if (Units.Count == 0)
            return new MatchAllDocsQuery();
        var query = new BooleanQuery(disableCoord: true);
        var words = new BooleanQuery(disableCoord: true);
        foreach (var unit in Units)
            if (unit.Excluded)
                query.Add(unit.ToQuery(), Occur.MUST_NOT);
            else if (unit.Must)
                query.Add(unit.ToQuery(), Occur.MUST);
            else
                words.Add(unit.ToQuery(), Occur.SHOULD);
        var count = words.Clauses.Count;
        if (count > 0)
        {
            words.MinimumNumberShouldMatch = someWordsOnly ? 1 : Needed(count);
            query.Add(words, Occur.MUST);
        }
        if (query.Clauses.All(clause => clause.IsProhibited))
            query.Add(new MatchAllDocsQuery(), Occur.MUST);
        return query;
    }

    /// <summary>How many of the words a document must answer: one or two all, three two, more about two thirds.</summary>
    internal static int Needed(int words) => words <= 2 ? words : (words * 2 + 2) / 3;
}
