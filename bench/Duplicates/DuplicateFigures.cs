using Marrakech.Bench.Measuring;

namespace Marrakech.Bench.Duplicates;

/// <summary>How well the duplicate measure puts the same practices together, and how quickly it looks one up.</summary>
internal static class DuplicateFigures
{
    private const int Many = 10_000, Lookups = 200, Seed = 20_180_719;
    private const double Aim = 0.95;

    public static Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        if (Repository.Documents is null) return Task.FromResult(SourceDocuments.Absent("duplicates among practices"));
        var truth = DuplicateTruth.Read(GoldPair.Read(Repository.Gold("pairs.jsonl")), SourceDocuments.Of);
        var lookup = LookupTimes.Measure(truth.Items, Many, Lookups, Seed);
        var size = $"{Many} items";
        IReadOnlyList<Figure> figures =
        [
            .. Rows(truth, "both booklets", DuplicateTruth.Newer, DuplicateTruth.First),
            .. Rows(truth, "starter and both booklets", DuplicateTruth.Starter, DuplicateTruth.Newer, DuplicateTruth.First),
            Figure.OfTimes("duplicates: look up a retold practice", size, lookup.Milliseconds),
            Figure.OfShare("duplicates: a retold practice is found first", size, lookup.FoundFirst),
            Figure.OfValue("duplicates: index in memory", size, lookup.Megabytes, "MB"),
        ];
        return Task.FromResult(figures);
    }

    private static IEnumerable<Figure> Rows(DuplicateTruth truth, string name, params IEnumerable<string> sources)
    {
        var score = DuplicateScore.Of(truth.From(sources), truth.Keys);
        var size = $"{score.Items} texts, {score.Groups} practices";
        yield return Figure.OfShare($"duplicates: {name}, precision", size, score.Precision, Aim);
        yield return Figure.OfShare($"duplicates: {name}, recall", size, score.Recall, Aim);
    }
}
