using System.Diagnostics;
using Marrakech.Bench.Measuring;
using Marrakech.Knowledge.Search;

namespace Marrakech.Bench.Search;

/// <summary>How long searching takes over so many documents, side by side with SQLite FTS5 over the same ones.</summary>
internal static class SearchTimes
{
    private const int WarmUp = 1, Rounds = 4, Seed = 20_180_719;
    private const double Megabyte = 1e6;

    /// <summary>Builds both engines in a directory and runs every judged query over them in turn.</summary>
    public static IReadOnlyList<Figure> Measure(
        string directory, IReadOnlyList<SearchDocument> given, int count, IReadOnlyList<Judgement> queries, double? median = null, double? high = null)
    {
        var (size, path) = ($"{count} items", Path.Combine(directory, $"lucene-{count}"));
        using var index = SearchIndex.Open(path, TimeProvider.System);
        var build = Stopwatch.StartNew();
        index.Rebuild(Recombination.Of(given, count, Seed), 1);
        build.Stop();
        var peerBuild = Stopwatch.StartNew();
        using var peer = FullTextPeer.Build(Path.Combine(directory, $"fts5-{count}.db"), Recombination.Of(given, count, Seed));
        peerBuild.Stop();
        return
        [
            Figure.OfTimes("search: first page, highlights, counts of all facets", size, Time(queries, q => index.Search(Query(q))), median, high),
            Figure.OfTimes("search: the same with a filter", size, Time(queries, q => index.Search(Filtered(q))), median, high),
            Figure.OfTimes("peer SQLite FTS5: first page, snippets, no counts", size, Time(queries, q => peer.Search(q.Query, q.Language))),
            Figure.OfTimes("peer SQLite FTS5: with counts by grouping", size, Time(queries, q => peer.SearchAndCount(q.Query, q.Language))),
            Figure.OfValue("search: build the index", size, build.Elapsed.TotalSeconds, "s"),
            Figure.OfValue("peer SQLite FTS5: build", size, peerBuild.Elapsed.TotalSeconds, "s"),
            Figure.OfValue("search: index on disk", size, new DirectoryInfo(path).GetFiles().Sum(f => f.Length) / Megabyte, "MB"),
        ];
    }

    private static SearchQuery Query(Judgement judgement) => new() { Text = judgement.Query, Language = judgement.Language, Facets = FacetNames.All };

    private static SearchQuery Filtered(Judgement judgement) => Query(judgement) with
    {
        Filters = new Dictionary<string, IReadOnlyList<string>> { [FacetNames.Objective] = ["7", "20"] },
    };

    private static List<double> Time(IReadOnlyList<Judgement> queries, Action<Judgement> search)
    {
        var times = new List<double>();
        for (var round = -WarmUp; round < Rounds; round++)
        {
            foreach (var query in queries)
            {
                var start = Stopwatch.GetTimestamp();
                search(query);
                if (round >= 0) times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        return times;
    }
}
