using System.Diagnostics;
using System.Globalization;
using Marrakech.Bench.Measuring;
using Marrakech.Connection.Domain.Capabilities;
using Marrakech.Connection.Domain.Matching;
using Marrakech.Connection.Features.Shared.Matching;
using Marrakech.Kernel.Reference;

namespace Marrakech.Bench.Matching;

/// <summary>
/// How long one request takes to be matched with all five kinds of candidates, in memory, with texts recombined from the practices: 20 000 capabilities,
/// 100 000 items, 20 000 requests and a few experts and windows, and a tenth of that.
/// </summary>
internal static class MatchingTimes
{
    private const double Median = 50, High = 150;
    private const int Whole = 145_000, Times = 60, Wanted = 20;

    private static readonly CandidateKind[] kinds = [CandidateKind.Partner, CandidateKind.Practice, CandidateKind.EarlierRequest, CandidateKind.Expert, CandidateKind.FundingWindow];

    public static IReadOnlyList<Figure> Measure()
    {
        var given = PracticeCollection.Candidates(Language.English);
        var needs = JudgedNeed.Read().Where(n => n.Language == Language.English.Code).ToList();
        var figures = new List<Figure>();
        foreach (var size in new[] { Whole / 10, Whole })
        {
            var matcher = new Matcher(Made(given, size));
            var times = new List<double>();
            for (var i = 0; i < Times + kinds.Length; i++)
            {
                var need = needs[i % needs.Count];
                var from = Stopwatch.GetTimestamp();
                var asked = new Need { Terms = TermReading.OfNeed(need.Text, need.Written), Objectives = need.Objectives, Countries = need.Countries, Languages = ["en"], Today = new DateOnly(2026, 1, 1) };
                foreach (var kind in kinds) matcher.Find(asked, kind, Weights.Default[kind], Wanted);
                if (i >= kinds.Length) times.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
            }

            var whole = size == Whole;
            var figure = Figure.OfTimes("matching: one request, five kinds of candidates", $"{size.ToString("N0", CultureInfo.InvariantCulture)} candidates", times, whole ? Median : null, whole ? High : null);
            figures.Add(figure with { Ratio = figures.Count == 0 ? null : figure.Middle / figures[0].Middle });
        }

        return figures;
    }

    private static List<Candidate> Made(IReadOnlyList<Candidate> given, int size)
    {
        var random = new Random(43);
        return [.. Enumerable.Range(0, size).Select(i =>
        {
            var (one, other) = (given[random.Next(given.Count)], given[random.Next(given.Count)]);
            return one with
            {
                Kind = i % 29 < 4 ? CandidateKind.Partner : i % 29 < 8 ? CandidateKind.EarlierRequest : i % 290 == 8 ? CandidateKind.Expert : i % 290 == 9 ? CandidateKind.FundingWindow : CandidateKind.Practice,
                Code = $"K-{i:000000}",
                Terms = [.. one.Terms.Take(60), .. other.Terms.Skip(10).Take(40)],
                Languages = ["en"],
                Capacity = FreeCapacity.Enough,
                ToldOn = new DateOnly(2025, 12, 1),
            };
        })];
    }
}
