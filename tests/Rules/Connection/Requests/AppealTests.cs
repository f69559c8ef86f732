using Marrakech.Connection.Domain.Requests;

namespace Marrakech.Rules.Connection.Requests;

/// <summary>A refusal, an appeal and what becomes of the clock. Monday 1 June 2026; Thursday 4 June is a holiday.</summary>
public sealed class AppealTests
{
    private static readonly RequestStory declined = RequestStory.Begun.Then(RequestMove.Submit, Given.At(6, 1)).Then(RequestMove.Acknowledge, Given.At(6, 2)).Then(RequestMove.Decline, Given.At(6, 3));
    private static readonly RequestStory appealed = declined.Then(RequestMove.Appeal, Given.At(6, 8));

    [Fact]
    public void A_country_appeals_within_twenty_working_days_and_once()
    {
        // The holiday does not count: the twentieth day is the second of July.
        Assert.Equal(new DateOnly(2026, 7, 2), Appeals.Until(declined, Given.Calendar)!.Day);
        Assert.Null(Appeals.Refusal(declined, Given.Calendar, Given.At(7, 2, 23)));
        Assert.Equal(RequestRefusal.AppealTooLate, Appeals.Refusal(declined, Given.Calendar, Given.At(7, 3, 0)));
        var upheld = appealed.Then(RequestMove.UpholdDecision, Given.At(6, 9));
        Assert.Null(Appeals.Until(upheld, Given.Calendar));
        Assert.Equal(RequestRefusal.AppealedAlready, upheld.Refusal(RequestMove.Appeal, Mover.Country, Given.For(RequestMove.Appeal)));
    }

    [Fact]
    public void An_appeal_is_decided_within_ten_working_days_and_escalated_like_any_promise()
    {
        var reading = RequestClock.Current(appealed, Given.Calendar, Given.At(6, 9))!;
        Assert.Equal((Duty.DecideAppeal, DutyState.Running, new DateOnly(2026, 6, 22)), (reading.Duty, reading.State, reading.Due!.Day));
        Assert.All(RequestClock.All(appealed, Given.Calendar, Given.At(6, 9)).Skip(1), r => Assert.Equal(DutyState.Lapsed, r.State));
        Assert.Equal(EscalationLevel.Officer, Escalation.Next(appealed, Given.Calendar, Given.At(6, 23)));
    }

    [Fact]
    public void Reopened_the_search_for_partners_is_promised_anew_from_that_day()
    {
        var reopened = appealed.Then(RequestMove.Reopen, Given.At(9, 1));
        var all = RequestClock.All(reopened, Given.Calendar, Given.At(9, 1));
        Assert.Equal([DutyState.Kept, DutyState.Lapsed, DutyState.Running], all.Select(r => r.State));
        Assert.Equal(new DateOnly(2026, 9, 22), all[2].Due!.Day);
        var matching = reopened.Then(RequestMove.BeginMatching, Given.At(9, 3));
        Assert.Equal(2, RequestClock.Ran(matching, Duty.Match, Given.Calendar, Given.At(9, 3)));
    }

    [Fact]
    public void Whoever_moved_it_before_the_refusal_or_gave_an_opinion_took_part()
    {
        var (mover, decliner, assessor, later, other) = (Person(1), Person(2), Person(3), Person(4), Person(5));
        (int, Guid?)[] steps = [(2, mover), (3, decliner), (5, later), (6, null)];
        Assert.Equal([true, true, true, false, false], new[] { mover, decliner, assessor, later, other }.Select(p => Appeals.TookPart(p, steps, 3, [assessor, null])));
        static Guid Person(int day) => Guid.CreateVersion7(Given.At(6, day));
    }

    [Theory]
    [InlineData("KE", "KE", "Submitted", null)]
    [InlineData("KE", "UG", "Submitted", "OtherCountry")]
    [InlineData("KE", "KE", "Draft", "OtherOver")]
    [InlineData("KE", "KE", "Merged", "OtherOver")]
    public void Only_open_requests_of_the_same_country_are_merged(string country, string otherCountry, string state, string? refusal) =>
        Assert.Equal(refusal, Merging.Refusal(country, otherCountry, Enum.Parse<RequestState>(state))?.ToString());

    [Theory]
    [InlineData("public", "network", true)]
    [InlineData("confidential", "public", false)]
    [InlineData("network", "confidential", false)]
    [InlineData("confidential", "confidential", true)]
    public void A_confidential_request_is_not_named_beside_one_whose_country_is_public(string one, string other, bool named) => Assert.Equal(named, Merging.IsNamed(one, other));
}
