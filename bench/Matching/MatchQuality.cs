namespace Marrakech.Bench.Matching;

/// <summary>How well needs are answered: means over the needs, 0-1.</summary>
/// <param name="Ndcg">Normalised discounted cumulative gain of the first five, gain 2^grade - 1.</param>
/// <param name="Recall">Share of the practices graded 2 or 3 that are among the first ten.</param>
internal sealed record MatchQuality(double Ndcg, double Recall)
{
    private const int Depth = 5, Found = 10, Useful = 2;

    public static MatchQuality Of(IReadOnlyList<JudgedNeed> needs, Func<JudgedNeed, IReadOnlyList<string>> find)
    {
        var each = needs.Select(n => Of(n, find(n))).ToList();
        return new(each.Average(q => q.Ndcg), each.Average(q => q.Recall));
    }

    public static MatchQuality Of(JudgedNeed need, IReadOnlyList<string> found)
    {
        var gained = Discounted(found.Take(Depth).Select(code => need.Relevant.GetValueOrDefault(code)));
        var ideal = Discounted(need.Relevant.Values.OrderDescending().Take(Depth));
        var useful = need.Relevant.Where(r => r.Value >= Useful).Select(r => r.Key).ToList();
        return new(gained / ideal, (double)found.Take(Found).Count(useful.Contains) / useful.Count);
    }

    private static double Discounted(IEnumerable<int> grades) => grades.Select((grade, at) => (Math.Pow(2, grade) - 1) / Math.Log2(at + 2)).Sum();
}
