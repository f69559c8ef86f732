using Marrakech.Bench.Duplicates;
using Marrakech.Bench.Measuring;
using Marrakech.Knowledge.Facts;

namespace Marrakech.Bench.Facts;

/// <summary>How well facts are read from practices, compared with what people found in them.</summary>
internal static class FactFigures
{
    private const double Countries = 0.95;
    private static readonly string[] heldOutToo = ["countries", "organisations"];

    public static Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        if (Repository.Documents is null) return Task.FromResult(SourceDocuments.Absent("facts read from practices"));
        var cases = FactCases.Of(GoldFacts.Read(Repository.Gold("facts.jsonl")), GoldPair.Read(Repository.Gold("pairs.jsonl")), SourceDocuments.Of);
        var heldOut = cases.Where(c => c.Gold.IsHeldOut).ToList();
        var extractor = new FactExtractor(Gazetteer.Default);
        IReadOnlyList<Figure> figures =
        [
            .. FactScores.Measure(extractor, cases).Scores.SelectMany(s => Rows(s, $"{cases.Count} practices")),
            .. FactScores.Measure(extractor, heldOut).Scores.Where(s => heldOutToo.Contains(s.Kind)).SelectMany(s => Rows(s, $"{heldOut.Count} held out")),
        ];
        return Task.FromResult(figures);
    }

    private static IEnumerable<Figure> Rows(FactScore score, string size)
    {
        double? least = score.Kind == "countries" ? Countries : null;
        yield return Figure.OfShare($"facts: {score.Kind}, precision", size, score.Precision, least);
        yield return Figure.OfShare($"facts: {score.Kind}, recall", size, score.Recall, least);
    }
}
