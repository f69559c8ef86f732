using Marrakech.Connection.Domain.Requests;

namespace Marrakech.Rules.Connection.Requests;

/// <summary>Deadlines and what happens when they pass. Monday 1 June 2026; Thursday 4 June is a holiday.</summary>
public sealed class RequestClockTests
{
    private static readonly RequestStory submitted = RequestStory.Begun.Then(RequestMove.Submit, Given.At(6, 1));

    [Fact]
    public void Promises_count_working_days_after_the_day_of_submission()
    {
        var readings = RequestClock.All(submitted, Given.Calendar, Given.At(6, 1));
        Assert.Equal([new DateOnly(2026, 6, 3), new DateOnly(2026, 6, 16), new DateOnly(2026, 6, 23)], readings.Select(r => r.Due!.Day));
        Assert.All(readings, r => Assert.Equal(DutyState.Running, r.State));
    }

    [Fact]
    public void The_day_is_that_of_the_seat_not_of_the_country()
    {
        // Half past ten in the evening in New York is Tuesday in Geneva.
        var late = RequestStory.Begun.Then(RequestMove.Submit, new DateTimeOffset(2026, 6, 1, 22, 30, 0, TimeSpan.FromHours(-4)));
        Assert.Equal(new DateOnly(2026, 6, 5), RequestClock.Current(late, Given.Calendar, Given.At(6, 2))!.Due!.Day);
    }

    [Fact]
    public void A_promise_is_kept_until_the_end_of_its_day_and_late_from_then_on()
    {
        var kept = submitted.Then(RequestMove.Acknowledge, Given.At(6, 3, 23));
        var late = submitted.Then(RequestMove.Acknowledge, Given.At(6, 4, 0));
        Assert.Equal(DutyState.Kept, RequestClock.All(kept, Given.Calendar, Given.At(6, 9))[0].State);
        Assert.Equal(DutyState.Late, RequestClock.All(late, Given.Calendar, Given.At(6, 9))[0].State);
        Assert.Equal(DutyState.Overdue, RequestClock.Current(submitted, Given.Calendar, Given.At(6, 4, 0))!.State);
    }

    [Fact]
    public void The_clock_stands_still_from_the_day_after_the_question_up_to_the_day_of_the_answer()
    {
        var asked = submitted.Then(RequestMove.Acknowledge, Given.At(6, 2)).Then(RequestMove.BeginAssessment, Given.At(6, 3)).Then(RequestMove.AskClarification, Given.At(6, 5));
        var stopped = RequestClock.Current(asked, Given.Calendar, Given.At(9, 1))!;
        // Ran on 2, 3 and 5 June: twelve of fifteen are left.
        Assert.Equal((DutyState.Stopped, 12, null), (stopped.State, stopped.Left, stopped.Due));
        var answered = asked.Then(RequestMove.AnswerClarification, Given.At(9, 1));
        Assert.Equal(new DateOnly(2026, 9, 17), RequestClock.Current(answered, Given.Calendar, Given.At(9, 2))!.Due!.Day);
    }

    [Fact]
    public void A_question_asked_too_late_does_not_save_a_missed_promise()
    {
        var asked = submitted.Then(RequestMove.Acknowledge, Given.At(6, 2)).Then(RequestMove.BeginAssessment, Given.At(6, 3)).Then(RequestMove.AskClarification, Given.At(7, 15));
        Assert.Equal(DutyState.Overdue, RequestClock.Current(asked, Given.Calendar, Given.At(7, 16))!.State);
    }

    [Fact]
    public void The_emergency_track_has_shorter_limits_from_submission_on()
    {
        var hurried = submitted.Then(RequestMove.ChangeTrack, Given.At(6, 2), Given.Emergency);
        Assert.Equal([new DateOnly(2026, 6, 2), new DateOnly(2026, 6, 3), new DateOnly(2026, 6, 5)], RequestClock.All(hurried, Given.Calendar, Given.At(6, 2)).Select(r => r.Due!.Day));
    }

