using Marrakech.Connection.Domain.Assessing;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Kernel.Reference;

namespace Marrakech.Rules.Connection.Assessing;

/// <summary>The rule by which a priority is computed, as it is told to everybody.</summary>
public sealed class PriorityRuleTests
{
    private static readonly Country[] germany = [Countries.Find("DE")!];

    [Fact]
    public void All_weights_together_are_a_hundred() => Assert.Equal(100, PriorityRule.Weights.Values.Sum() + PriorityRule.SpecialSituation);

    [Fact]
    public void The_points_are_the_sum_of_the_parts_whatever_the_scores()
    {
        foreach (var scores in new[] { 0, 1, 2, 3 }.SelectMany(first => new[] { 0, 1, 2, 3 }.Select(other => Scores(first, other))))
        {
            var reading = PriorityRule.Read(new Assessment(scores, RightsRisk.None), Track.Ordinary, germany);
            Assert.Equal(reading.Parts.Sum(p => p.Points), reading.Points);
            Assert.InRange(reading.Points, 0, 100);
            Assert.All(reading.Parts, p => Assert.InRange(p.Points, 0, p.Most));
        }
    }

    [Theory]
    [InlineData(3, "DE", 95, "High")]
    [InlineData(3, "NP", 100, "High")]
    [InlineData(2, "DE", 63, "Medium")]
    [InlineData(2, "KE", 68, "Medium")]
    [InlineData(1, "FJ", 37, "Low")]
    public void Points_make_the_priority(int score, string country, int points, string priority)
    {
        var reading = PriorityRule.Read(new Assessment(Scores(score, score), RightsRisk.None), Track.Ordinary, [Countries.Find(country)!]);
        Assert.Equal((points, priority, false), (reading.Points, reading.Priority.ToString(), reading.IsRaised));
    }

    [Theory]
    [InlineData(3, 3, 2, 2, 3, 0, 70, "High")]
    [InlineData(3, 3, 3, 3, 0, 0, 69, "Medium")]
    [InlineData(3, 3, 0, 0, 0, 2, 45, "Medium")]
    [InlineData(3, 3, 0, 0, 2, 0, 44, "Low")]
    public void High_begins_at_70_points_and_medium_at_45(int fit, int ownership, int feasibility, int gap, int gender, int urgency, int points, string priority)
    {
        var scores = Assessment.Criteria.Zip([fit, ownership, feasibility, gap, gender, urgency]).ToDictionary(c => c.First, c => c.Second);
        var reading = PriorityRule.Read(new Assessment(scores, RightsRisk.None), Track.Ordinary, germany);
        Assert.Equal((points, priority), (reading.Points, reading.Priority.ToString()));
    }

    [Fact]
    public void The_emergency_track_raises_the_priority_and_says_so()
    {
        var reading = PriorityRule.Read(new Assessment(Scores(1, 1), RightsRisk.None), Track.Emergency, germany);
        Assert.Equal((Priority.High, true), (reading.Priority, reading.IsRaised));
    }

    [Fact]
    public void What_endangers_rights_or_lies_outside_the_Compact_does_not_go_on()
    {
        Assert.Equal([AssessmentStop.RightsAtRisk], new Assessment(Scores(3, 3), RightsRisk.Unacceptable).Stops);
        Assert.Equal([AssessmentStop.OutsideCompact], new Assessment(Scores(0, 3), RightsRisk.Managed).Stops);
        Assert.Empty(new Assessment(Scores(1, 0), RightsRisk.Managed).Stops);
        Assert.Throws<ArgumentException>(() => PriorityRule.Read(new Assessment(new Dictionary<Criterion, int>(), RightsRisk.None), Track.Ordinary, germany));
    }

    /// <summary>The first criterion, fit, with one score and all others with another.</summary>
    private static Dictionary<Criterion, int> Scores(int fit, int others) => Assessment.Criteria.ToDictionary(c => c, c => c == Criterion.Fit ? fit : others);
}
