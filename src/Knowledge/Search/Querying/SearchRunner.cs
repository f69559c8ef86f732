using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Marrakech.Knowledge.Search.Analysis;
using Marrakech.Knowledge.Search.Concepts;
using Marrakech.Knowledge.Search.Facets;
using Marrakech.Knowledge.Search.Storage;

namespace Marrakech.Knowledge.Search.Querying;

/// <summary>Answers queries against one state of the index.</summary>
internal sealed class SearchRunner(Analysers analysers, Thesaurus thesaurus)
{
    /// <summary>With fewer hits than this before any filter, documents holding only some of the words are shown as well: so a filter shows what its count promised.</summary>
    private const int TooFew = 10;

    private readonly SegmentFacetCache _facets = new(new FacetDictionary());
    private readonly QueryPlanner _planner = new(analysers, thesaurus);
    private readonly HitReader _hits = new(new Highlighter(analysers, thesaurus));

    public Explainer Explainer => new(_planner);

    public SimilarFinder Similar { get; } = new(analysers, thesaurus);

    public LikelyTwins Twins { get; } = new(analysers);

    public static Similarity Similarity { get; } = new WordCountSimilarity();

    public SearchResult Search(IndexSearcher searcher, SearchQuery query)
    {
        foreach (var leaf in searcher.IndexReader.Leaves)
            _facets.Of(leaf.AtomicReader);
        var plan = _planner.Plan(query.Text, query.Language, searcher.IndexReader);
        var selection = new FacetSelection(query.Filters, _facets.Dictionary);
        var size = Math.Clamp(query.Size, 0, SearchQuery.LargestPage);
        var first = Math.Min((long)Math.Max(query.Page - 1, 0) * size, SearchQuery.DeepestHit - size);
        var (collector, top) = Run(searcher, plan, query, selection, (int)first + size, false);
        var some = !query.HoldsEveryWord && collector.Unfiltered < TooFew && plan.CanLoosen;
        if (some)
        {
            var strict = collector.Total;
            (collector, top) = Run(searcher, plan, query, selection, (int)first + size, true);
            some = collector.Total > strict;
        }
        return new SearchResult
        {
            Total = collector.Total,
            Hits = [.. top.Skip((int)first).Select(hit => _hits.Read(searcher, hit, Languages.Of(query.Language), plan.Highlights))],
            Facets = collector.Counts(query.Facets, query.FacetValues),
            DidYouMean = plan.DidYouMean,
            SomeWordsOnly = some,
            Took = TimeSpan.Zero,
        };
    }

    private (FacetCollector Collector, ScoreDoc[] Top) Run(IndexSearcher searcher, QueryPlan plan, SearchQuery query, FacetSelection selection, int wanted, bool loosely)
    {
        var most = Math.Max(1, Math.Min(wanted, Math.Max(1, searcher.IndexReader.MaxDoc)));
        ITopDocsCollector top = Order(query) is { } sort
            ? TopFieldCollector.Create(sort, most, fillFields: false, trackDocScores: false, trackMaxScore: false, docsScoredInOrder: true)
            : TopScoreDocCollector.Create(most, docsScoredInOrder: true);
        var collector = new FacetCollector(top, _facets, selection, query.Facets.Count > 0);
        searcher.Search(loosely ? plan.Loose() : plan.Strict(), collector);
        return (collector, wanted == 0 ? [] : top.GetTopDocs().ScoreDocs);
    }

    private static Sort? Order(SearchQuery query) => query.Sort switch
    {
        SearchSort.Newest => new Sort(new SortField(IndexFields.Date, SortFieldType.INT32, reverse: true), SortField.FIELD_SCORE),
        SearchSort.Title => new Sort(new SortField(IndexFields.Sort(Languages.Of(query.Language)), SortFieldType.STRING), SortField.FIELD_DOC),
        SearchSort.MostRead => new Sort(new SortField(IndexFields.Id, new StandingOrder(query.Standing), reverse: true), new SortField(IndexFields.Date, SortFieldType.INT32, reverse: true), SortField.FIELD_DOC),
        _ => null,
    };
}
