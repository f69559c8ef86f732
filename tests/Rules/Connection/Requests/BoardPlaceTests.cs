using Marrakech.Connection.Domain.Requests;

namespace Marrakech.Rules.Connection.Requests;

/// <summary>Where a history leads on the board of the secretariat.</summary>
public sealed class BoardPlaceTests
{
    private static readonly DateTimeOffset due = Given.At(6, 9);

    [Fact]
    public void A_request_stands_where_it_is_waited_for_and_by_its_deadline()
    {
        var submitted = RequestStory.Begun.Then(RequestMove.Submit, Given.At(6, 1));
        var asked = submitted.Then(RequestMove.Acknowledge, Given.At(6, 2)).Then(RequestMove.BeginAssessment, Given.At(6, 2)).Then(RequestMove.AskClarification, Given.At(6, 3));
        Assert.Null(BoardPlace.Of(RequestStory.Begun, null));
        Assert.Equal(new BoardPlace(BoardGroup.Secretariat, due), BoardPlace.Of(submitted, due));
        // The clock stands still: after everything that has a deadline.
        Assert.Equal((BoardGroup.Country, true), (BoardPlace.Of(asked, null)!.Group, BoardPlace.Of(asked, null)!.At > due.AddYears(100)));
        Assert.Equal(new BoardPlace(BoardGroup.Over, Given.At(6, 5)), BoardPlace.Of(asked.Then(RequestMove.Withdraw, Given.At(6, 5)), null));
        // What was withdrawn as a draft was never submitted.
        Assert.Null(BoardPlace.Of(RequestStory.Begun.Then(RequestMove.Withdraw, Given.At(6, 5)), null));
    }

    [Fact]
    public void Every_state_has_a_group_that_names_who_must_move() => Assert.All(Enum.GetValues<RequestState>().Where(s => s != RequestState.Draft), state =>
        Assert.Equal(RequestLife.OwedBy(state)?.ToString() ?? "Over", BoardPlace.GroupOf(state).ToString()));
}
