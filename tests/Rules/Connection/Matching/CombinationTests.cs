using System.Globalization;
using CsCheck;
using Marrakech.Connection.Domain.Matching;

namespace Marrakech.Rules.Connection.Matching;

/// <summary>The fewest organisations that together cover what is wanted.</summary>
public sealed class CombinationTests
{
    private static readonly Wanted[] wanted = [.. Enumerable.Range(1, 8).Select(Objective)];

    /// <summary>Up to nine partners with any of eight things each.</summary>
    private static readonly Gen<Coverer[]> partners = Gen.Select(Gen.Int[0, 255], Gen.Int[0, 100]).Array[0, 9]
        .Select(all => all.Select((p, at) => new Coverer($"P{at}", p.Item2, [.. wanted.Where((_, bit) => (p.Item1 & (1 << bit)) != 0)])).ToArray());

    [Fact]
    public void It_is_what_trying_every_set_finds() => partners.Sample(given =>
    {
        var combined = Combination.Of(wanted, given);
        var coverable = given.SelectMany(p => p.Covers).Distinct().ToHashSet();
        Assert.Equal(wanted.Except(coverable), combined.Gaps);
        Assert.True(combined.IsExact);
        var sets = Enumerable.Range(0, 1 << given.Length).Select(set => given.Where((_, at) => (set & (1 << at)) != 0).ToList()).Where(set => coverable.IsSubsetOf(set.SelectMany(p => p.Covers))).ToList();
        var fewest = sets.Min(s => s.Count);
        Assert.Equal(fewest, combined.Chosen.Count);
        Assert.Equal(sets.Where(s => s.Count == fewest).Max(s => s.Sum(p => p.Score)), combined.Chosen.Sum(c => given.Single(p => p.Code == c.Code).Score));
        Assert.Equal(coverable.Order(Comparer<Wanted>.Create((a, b) => string.CompareOrdinal(a.Value, b.Value))), combined.Chosen.SelectMany(c => c.Brings).OrderBy(w => w.Value, StringComparer.Ordinal));
    });

    [Fact]
    public void Beyond_what_can_be_tried_it_still_covers_everything_and_says_that_it_is_not_proven()
    {
        // Each thing is covered by many partners in many ways: no bound cuts this short.
        Wanted[] many = [.. Enumerable.Range(1, 60).Select(Objective)];
        var random = new Random(7);
        var crowd = Enumerable.Range(0, 400).Select(i => new Coverer($"P{i:000}", random.Next(100), [.. many.Where(_ => random.Next(6) == 0)])).ToList();
        var combined = Combination.Of(many, crowd);
        Assert.False(combined.IsExact);
        Assert.Empty(combined.Gaps);
        Assert.Equal(many.Length, combined.Chosen.SelectMany(c => c.Brings).Distinct().Count());
        Assert.InRange(combined.Chosen.Count, 5, 12);
    }

    [Fact]
    public void More_than_can_be_reckoned_with_is_refused_and_nobody_to_choose_leaves_gaps()
    {
        Assert.Throws<ArgumentException>(() => Combination.Of([.. Enumerable.Range(1, 65).Select(Objective)], []));
        Assert.Equal(wanted, Combination.Of(wanted, []).Gaps);
    }

    private static Wanted Objective(int number) => new(ReasonPlace.Objective, number.ToString(CultureInfo.InvariantCulture));
}
