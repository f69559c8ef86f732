using Marrakech.Bench.Access;
using Marrakech.Bench.Duplicates;
using Marrakech.Bench.Facts;
using Marrakech.Bench.Fund;
using Marrakech.Bench.Learning;
using Marrakech.Bench.Matching;
using Marrakech.Bench.Measuring;
using Marrakech.Bench.OpenData;
using Marrakech.Bench.Platform;
using Marrakech.Bench.Requests;
using Marrakech.Bench.Search;
using Marrakech.Bench.Site;
using Marrakech.Bench.Trust;

namespace Marrakech.Bench;

/// <summary>Something that can be measured.</summary>
/// <param name="Name">What <c>./marrakech bench NAME</c> looks for.</param>
/// <param name="MeasureAsync">Takes the figures.</param>
internal sealed record Benchmark(string Name, Func<Task<IReadOnlyList<Figure>>> MeasureAsync);

/// <summary>All benchmarks, in the order of the table.</summary>
internal static class Benchmarks
{
    public static IReadOnlyList<Benchmark> All { get; } =
    [
        new("start", StartUp.MeasureAsync),
        new("import", ImportTime.MeasureAsync),
        new("pages", PageTimes.MeasureAsync),
        new("sign-in", SignInTimes.MeasureAsync),
        new("access", () => Task.FromResult(AccessTimes.Measure())),
        new("load", Throughput.MeasureAsync),
        new("memory", Memory.MeasureAsync),
        new("weight", PageWeights.MeasureAsync),
        new("search-quality", SearchFigures.MeasureQualityAsync),
        new("search-times", SearchFigures.MeasureTimesAsync),
        new("facts", FactFigures.MeasureAsync),
        new("duplicates", DuplicateFigures.MeasureAsync),
        new("suggestions", () => Task.FromResult(SuggestionFigures.Measure())),
        new("matching", () => Task.FromResult(MatchingFigures.MeasureQuality())),
        new("matching-times", () => Task.FromResult(MatchingTimes.Measure())),
        new("request-figures", RequestFigureTimes.MeasureAsync),
        new("hub", HubTimes.MeasureAsync),
        new("trail", TrailTimes.MeasureAsync),
        new("fund-postings", PostingRates.MeasureAsync),
        new("fund-books", BookTimes.MeasureAsync),
        new("open-data", OpenDataTimes.MeasureAsync),
        new("platform", PlatformTimes.MeasureAsync),
    ];
}
