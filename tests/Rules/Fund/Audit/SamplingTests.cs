using CsCheck;
using Marrakech.Fund.Domain.Audit;
using Marrakech.Fund.Domain.Books;

namespace Marrakech.Rules.Fund.Audit;

/// <summary>Samples: the same for the same seed, and every unit as likely as it should be.</summary>
public sealed class SamplingTests
{
    private static readonly Gen<List<SampleUnit>> units = Gen.Long[1, 400].List[0, 30].Select(cents => cents.Select((c, i) => new SampleUnit(i * 3 + 1, c)).ToList());

    /// <summary>Counted, not guessed: over every possible beginning a posting is drawn as often as its dollars say.</summary>
    [Fact]
    public void Every_dollar_is_equally_likely() => Gen.Select(units, Gen.Long[1, 300]).Sample((all, interval) =>
    {
        var drawn = new Dictionary<long, long>();
        for (var start = 1L; start <= interval; start++)
        {
            var sample = Sampling.MonetaryUnit(all, interval, start);
            Assert.Equal(sample.Count, sample.Select(d => d.Unit.Number).Distinct().Count());
            foreach (var one in sample) drawn[one.Unit.Number] = drawn.GetValueOrDefault(one.Unit.Number) + 1;
        }

        foreach (var unit in all) Assert.Equal(Math.Min(unit.Cents, interval), drawn.GetValueOrDefault(unit.Number));
    }, iter: 100);

    [Fact]
    public void The_largest_are_always_there_and_the_rest_by_lot() => Gen.Select(units, Gen.Long[1, 400], Gen.Int[0, 12], Gen.Int[0, 1_000]).Sample((all, large, count, seed) =>
    {
        var (sample, rest) = (Sampling.LargestAndRandom(all, large, count, $"s{seed}"), all.Count(u => u.Cents < large));
        Assert.Equal(all.Where(u => u.Cents >= large), sample.Where(d => d.Reason == SampleReason.Large).Select(d => d.Unit));
        Assert.Equal(Math.Min(count, rest), sample.Count(d => d.Reason == SampleReason.Lot));
        Assert.Equal(sample.Select(d => d.Unit.Number).Distinct().Order(), sample.Select(d => d.Unit.Number));
        // The order in which somebody holds the postings changes nothing.
        Assert.Equal(sample, Sampling.LargestAndRandom([.. Enumerable.Reverse(all)], large, count, $"s{seed}"));
        Assert.Equal(Sampling.MonetaryUnit(all, large, $"s{seed}"), Sampling.MonetaryUnit([.. Enumerable.Reverse(all)], large, $"s{seed}"));
    }, iter: 300);

    /// <summary>Ten of forty, four thousand seeds: each is drawn about a thousand times, within five deviations.</summary>
    [Fact]
    public void Lots_fall_evenly()
    {
        List<SampleUnit> all = [.. Enumerable.Range(1, 40).Select(i => new SampleUnit(i, i))];
        var drawn = Enumerable.Range(0, 4_000).SelectMany(seed => Sampling.LargestAndRandom(all, 1_000, 10, $"seed-{seed}")).GroupBy(d => d.Unit.Number).ToDictionary(g => g.Key, g => g.Count());
        Assert.Equal(40, drawn.Count);
        Assert.All(drawn.Values, count => Assert.InRange(count, 860, 1_140));
        var starts = Enumerable.Range(0, 4_000).Select(seed => Sampling.Start($"seed-{seed}", 8)).GroupBy(s => s).ToDictionary(g => g.Key, g => g.Count());
        Assert.Equal(Enumerable.Range(1, 8).Select(i => (long)i), starts.Keys.Order());
        Assert.All(starts.Values, count => Assert.InRange(count, 390, 610));
    }

    /// <summary>What another program says: <c>printf 'a-7\n12' | sha256sum</c>, and the same with <c>start</c>.</summary>
    [Fact]
    public void Chance_is_what_sha256sum_says()
    {
        Assert.Equal("15835aa1063116d7c8acef14672786366ea1d6b608a63d3e6c6a8f45968edf69", Sampling.Lot("a-7", 12));
        Assert.Equal(728920, Sampling.Start("a-7", 1_000_000));
    }

    [Fact]
    public void A_posting_weighs_what_the_terms_ask_for()
    {
        PostingLine[] lines = [PostingLine.Dollars(Chart.Cash, 500, "FB-000001"), PostingLine.Dollars(Chart.Contributions, -500, "O-000001"), PostingLine.Dollars(Chart.Fee, 5), PostingLine.Dollars(Chart.FeePayable, -5), PostingLine.Dollars(Chart.Resources, 495), PostingLine.Dollars(Chart.Available, -495)];
        Assert.Equal([505L, 500, 0, 495, 495], new[] { ("", SampleSide.Both), (Chart.Cash, SampleSide.Debit), (Chart.Cash, SampleSide.Credit), (Chart.Available, SampleSide.Both), (Chart.Available, SampleSide.Credit) }.Select(t => Terms(("account", t.Item1), ("side", $"{t.Item2}"))!.Weigh(lines)));
    }

    [Theory]
    [InlineData("from", "soon", "PeriodWrong")]
    [InlineData("to", "2025-12-31", "PeriodWrong")]
    [InlineData("account", "7777", "AccountUnknown")]
    [InlineData("kind", "letter", "AccountUnknown")]
    [InlineData("large", "0", "AmountWrong")]
    [InlineData("count", "1001", "CountWrong")]
    [InlineData("seed", "<b>", "SeedWrong")]
    [InlineData("through", "8", "PostingUnknown")]
    public void Terms_are_read_or_refused_at_their_field(string field, string value, string refusal)
    {
        var read = Read((field, value));
        Assert.Equal((refusal, field == "through" ? "main" : field), (read.Refusal.ToString()!, read.Field));
        var terms = Terms()!;
        Assert.Equal(terms, Read([.. terms.Parts]).Terms);
        var unit = Terms(("method", "MonetaryUnit"), ("interval", "12.34"))!;
        Assert.Equal((1_234, unit), (unit.Interval, Read([.. unit.Parts]).Terms));
    }

    private static SampleTerms? Terms(params (string Name, string Value)[] changed) => Read(changed).Terms;

    private static (SampleTerms? Terms, string Field, SampleRefusal? Refusal) Read(params (string Name, string Value)[] changed)
    {
        var typed = new Dictionary<string, string> { ["from"] = "2026-01-01", ["to"] = "2026-12-31", ["large"] = "1000", ["count"] = "5", ["interval"] = "100" };
        foreach (var (name, value) in changed) typed[name] = value;
        return SampleTerms.Read(field => typed.GetValueOrDefault(field), ["deposit"], 7, "fresh");
    }
}
