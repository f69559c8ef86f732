using Lucene.Net.Search;

namespace Marrakech.Knowledge.Search.Querying;

/// <summary>What a query means against the present index.</summary>
internal sealed record QueryPlan
{
    private static readonly Query Nothing = new BooleanQuery();

    public required IReadOnlyList<QueryUnit> Units { get; init; }

    /// <summary>Language the words were taken to be in.</summary>
    public required string Language { get; init; }

    /// <summary>Documents in the index.</summary>
    public required int Documents { get; init; }

    public string? DidYouMean { get; init; }

    public required HighlightTerms Highlights { get; init; }

    /// <summary>True when <see cref="Loose"/> may find more than <see cref="Strict"/>.</summary>
    public bool CanLoosen => Units.Any(unit => unit.Demand is not Demand.Excluded);

    /// <summary>Documents that answer most of what was asked.</summary>
    public Query Strict()
    {
        var query = new BooleanQuery(disableCoord: true);
        var counted = new BooleanQuery();
        foreach (var (unit, demand) in Demands())
        {
            if (unit.Related() is { } related && demand != Demand.Excluded)
                query.Add(related, Occur.SHOULD);
            Add(query, counted, unit.Strict() ?? Nothing, demand);
        }
        return Close(query, counted, Needed(counted.Clauses.Count));
    }

    /// <summary>Documents that answer or touch any of what was asked.</summary>
    public Query Loose()
    {
        var query = new BooleanQuery(disableCoord: true);
        var counted = new BooleanQuery();
        foreach (var (unit, demand) in Demands())
            Add(query, counted, unit.Loose() ?? Nothing, unit.Demand == Demand.Counted ? Demand.Counted : demand);
        return Close(query, counted, 1);
    }

    /// <summary>How many of the words a document must answer: one or two all, three two, more about two thirds.</summary>
    internal static int Needed(int words) => words <= 2 ? words : (words * 2 + 2) / 3;

    private static void Add(BooleanQuery query, BooleanQuery counted, Query unit, Demand demand)
    {
        if (demand == Demand.Counted)
            counted.Add(unit, Occur.SHOULD);
        else
            query.Add(unit, demand switch { Demand.Required => Occur.MUST, Demand.Excluded => Occur.MUST_NOT, _ => Occur.SHOULD });
    }

    private static BooleanQuery Close(BooleanQuery query, BooleanQuery counted, int needed)
    {
        if (counted.Clauses.Count > 0)
        {
            counted.MinimumNumberShouldMatch = needed;
            query.Add(counted, Occur.MUST);
        }
        if (query.Clauses.All(clause => clause.Occur != Occur.MUST))
            query.Add(new MatchAllDocsQuery(), Occur.MUST);
        return query;
    }

    /// <summary>Beside rarer words, one that many documents hold is welcome but not counted; if that leaves none, weak words count.</summary>
    private IEnumerable<(QueryUnit Unit, Demand Demand)> Demands()
    {
        var telling = Units.Any(unit => unit.Demand is Demand.Counted or Demand.Required && unit.Documents > 0 && !IsCommon(unit));
        var any = Units.Any(unit => unit.Demand is Demand.Counted or Demand.Required);
        foreach (var unit in Units)
            yield return (unit, unit.Demand switch
            {
                Demand.Counted when telling && IsCommon(unit) => Demand.Welcome,
                Demand.Welcome when !any => Demand.Counted,
                _ => unit.Demand,
            });
    }

    private bool IsCommon(QueryUnit unit) => unit.Documents > Documents * Weights.CommonShare;
}
