using Marrakech.Bench.Measuring;
using Marrakech.Connection.Domain.Matching;
using Marrakech.Connection.Features.Shared.Matching;
using Marrakech.Kernel.Reference;

namespace Marrakech.Bench.Matching;

/// <summary>How well practices are matched with judged needs, beside two simple ways of doing it, and how long a match takes.</summary>
internal static class MatchingFigures
{
    /// <summary>How much better than the better baseline it is to be.</summary>
    private const double Aim = 1.2;

    private const int Depth = 10;

    public static IReadOnlyList<Figure> MeasureQuality()
    {
        var needs = JudgedNeed.Read();
        var collections = needs.Select(n => n.Language).Distinct().ToDictionary(l => l, l => PracticeCollection.Candidates(Language.Find(l)!));
        var plain = collections.ToDictionary(c => c.Key, c => new PlainBm25(c.Value));
        var matchers = collections.ToDictionary(c => c.Key, c => new Matcher(c.Value));
        var figures = new List<Figure>();
        foreach (var (name, some) in new[] { ("thought out on", needs.Where(n => !n.HeldOut).ToList()), ("held out", needs.Where(n => n.HeldOut).ToList()), ("all", [.. needs]) })
        {
            var words = MatchQuality.Of(some, n => plain[n.Language].First(n, Depth));
            var objectives = MatchQuality.Of(some, n => ObjectiveOverlap.First(n, collections[n.Language], Depth));
            var matched = MatchQuality.Of(some, n => First(matchers[n.Language], n));
            figures.AddRange(Rows($"{some.Count} needs {name}", words, objectives, matched));
        }

        return figures;
    }

    private static IReadOnlyList<string> First(Matcher matcher, JudgedNeed need) =>
        [.. matcher.Find(NeedOf(need), CandidateKind.Practice, Weights.Default[CandidateKind.Practice], Depth).Select(m => m.Candidate.Code)];

    private static Need NeedOf(JudgedNeed need) => new()
    {
        Terms = TermReading.OfNeed(need.Text, need.Written),
        Objectives = need.Objectives,
        Countries = need.Countries,
        Today = new DateOnly(2026, 1, 1),
    };

    private static IEnumerable<Figure> Rows(string size, MatchQuality words, MatchQuality objectives, MatchQuality matched)
    {
        yield return Figure.OfShare("matching: nDCG@5, plain BM25", size, words.Ndcg);
        yield return Figure.OfShare("matching: nDCG@5, objectives only", size, objectives.Ndcg);
        yield return Against("matching: nDCG@5, the matcher", size, matched.Ndcg, Math.Max(words.Ndcg, objectives.Ndcg));
        yield return Figure.OfShare("matching: recall@10, plain BM25", size, words.Recall);
        yield return Figure.OfShare("matching: recall@10, objectives only", size, objectives.Recall);
        yield return Against("matching: recall@10, the matcher", size, matched.Recall, Math.Max(words.Recall, objectives.Recall));
    }

    /// <summary>Where the baseline is so good that the aim lies beyond 1, the matcher is not to fall behind it.</summary>
    private static Figure Against(string name, string size, double value, double baseline) =>
        Figure.OfShare(name, size, value, Math.Round(Aim * baseline > 1 ? baseline : Aim * baseline, 3)) with { Ratio = value / baseline };
}
