using Marrakech.Connection.Domain.Matching;
using Marrakech.Connection.Features.Shared.Matching;

namespace Marrakech.Bench.Matching;

/// <summary>Plain BM25 over the stems of the same texts, with the constants everybody uses; no meanings, no objectives.</summary>
internal sealed class PlainBm25
{
    private const double K1 = 1.2, B = 0.75;

    private readonly List<(string Code, Dictionary<string, int> Words, int Length)> texts;
    private readonly Dictionary<string, double> rarity;
    private readonly double average;

    public PlainBm25(IReadOnlyList<Candidate> candidates)
    {
        texts = [.. candidates.Select(c => (c.Code, Words(c.Terms), c.Terms.Count(IsWord)))];
        average = texts.Average(t => t.Length);
        rarity = texts.SelectMany(t => t.Words.Keys).GroupBy(w => w).ToDictionary(g => g.Key, g => Math.Log(1 + ((texts.Count - g.Count() + 0.5) / (g.Count() + 0.5))));
    }

    public IReadOnlyList<string> First(JudgedNeed need, int take)
    {
        var asked = Words(TermReading.OfNeed(need.Text, need.Written)).Keys.Where(rarity.ContainsKey).ToList();
        return [.. texts.Select(t => (t.Code, Score: asked.Sum(w => rarity[w] * Weight(t.Words.GetValueOrDefault(w), t.Length)))).Where(t => t.Score > 0)
            .OrderByDescending(t => t.Score).ThenBy(t => t.Code, StringComparer.Ordinal).Take(take).Select(t => t.Code)];
    }

    private double Weight(int often, int length) => often * (K1 + 1) / (often + (K1 * (1 - B + (B * length / average))));

    private static bool IsWord(Term term) => !term.Key.StartsWith('=');

    private static Dictionary<string, int> Words(IEnumerable<Term> terms) => terms.Where(IsWord).GroupBy(t => t.Key).ToDictionary(g => g.Key, g => g.Count());
}

/// <summary>Practices by how many of their objectives the need names, those of its primary objective first.</summary>
internal static class ObjectiveOverlap
{
    public static IReadOnlyList<string> First(JudgedNeed need, IReadOnlyList<Candidate> candidates, int take) =>
        [.. candidates.Select(c => (c.Code, Score: need.Objectives.Count(c.Objectives.Contains) + (c.Objectives.Contains(need.Objectives[0]) ? 0.5 : 0))).Where(c => c.Score > 0)
            .OrderByDescending(c => c.Score).ThenBy(c => c.Code, StringComparer.Ordinal).Take(take).Select(c => c.Code)];
}
