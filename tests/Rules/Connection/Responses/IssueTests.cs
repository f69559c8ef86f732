using CsCheck;
using Marrakech.Connection.Domain.Responses;

namespace Marrakech.Rules.Connection.Responses;

/// <summary>What stands in the way of a plan, and what it does to the traffic light.</summary>
public sealed class IssueTests
{
    private static readonly DateOnly today = new(2027, 6, 1);
    private static readonly ResponsePlan plan = new() { Request = "R-2027-0001", Country = "KE", Version = 1, Lead = "O-000001", Parties = [new("O-000001", "One", "Leads")] };
    private static readonly TypedIssue typed = new("Boats", "No boats.", "Severe", "2027-05-30", "O-000001");

    [Theory]
    [InlineData(new IssueSeverity[0], Light.Green)]
    [InlineData(new[] { IssueSeverity.Minor, IssueSeverity.Minor }, Light.Green)]
    [InlineData(new[] { IssueSeverity.Minor, IssueSeverity.Serious }, Light.Amber)]
    [InlineData(new[] { IssueSeverity.Serious, IssueSeverity.Severe }, Light.Red)]
    internal void The_most_severe_open_issue_counts(IssueSeverity[] open, Light expected) => Assert.Equal(expected, Progress.Of([(today, ActivityState.Done)], open, today));

    [Fact]
    public void An_issue_never_makes_the_light_better() =>
        Gen.Select(Gen.Select(Gen.Int[-60, 60], Gen.Enum<ActivityState>()).Array[0, 6], Gen.Enum<IssueSeverity>().Array[0, 4], Gen.Enum<IssueSeverity>()).Sample((activities, open, more) =>
        {
            (DateOnly, ActivityState)[] all = [.. activities.Select(a => (today.AddDays(a.Item1), a.Item2))];
            Assert.True(Progress.Of(all, [.. open, more], today) >= Progress.Of(all, open, today));
            Assert.Equal(Progress.Of(all, [], today), Progress.Of(all, [IssueSeverity.Minor], today));
        });

    [Fact]
    public void What_was_typed_is_read_and_each_fault_named_at_its_field()
    {
        Assert.Equal(new Issue("Boats", "No boats.", IssueSeverity.Severe, new DateOnly(2027, 5, 30), "O-000001"), Issue.Read(typed, plan, today).Issue);
        Assert.Empty(Issue.Read(typed with { Owner = ResponsePlan.CountryParty, Since = "2027-06-01" }, plan, today).Faults);
        Assert.Equal(
            [("title", IssueFault.TitleMissing), ("what", IssueFault.TooLong), ("severity", IssueFault.SeverityMissing), ("since", IssueFault.NotADay), ("owner", IssueFault.NoParty)],
            Issue.Read(new(" ", new string('x', Issue.TextLength + 1), "7", "2027-06-02", "O-000002"), plan, today).Faults);
    }

    [Theory]
    [InlineData("country", true)]
    [InlineData("O-000001", true)]
    [InlineData("O-000002", true)]
    [InlineData("O-000003", false)]
    public void Whoever_raised_it_looks_after_it_or_owns_the_plan_changes_it(string party, bool may) => Assert.Equal(may, Issue.MayChange(party, "O-000001", "O-000002"));
}
