using Marrakech.Knowledge.Domain.Experts;

namespace Marrakech.Rules.Knowledge.Experts;

/// <summary>The life of an expert's description, over every state and move.</summary>
public sealed class ExpertLifeTests
{
    private static readonly ExpertState[] states = Enum.GetValues<ExpertState>();
    private static readonly ExpertMove[] moves = Enum.GetValues<ExpertMove>();

    [Fact]
    public void Listing_comes_from_submission_alone() =>
        Assert.Equal([ExpertState.Submitted], states.Where(s => ExpertLife.After(s, isListed: true, ExpertMove.List) == ExpertState.Listed));

    [Fact]
    public void From_every_state_the_person_may_withdraw_and_then_nothing_moves()
    {
        Assert.All(states.Where(s => s != ExpertState.Withdrawn), s => Assert.Equal(ExpertState.Withdrawn, ExpertLife.After(s, isListed: false, ExpertMove.Withdraw)));
        Assert.All(moves, m => Assert.Null(ExpertLife.After(ExpertState.Withdrawn, isListed: false, m)));
    }

    [Fact]
    public void Nobody_decides_on_themself_in_any_state()
    {
        var decided = (from state in states from listed in new[] { true, false } from move in moves where ExpertLife.Judges(move) select (state, listed, move)).ToList();
        Assert.NotEmpty(decided);
        Assert.All(decided, d => Assert.Equal(ExpertRefusal.OwnProfile, ExpertLife.Refusal(d.state, d.listed, d.move, isOwn: true, "why")));
    }

    [Theory]
    [InlineData(ExpertMove.Decline, true)]
    [InlineData(ExpertMove.TakeOff, true)]
    [InlineData(ExpertMove.List, false)]
    internal void What_goes_against_the_person_needs_a_reason(ExpertMove move, bool needed) =>
        Assert.Equal(needed ? ExpertRefusal.ReasonMissing : null, ExpertLife.Refusal(ExpertState.Submitted, isListed: true, move, isOwn: false, null));

    [Theory]
    [InlineData(ExpertState.Listed, true, false, false, ExpertState.Listed)]
    [InlineData(ExpertState.Listed, true, true, true, ExpertState.Draft)]
    [InlineData(ExpertState.Draft, true, true, false, ExpertState.Listed)]
    [InlineData(ExpertState.Submitted, true, false, true, ExpertState.Submitted)]
    [InlineData(ExpertState.Submitted, true, true, true, ExpertState.Draft)]
    [InlineData(ExpertState.Submitted, false, false, true, ExpertState.Draft)]
    [InlineData(ExpertState.Declined, false, true, true, ExpertState.Draft)]
    internal void Only_judged_answers_are_looked_at_again(ExpertState state, bool listed, bool touches, bool differs, ExpertState after) =>
        Assert.Equal(after, ExpertLife.AfterEdit(state, listed, touches, differs));

    [Theory]
    [InlineData(true, 4, 10, null)]
    [InlineData(true, 5, 10, TalkRefusal.TooMany)]
    [InlineData(false, 5, 39, null)]
    [InlineData(false, 0, 40, TalkRefusal.TooMany)]
    internal void The_pace_of_a_day(bool isNew, int begun, int sent, object? expected) => Assert.Equal((TalkRefusal?)expected, TalkRules.AgainstPace(isNew, begun, sent));

    [Fact]
    public void What_the_expert_closed_or_somebody_reported_is_not_taken_up_again() =>
        Assert.Equal([TalkEnd.ClosedByAsker, TalkEnd.Left], Enum.GetValues<TalkEnd>().Where(TalkRules.MayReopen));
}
