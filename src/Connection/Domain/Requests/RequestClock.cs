using Marrakech.Operations.Contracts.Calendars;

namespace Marrakech.Connection.Domain.Requests;

/// <summary>A time in which the clock ran: the working days after <see cref="From"/>, up to and with <see cref="To"/>.</summary>
/// <param name="From">Day on which it began to run; it does not count.</param>
/// <param name="To">Last day that counts; null while it runs.</param>
internal sealed record Running(DateOnly From, DateOnly? To);

/// <summary>How a promise stands.</summary>
internal enum DutyState
{
    /// <summary>Not yet done, and in time.</summary>
    Running,

    /// <summary>Not yet done; the clock stands still.</summary>
    Stopped,

    /// <summary>Not yet done, and late.</summary>
    Overdue,
    Kept,

    /// <summary>Done, but late.</summary>
    Late,

    /// <summary>The request was over before.</summary>
    Lapsed,
}

/// <summary>A promise with its deadline.</summary>
/// <param name="Duty">What was promised.</param>
/// <param name="State">How it stands.</param>
/// <param name="Due">By when; null while the clock stands still, for nobody knows until when it will.</param>
/// <param name="Left">Working days left while the clock stands still; otherwise 0.</param>
/// <param name="DoneAt">When it was done.</param>
internal sealed record DutyReading(Duty Duty, DutyState State, Deadline? Due, int Left, DateTimeOffset? DoneAt);

/// <summary>
/// Reads deadlines from the history of a request and the seat's calendar; nothing else is needed, and nothing is kept. The day of submission does not count.
/// The clock stands still from the day after the country was asked for clarification up to and with the day of its answer. Reopened after an appeal, the
/// search for partners is promised anew from that day; what was promised before is read from what happened before.
/// </summary>
internal static class RequestClock
{
    /// <summary>The times in which the clock of a promise ran, the first first.</summary>
    public static IReadOnlyList<Running> Runs(RequestStory story, Duty duty, SeatCalendar calendar)
    {
        var runs = new List<Running>();
        foreach (var step in Counted(story, duty))
        {
            if (step.Move is RequestMove.Submit or RequestMove.Reopen || (step.From == RequestState.ClarificationAsked && step.To == RequestState.InAssessment)) runs.Add(new Running(calendar.DayAt(step.At), null));
            else if (step.Move == RequestMove.AskClarification) runs[^1] = runs[^1] with { To = calendar.DayAt(step.At) };
        }

        return runs;
    }

    /// <summary>The promise that counts now; null where none does.</summary>
    public static DutyReading? Current(RequestStory story, SeatCalendar calendar, DateTimeOffset now) =>
        RequestLife.DutyOf(story.State) is not { } duty ? null : duty is Duty.Move or Duty.DecideAppeal ? SinceLastMove(story, duty, calendar, now) : Read(story, duty, calendar, now);

    /// <summary>Every promise with a number of days from submission.</summary>
    public static IReadOnlyList<DutyReading> All(RequestStory story, SeatCalendar calendar, DateTimeOffset now) =>
        story.SubmittedAt is null ? [] : [.. new[] { Duty.Acknowledge, Duty.Assess, Duty.Match }.Select(d => Read(story, d, calendar, now))];

    /// <summary>Working days the clock of a promise had run at an instant.</summary>
    public static int Ran(RequestStory story, Duty duty, SeatCalendar calendar, DateTimeOffset until)
    {
        var day = calendar.DayAt(until);
        return Runs(story, duty, calendar).Where(r => r.From <= day).Sum(r => calendar.Between(r.From, r.To is { } to && to < day ? to : day));
    }

    private static DutyReading Read(RequestStory story, Duty duty, SeatCalendar calendar, DateTimeOffset now)
    {
        var promised = story.Promise!.DaysOf(duty);
        var done = Counted(story, duty).FirstOrDefault(s => s.Move == RequestLife.KeptBy(duty));
        var (due, left) = Due(Runs(story, duty, calendar), promised, calendar);
        if (done is not null) return new(duty, due is null || done.At < due.End ? DutyState.Kept : DutyState.Late, due, 0, done.At);
        if (IsLapsed(story, duty)) return new(duty, DutyState.Lapsed, due, 0, null);
        if (due is null) return new(duty, DutyState.Stopped, null, left, null);
        return new(duty, now < due.End ? DutyState.Running : DutyState.Overdue, due, 0, null);
    }

    /// <summary>What was not done before it was declined is awaited no more, whatever becomes of an appeal.</summary>
    private static bool IsLapsed(RequestStory story, Duty duty) => RequestLife.IsOver(story.State) || story.State == RequestState.Appealed || (story.Reopened is not null && duty != Duty.Match);

    /// <summary>The steps a promise is read from.</summary>
    private static IEnumerable<RequestStep> Counted(RequestStory story, Duty duty) => story.Reopened is not { } reopened ? story.Steps
        : story.Steps.Where(s => duty == Duty.Match ? s.Number >= reopened.Number : s.Number < reopened.Number);

    /// <summary>Once partners are sought there is no promise but this one: that the request does not lie still. An appeal is counted from its day likewise.</summary>
    private static DutyReading SinceLastMove(RequestStory story, Duty duty, SeatCalendar calendar, DateTimeOffset now)
    {
        var last = story.Steps.Last(s => !RequestLife.KeepsState(s.Move));
        var due = calendar.After(calendar.DayAt(last.At), story.Promise!.DaysOf(duty));
        return new(duty, now < due.End ? DutyState.Running : DutyState.Overdue, due, 0, null);
    }

    /// <summary>The day on which so many working days have run; while the clock stands still before, how many are left.</summary>
    private static (Deadline? Due, int Left) Due(IReadOnlyList<Running> runs, int promised, SeatCalendar calendar)
    {
        var left = promised;
        foreach (var run in runs)
        {
            if (run.To is not { } to) return (calendar.After(run.From, left), 0);
            var ran = calendar.Between(run.From, to);
            if (ran >= left) return (calendar.After(run.From, left), 0);
            left -= ran;
        }

        return (null, left);
    }
}
