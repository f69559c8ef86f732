using CsCheck;
using Marrakech.Compact.Contracts;
using Marrakech.Fund.Domain.Proposals;

namespace Marrakech.Rules.Fund.Proposals;

/// <summary>The stated life of a proposal, the rules of eligibility, and who is too close.</summary>
public sealed class ProposalLifeTests
{
    private static readonly ProposalMove[] moves = Enum.GetValues<ProposalMove>();

    [Fact]
    public void Whatever_is_done_no_route_leaves_its_table() => Gen.Select(Gen.Bool, Gen.Int[0, moves.Length - 1].Array[1, 60]).Sample((isShort, tried) =>
    {
        var state = ProposalState.Draft;
        foreach (var move in tried.Select(t => moves[t]))
        {
            if (ProposalLife.After(state, move, isShort) is not { } next) continue;
            Assert.False(ProposalLife.IsOver(state) || ProposalLife.IsApproved(state));
            Assert.NotEqual(state, next);
            // Only what is appraised is decided, and only a decision sets money aside.
            Assert.Equal(ProposalLife.IsDecision(move), state == ProposalState.InAppraisal && move != ProposalMove.Withdraw);
            if (ProposalLife.IsApproved(next)) Assert.True(ProposalLife.IsDecision(move));
            state = next;
            if (isShort) Assert.False(state is ProposalState.Pipeline or ProposalState.Programme);
        }

        Assert.Equal(ProposalLife.IsOver(state) || ProposalLife.IsApproved(state), ProposalLife.OwedBy(state) is null);
    });

    [Fact]
    public void Every_state_is_reached_and_each_route_is_as_told()
    {
        Assert.Equal(ProposalState.InAppraisal, Go(false, ProposalMove.Submit, ProposalMove.FindEligible, ProposalMove.TakeIntoPipeline, ProposalMove.AskProgramme, ProposalMove.HandIn));
        Assert.Equal(ProposalState.InAppraisal, Go(true, ProposalMove.Submit, ProposalMove.FindEligible, ProposalMove.BeginAppraisal));
        Assert.Equal(ProposalState.InAppraisal, Go(true, ProposalMove.Submit, ProposalMove.FindEligible, ProposalMove.BeginAppraisal, ProposalMove.Return, ProposalMove.HandIn));
        Assert.Null(Go(false, ProposalMove.Submit, ProposalMove.FindEligible, ProposalMove.BeginAppraisal));
        Assert.Null(Go(true, ProposalMove.Submit, ProposalMove.FindEligible, ProposalMove.TakeIntoPipeline));
        HashSet<ProposalState> reached = [ProposalState.Draft];
        for (var more = true; more;) more = reached.ToList().SelectMany(s => moves.Select(m => ProposalLife.After(s, m, false))).OfType<ProposalState>().ToList().ConvertAll(reached.Add).Contains(true);
        Assert.Equal(Enum.GetValues<ProposalState>().ToHashSet(), reached);
    }

    [Fact]
    public void Each_rule_of_eligibility_has_its_reason_to_fail()
    {
        var window = new WindowTerms { Opens = new(2026, 1, 1), Until = new(2026, 12, 31), Ceiling = 1_000_00, Areas = [AreaGrouping.Default.Of(2).Number], Regions = ["002"] };
        var answers = ProposalAnswers.None.With(ProposalQuestion.Sum, "1000.00").With(ProposalQuestion.Countries, "KE").With(ProposalQuestion.Objective, "2");
        IEnumerable<EligibilityRule> Failing(ProposalAnswers note, WindowTerms terms, DateOnly day, bool verified = true, bool partners = true) =>
            Eligibility.Automatic(note, terms, day, verified, partners, AreaGrouping.Default).Where(f => !f.IsPassed).Select(f => f.Rule);
        var day = new DateOnly(2026, 12, 31);
        Assert.Empty(Failing(answers, window, day));
        Assert.Equal([EligibilityRule.Verified, EligibilityRule.Partners], Failing(answers, window, day, false, false));
        Assert.Equal([EligibilityRule.WindowOpen], Failing(answers, window, day.AddDays(1)));
        Assert.Equal([EligibilityRule.WithinCeiling], Failing(answers.With(ProposalQuestion.Sum, "1000.01"), window, day));
        Assert.Equal([EligibilityRule.Countries], Failing(answers.With(ProposalQuestion.Countries, "KE", "FR"), window, day));
        var elsewhere = Outline.Objectives.First(o => AreaGrouping.Default.Of(o.Number).Number != AreaGrouping.Default.Of(2).Number).Number;
        Assert.Equal([EligibilityRule.Themes], Failing(answers.With(ProposalQuestion.Objective, $"{elsewhere}"), window, day));
        var byHand = Eligibility.ByHand.Select(r => new RuleFinding(r, true, "Letters are there.")).ToList();
        Assert.True(Eligibility.IsWhole(byHand));
        Assert.False(Eligibility.IsWhole([.. byHand.Skip(1)]));
        Assert.False(Eligibility.IsWhole([byHand[0] with { Reason = null }, .. byHand.Skip(1)]));
        Assert.Equal(ProposalMove.FindIneligible, Eligibility.Move([.. byHand.Skip(1), byHand[0] with { IsPassed = false }]));
    }

    [Fact]
    public void Who_acts_for_a_participant_or_its_country_is_too_close()
    {
        (string, string?)[] participating = [("O-000001", "KE"), ("O-000002", null)];
        Assert.True(Closeness.IsClose("O-000002", "FR", participating));
        Assert.True(Closeness.IsClose("O-000009", "KE", participating));
        Assert.False(Closeness.IsClose("O-000009", null, participating));
        Assert.False(Closeness.IsClose("O-000009", "FR", participating));
    }

    private static ProposalState? Go(bool isShort, params ProposalMove[] way) => way.Aggregate((ProposalState?)ProposalState.Draft, (state, move) => state is { } known ? ProposalLife.After(known, move, isShort) : null);
}
