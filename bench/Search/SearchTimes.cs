using System.Diagnostics;
using Marrakech.Knowledge.Search;

namespace Marrakech.Bench.Search;

/// <summary>How long searching takes over so many documents, in milliseconds.</summary>
/// <param name="Documents">Documents in the index.</param>
/// <param name="Build">Seconds to build it.</param>
/// <param name="Bytes">Size on disk.</param>
/// <param name="P50">Half of the searches (first page with highlights and the counts of all facets) are quicker.</param>
/// <param name="P99">All but one in a hundred are quicker.</param>
/// <param name="FilteredP50">The same with a filter chosen.</param>
/// <param name="FilteredP99">The same with a filter chosen.</param>
/// <param name="Processor">Mean processor time of a search, which other work on the machine hardly changes.</param>
/// <param name="PeerBuild">Seconds that SQLite FTS5 takes to index the same documents.</param>
/// <param name="PeerP50">SQLite FTS5: the first page with snippets, without any counts of facets.</param>
/// <param name="PeerP99">SQLite FTS5, the slow ones.</param>
/// <param name="PeerCountedP50">SQLite FTS5 with one grouped count for each facet.</param>
/// <param name="PeerCountedP99">SQLite FTS5 with counts, the slow ones.</param>
internal sealed record SearchTimes(
    int Documents, double Build, long Bytes, double P50, double P99, double FilteredP50, double FilteredP99, double Processor,
    double PeerBuild, double PeerP50, double PeerP99, double PeerCountedP50, double PeerCountedP99)
{
    private const int WarmUp = 2;
    private const int Rounds = 5;
    private const int Seed = 20_180_719;

    /// <summary>Builds both engines in a directory and runs every judged query over them in turn.</summary>
    public static SearchTimes Measure(string directory, IReadOnlyList<SearchDocument> given, int count, IReadOnlyList<Judgement> queries)
    {
        var clock = Stopwatch.StartNew();
        var path = Path.Combine(directory, $"lucene-{count}");
        using var index = SearchIndex.Open(path, TimeProvider.System);
        index.Rebuild(Recombination.Of(given, count, Seed), 1);
        var build = clock.Elapsed.TotalSeconds;
        clock.Restart();
        using var peer = FullTextPeer.Build(Path.Combine(directory, $"fts5-{count}.db"), Recombination.Of(given, count, Seed));
        var peerBuild = clock.Elapsed.TotalSeconds;

        var plain = Time(queries, query => index.Search(Query(query)));
        var filtered = Time(queries, query => index.Search(Query(query) with
        {
            Filters = new Dictionary<string, IReadOnlyList<string>> { [FacetNames.Objective] = ["7", "20"] },
        }));
        var peerPlain = Time(queries, query => peer.Search(query.Query, query.Language));
        var peerCounted = Time(queries, query => peer.SearchAndCount(query.Query, query.Language));
        return new SearchTimes(
            count, build, new DirectoryInfo(path).GetFiles().Sum(file => file.Length), plain.P50, plain.P99, filtered.P50, filtered.P99, plain.Processor,
            peerBuild, peerPlain.P50, peerPlain.P99, peerCounted.P50, peerCounted.P99);
    }

    private static SearchQuery Query(Judgement judgement) => new() { Text = judgement.Query, Language = judgement.Language, Facets = FacetNames.All };

    private static (double P50, double P99, double Processor) Time(IReadOnlyList<Judgement> queries, Action<Judgement> search)
    {
        var times = new List<double>();
        var processor = TimeSpan.Zero;
        for (var round = -WarmUp; round < Rounds; round++)
        {
            if (round == 0)
                processor = Environment.CpuUsage.TotalTime;
            foreach (var query in queries)
            {
                var start = Stopwatch.GetTimestamp();
                search(query);
                if (round >= 0)
                    times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }
        processor = Environment.CpuUsage.TotalTime - processor;
        times.Sort();
        return (times[times.Count / 2], times[(int)(times.Count * 0.99)], processor.TotalMilliseconds / times.Count);
    }
}