    [Fact]
    public void Once_partners_are_sought_a_request_must_not_lie_still()
    {
        var matching = submitted.Then(RequestMove.Acknowledge, Given.At(6, 2)).Then(RequestMove.BeginAssessment, Given.At(6, 3)).Then(RequestMove.BeginMatching, Given.At(6, 5));
        var reading = RequestClock.Current(matching.Then(RequestMove.Assign, Given.At(6, 30)), Given.Calendar, Given.At(7, 1))!;
        Assert.Equal((Duty.Move, new DateOnly(2026, 7, 3)), (reading.Duty, reading.Due!.Day));
    }

    [Fact]
    public void A_missed_promise_goes_to_an_officer_then_to_the_register_once_each_and_begins_anew_with_the_next()
    {
        Assert.Null(Escalation.Next(submitted, Given.Calendar, Given.At(6, 3, 23)));
        Assert.Equal(EscalationLevel.Officer, Escalation.Next(submitted, Given.Calendar, Given.At(6, 5)));
        var officer = submitted.Then(RequestMove.Escalate, Given.At(6, 5));
        Assert.Null(Escalation.Next(officer, Given.Calendar, Given.At(6, 8, 23)));
        Assert.Equal(EscalationLevel.Register, Escalation.Next(officer, Given.Calendar, Given.At(6, 9)));
        var register = officer.With(RequestMove.Escalate, Mover.Clock, Given.At(6, 9), new() { Detail = nameof(EscalationLevel.Register) });
        Assert.Null(Escalation.Next(register, Given.Calendar, Given.At(8, 1)));
        Assert.Equal(EscalationLevel.Register, Escalation.Reached(register));
        Assert.Equal(EscalationLevel.Officer, Escalation.Next(register.Then(RequestMove.Acknowledge, Given.At(6, 10)), Given.Calendar, Given.At(8, 1)));
    }

    [Fact]
    public void Where_the_clock_stands_still_or_nothing_is_owed_nobody_is_escalated()
    {
        var asked = submitted.Then(RequestMove.Acknowledge, Given.At(6, 2)).Then(RequestMove.BeginAssessment, Given.At(6, 3)).Then(RequestMove.AskClarification, Given.At(6, 5));
        Assert.Null(Escalation.Next(asked, Given.Calendar, Given.At(12, 1)));
        Assert.Null(Escalation.Next(asked.Then(RequestMove.Withdraw, Given.At(6, 8)), Given.Calendar, Given.At(12, 1)));
        Assert.Null(Escalation.Next(RequestStory.Begun, Given.Calendar, Given.At(12, 1)));
    }

    [Fact]
    public void On_another_track_a_missed_promise_is_told_anew()
    {
        var level = new MoveDetails { Detail = nameof(EscalationLevel.Register) };
        var hurried = submitted.Then(RequestMove.ChangeTrack, Given.At(6, 1, 11), Given.Emergency).With(RequestMove.Escalate, Mover.Clock, Given.At(6, 9), level);
        var ordinary = hurried.Then(RequestMove.ChangeTrack, Given.At(6, 10), Given.Ordinary);
        Assert.Equal(EscalationLevel.Register, Escalation.Reached(hurried));
        Assert.Equal(EscalationLevel.None, Escalation.Reached(ordinary));
        Assert.Equal(EscalationLevel.Officer, Escalation.Next(ordinary, Given.Calendar, Given.At(6, 11)));
    }

    [Fact]
    public void A_question_after_a_missed_promise_does_not_begin_it_anew()
    {
        var missed = submitted.Then(RequestMove.Acknowledge, Given.At(6, 2)).Then(RequestMove.BeginAssessment, Given.At(6, 3))
            .With(RequestMove.Escalate, Mover.Clock, Given.At(7, 1), new MoveDetails { Detail = nameof(EscalationLevel.Register) });
        Assert.Equal(EscalationLevel.Register, Escalation.Reached(missed.Then(RequestMove.AskClarification, Given.At(7, 2))));
        Assert.Equal(EscalationLevel.None, Escalation.Reached(missed.Then(RequestMove.BeginMatching, Given.At(7, 2))));
    }
}
