using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Operations.Contracts.Calendars;

namespace Marrakech.Connection.Features.Shared.Requests;

/// <summary>Where a request stands at a moment: who owes the next move, and by when.</summary>
internal record RequestStanding(RequestStory Story, DutyReading? Current, EscalationLevel Escalated)
{
    /// <summary>Who must move next; null where nobody must.</summary>
    public Mover? OwedBy => RequestLife.OwedBy(Story.State);

    /// <summary>Whether the promise that counts was missed.</summary>
    public bool IsOverdue => Current?.State == DutyState.Overdue;

    /// <summary>Whether the public register says so.</summary>
    public bool IsPubliclyOverdue => IsOverdue && Escalated == EscalationLevel.Register;

    /// <summary>Whether it is read by everybody, who are told of a missed promise when the register is.</summary>
    public bool IsForAll { get; init; }

    /// <summary>Whether the reader is told that it is overdue.</summary>
    public bool ShowsOverdue => IsForAll ? IsPubliclyOverdue : IsOverdue;

    /// <summary>The state of a promise as the reader is told of it: everybody learns of a missed one when the register says so.</summary>
    public DutyState Told(DutyState state) => state == DutyState.Overdue && !ShowsOverdue ? DutyState.Running : state;

    /// <summary>Whether it is on the emergency track.</summary>
    public bool IsEmergency => Story.Promise?.Track == Track.Emergency;

    public static RequestStanding Of(RequestStory story, SeatCalendar calendar, DateTimeOffset now) => new(story, RequestClock.Current(story, calendar, now), Escalation.Reached(story));
}

/// <summary>A request as it stands at a moment, with what became of each promise.</summary>
internal sealed record RequestReading(SupportRequest Request, RequestStory Story, DutyReading? Current, IReadOnlyList<DutyReading> Duties, EscalationLevel Escalated) : RequestStanding(Story, Current, Escalated)
{
    public static RequestReading Of(SupportRequest request, SeatCalendar calendar, DateTimeOffset now)
    {
        var story = request.Story();
        return new(request, story, RequestClock.Current(story, calendar, now), RequestClock.All(story, calendar, now), Escalation.Reached(story));
    }

    /// <summary>A day of the seat as pages write days.</summary>
    public static DateTimeOffset Shown(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    /// <summary>Class of the tag that tells a state; the word stands in it.</summary>
    public static string TagOf(RequestState state) => state switch
    {
        RequestState.Completed or RequestState.ResponseAgreed or RequestState.InImplementation => "tag tag--good",
        _ when RequestLife.IsOver(state) || state == RequestState.Draft => "tag tag--quiet",
        _ => "tag",
    };
}
