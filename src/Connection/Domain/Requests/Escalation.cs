using Marrakech.Operations.Contracts.Calendars;

namespace Marrakech.Connection.Domain.Requests;

/// <summary>How far a missed promise was taken. Stored by name.</summary>
internal enum EscalationLevel
{
    None,

    /// <summary>A named officer was told.</summary>
    Officer,

    /// <summary>The public register says that it is overdue.</summary>
    Register,
}

/// <summary>
/// Nothing stays unanswered: when a deadline passes, a named officer is told at once; when nothing has moved <see cref="Grace"/> working days later, the
/// public register says that the request is overdue. Each level is reached once for each promise.
/// </summary>
internal static class Escalation
{
    /// <summary>Working days between the two levels.</summary>
    public const int Grace = 2;

    /// <summary>How far the promise that counts now has been taken.</summary>
    public static EscalationLevel Reached(RequestStory story)
    {
        var moved = story.Steps.LastOrDefault(BeginsPromise)?.Number ?? 0;
        return story.Steps.Where(s => s.Number > moved).Select(s => s.Escalated).DefaultIfEmpty().Max();
    }

    /// <summary>Whether another promise counts after a step: other days on another track, another duty, or the days without a move begun anew. A question to the country changes none of it.</summary>
    private static bool BeginsPromise(RequestStep step) => step.Move == RequestMove.ChangeTrack
        || (!RequestLife.KeepsState(step.Move) && (RequestLife.DutyOf(step.To) == Duty.Move || RequestLife.DutyOf(step.From) != RequestLife.DutyOf(step.To)));

    /// <summary>How far it must be taken now.</summary>
    public static EscalationLevel Needed(RequestStory story, SeatCalendar calendar, DateTimeOffset now)
    {
        if (RequestClock.Current(story, calendar, now) is not { State: DutyState.Overdue, Due: { } due }) return EscalationLevel.None;
        return now >= calendar.After(due.Day, Grace).End ? EscalationLevel.Register : EscalationLevel.Officer;
    }

    /// <summary>The level to be reached with the next step: never past the officer at once, who is told first; null where nothing is to be done.</summary>
    public static EscalationLevel? Next(RequestStory story, SeatCalendar calendar, DateTimeOffset now)
    {
        var (reached, needed) = (Reached(story), Needed(story, calendar, now));
        return reached >= needed ? null : reached + 1;
    }
}
