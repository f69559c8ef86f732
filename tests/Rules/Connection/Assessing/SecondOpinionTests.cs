using CsCheck;
using Marrakech.Connection.Domain.Assessing;

namespace Marrakech.Rules.Connection.Assessing;

/// <summary>When a second officer scores a request, and where two opinions are far apart.</summary>
public sealed class SecondOpinionTests
{
    private static readonly SecondOpinionLimits limits = new(80, 500_000);

    private static readonly Gen<Assessment> assessments = Gen.Int[0, Assessment.Most].Array[Assessment.Criteria.Count].Select(s => new Assessment(Assessment.Criteria.Zip(s).ToDictionary(p => p.First, p => p.Second), RightsRisk.None));

    [Theory]
    [InlineData(79, null, null, false)]
    [InlineData(80, null, null, true)]
    [InlineData(10, 500_000L, null, true)]
    [InlineData(10, 500_000L, 1L, false)]
    [InlineData(10, 499_999L, null, false)]
    public void Points_or_what_it_costs_the_hub_ask_for_a_second_opinion(int points, long? cost, long? funds, bool needed) => Assert.Equal(needed, SecondOpinion.IsNeeded(points, cost, funds, limits));

    [Fact]
    public void Two_steps_on_a_criterion_are_far_apart_whoever_gave_which() => Gen.Select(assessments, assessments).Sample((first, second) =>
    {
        var differences = SecondOpinion.Differences(first, second);
        Assert.Equal(Assessment.Criteria.Where(c => first.Scores[c] - second.Scores[c] is >= 2 or <= -2), differences.Select(d => d.Criterion));
        Assert.Equal(differences.Select(d => (d.Criterion, d.Second, d.First)), SecondOpinion.Differences(second, first).Select(d => (d.Criterion, d.First, d.Second)));
    });
}
