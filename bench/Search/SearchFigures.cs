using Marrakech.Bench.Measuring;
using Marrakech.Knowledge.Search;

namespace Marrakech.Bench.Search;

/// <summary>How well judged queries are answered, and how long answers take as the collection grows.</summary>
internal static class SearchFigures
{
    private const double Ndcg = 0.85, Median = 10, High = 50;
    private static readonly int[] sizes = [88, 10_000, 100_000];

    public static Task<IReadOnlyList<Figure>> MeasureQualityAsync()
    {
        using var folder = new DataFolder();
        using var index = SearchIndex.Open(folder.Path, TimeProvider.System);
        index.Rebuild(JudgedCollection.Read(), 1);
        var judged = Judgement.Read();
        IReadOnlyList<Figure> figures =
        [
            .. Rows("tuned on", RankingQuality.Of(index, judged.Where(j => !j.HeldOut))),
            .. Rows("held out", RankingQuality.Of(index, judged.Where(j => j.HeldOut))),
        ];
        return Task.FromResult(figures);
    }

    public static Task<IReadOnlyList<Figure>> MeasureTimesAsync()
    {
        using var folder = new DataFolder();
        var (given, queries) = (JudgedCollection.Read(), Judgement.Read());
        // Once for nothing: else the smallest collection, measured first, would pay for compiling the code.
        SearchTimes.Measure(Path.Combine(folder.Path, "warm-up"), given, sizes[0], queries);
        var figures = new List<Figure>();
        foreach (var size in sizes)
        {
            var limited = size == sizes[^1];
            foreach (var figure in SearchTimes.Measure(folder.Path, given, size, queries, limited ? Median : null, limited ? High : null))
            {
                var smallest = figures.FirstOrDefault(f => f.Name == figure.Name)?.Middle;
                figures.Add(figure with { Ratio = smallest is null ? null : figure.Middle / smallest });
            }
        }

        return Task.FromResult<IReadOnlyList<Figure>>(figures);
    }

    private static IEnumerable<Figure> Rows(string name, RankingQuality quality)
    {
        var size = $"{quality.Queries} queries {name}";
        yield return Figure.OfShare("search: nDCG@10", size, quality.Ndcg, Ndcg);
        yield return Figure.OfShare("search: MRR", size, quality.ReciprocalRank);
        yield return Figure.OfShare("search: recall@10", size, quality.Recall);
    }
}
