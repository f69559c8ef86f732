using Marrakech.Knowledge.Search;

namespace Marrakech.Bench.Search;

/// <summary>How well the index answers judged queries: means over the queries, 0-1.</summary>
/// <param name="Ndcg">Normalised discounted cumulative gain of the first ten, gain 2^grade - 1.</param>
/// <param name="ReciprocalRank">One over the place of the first thing graded 2 or 3.</param>
/// <param name="Recall">Share of the things graded 3 (at most ten) that are among the first ten.</param>
/// <param name="Queries">How many queries.</param>
internal sealed record RankingQuality(double Ndcg, double ReciprocalRank, double Recall, int Queries)
{
    private const int Depth = 10;
    private const int Known = 3;
    private const int Useful = 2;

    public static RankingQuality Of(SearchIndex index, IEnumerable<Judgement> judgements)
    {
        var each = judgements.Select(judgement => Of(judgement, First(index, judgement))).ToList();
        return new RankingQuality(
            each.Average(quality => quality.Ndcg), each.Average(quality => quality.ReciprocalRank), each.Average(quality => quality.Recall), each.Count);
    }

    public static IReadOnlyList<string> First(SearchIndex index, Judgement judgement) =>
        [.. index.Search(new SearchQuery { Text = judgement.Query, Language = judgement.Language, Size = Depth }).Hits.Select(hit => hit.Id)];

    public static RankingQuality Of(Judgement judgement, IReadOnlyList<string> found)
    {
        var gains = found.Take(Depth).Select(id => Gain(judgement.Relevant.GetValueOrDefault(id)));
        var ideal = judgement.Relevant.Values.OrderDescending().Take(Depth).Select(Gain);
        var place = found.TakeWhile(id => judgement.Relevant.GetValueOrDefault(id) < Useful).Count();
        var known = judgement.Relevant.Where(pair => pair.Value == Known).Select(pair => pair.Key).ToList();
        return new RankingQuality(
            Discounted(gains) / Discounted(ideal),
            place < Math.Min(found.Count, Depth) ? 1.0 / (place + 1) : 0,
            known.Count == 0 ? 1 : (double)found.Take(Depth).Count(known.Contains) / Math.Min(Depth, known.Count),
            1);
    }

    private static double Gain(int grade) => Math.Pow(2, grade) - 1;

    private static double Discounted(IEnumerable<double> gains) => gains.Select((gain, at) => gain / Math.Log2(at + 2)).Sum();
}
