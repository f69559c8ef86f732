using CsCheck;
using Marrakech.Fund.Domain.Proposals;

namespace Marrakech.Rules.Fund.Proposals;

/// <summary>Scores, decisions of the committee, and the shares of the portfolio.</summary>
public sealed class DecidingTests
{
    private static readonly CommitteeDecision approval = new() { Move = ProposalMove.Approve, Way = DecisionWay.Consensus, Reason = "It fits.", Tranches = [60, 40] };

    [Fact]
    public void A_decision_stands_only_when_it_is_whole()
    {
        Assert.Null(approval.Problem(3, 3, 100));
        Assert.Equal(MeetingRefusal.NoQuorum, approval.Problem(2, 3, 100));
        Assert.Equal(MeetingRefusal.ReasonMissing, (approval with { Reason = null }).Problem(3, 3, 100));
        Assert.Equal(MeetingRefusal.AboveBudget, approval.Problem(3, 3, 99));
        Assert.Equal(MeetingRefusal.TranchesMissing, (approval with { Tranches = [] }).Problem(3, 3, 100));
        Assert.Equal(MeetingRefusal.ConditionsMissing, (approval with { Move = ProposalMove.ApproveWithConditions }).Problem(3, 3, 100));
        Assert.Null((approval with { Move = ProposalMove.Decline, Tranches = [] }).Problem(3, 3, 100));
        Assert.Equal(approval.Json(), CommitteeDecision.Parse(approval.Json()).Json());
    }

    [Fact]
    public void A_vote_counts_every_member_once_and_more_are_for_it() => Gen.Select(Gen.Int[-1, 4], Gen.Int[-1, 4], Gen.Int[-1, 4]).Sample((yes, no, none) =>
        Assert.Equal(yes > no && no >= 0 && none >= 0 && yes + no + none == 5, (approval with { Way = DecisionWay.Vote, For = yes, Against = no, Abstained = none }).Problem(5, 3, 100) is null));

    [Fact]
    public void Tranches_are_read_one_a_line()
    {
        Assert.Equal([100_000, 50_050], CommitteeDecision.ReadTranches(" 1 000.00\n\n500.50 "));
        Assert.Empty(CommitteeDecision.ReadTranches("")!);
        Assert.Null(CommitteeDecision.ReadTranches("1000\nsoon"));
        Assert.Null(CommitteeDecision.ReadTranches("1\n2\n3\n4\n5\n6\n7"));
        // Two alike are two.
        Assert.Equal([500, 500], CommitteeDecision.ReadTranches("5\n5"));
    }

    [Fact]
    public void Scores_are_points_of_a_hundred_and_each_needs_its_sentence()
    {
        Assert.Equal(AppraisalScores.Whole, AppraisalScores.Weights.Values.Sum());
        AppraisalScores Of(int points) => AppraisalScores.Read(f => f.StartsWith("why-", StringComparison.Ordinal) ? "So." : $"{points}").Scores!;
        Assert.Equal(100, Of(4).Points);
        Assert.Equal(63, AppraisalScores.Mean([Of(2), Of(3)]));
        Assert.Equal(["why-Relevance"], AppraisalScores.Read(f => f == "why-Relevance" ? " " : f.StartsWith("why-", StringComparison.Ordinal) ? "So." : "1").Missing);
        Assert.Equal(["Partnership"], AppraisalScores.Read(f => f == "Partnership" ? "5" : f.StartsWith("why-", StringComparison.Ordinal) ? "So." : "1").Missing);
    }

    [Fact]
    public void Shares_of_the_portfolio_are_those_of_what_was_given()
    {
        var targets = WindowTerms.WorldRegions.ToDictionary(r => r, _ => 20);
        Granted[] all = [new(300, 1, ["KE"]), new(100, 2, ["KE", "FR"])];
        Assert.Equal([("002", 88), ("150", 13)], Portfolio.ByRegion(all, targets).Where(s => s.Percent > 0).Select(s => (s.Key, s.Percent)));
        Assert.Equal([75, 25], Portfolio.ByArea(all, new Dictionary<string, int> { ["1"] = 50, ["2"] = 50 }).Select(s => s.Percent));
        Assert.All(Portfolio.ByRegion([], targets), s => Assert.Equal((0, 20), (s.Percent, s.Target)));
    }

    [Fact]
    public void Terms_of_a_window_are_read_or_the_fault_is_told_at_its_field()
    {
        static (WindowTerms? Terms, IReadOnlyList<(string Field, WindowFault Fault)> Faults) Read(string opens, string until, string ceiling) => WindowTerms.Read(f => f switch { "opens" => [opens], "until" => [until], "ceiling" => [ceiling], "areas" => ["2", "9"], "regions" => ["002", "999"], "short" => ["yes"], _ => [] });
        var terms = Read("2026-01-01", "", "250 000").Terms!;
        Assert.Equal((25_000_000, true), (terms.Ceiling, terms.IsShort));
        Assert.Equal([2], terms.Areas);
        Assert.Equal(["002"], terms.Regions);
        Assert.True(terms.IsOpen(new(2026, 1, 1)) && !terms.IsOpen(new(2025, 12, 31)) && terms.IsOpen(new(2030, 1, 1)));
        Assert.True(terms.Serves("KE") && !terms.Serves("FR"));
        Assert.Equal([("until", WindowFault.EndsBefore)], Read("2026-01-02", "2026-01-01", "1").Faults);
        Assert.Equal([("until", WindowFault.EndsBefore)], Read("", "2026-01-01", "1").Faults);
        Assert.Equal([("opens", WindowFault.NotADay), ("ceiling", WindowFault.NotAnAmount)], Read("soon", "", "0").Faults);
    }
}
