using Marrakech.Connection.Domain.Requests;
using Marrakech.Operations.Calendars;
using Marrakech.Operations.Contracts.Calendars;

namespace Marrakech.Rules.Connection.Requests;

/// <summary>Requests and a calendar to try the rules with.</summary>
internal static class Given
{
    public static readonly Promise Ordinary = new(Track.Ordinary, 2, 10, 15, 20);
    public static readonly Promise Emergency = new(Track.Emergency, 1, 2, 3, 5);

    /// <summary>A seat in Geneva with a Thursday off; 2026-06-01 is a Monday.</summary>
    public static readonly Seat Seat = new()
    {
        Code = "geneva",
        Zone = "Europe/Zurich",
        Holidays = { new Holiday { Day = new DateOnly(2026, 6, 4), Name = "Founding day" } },
    };

    public static readonly SeatCalendar Calendar = new(Seat);

    public static DateTimeOffset At(int month, int day, int hour = 10) => new(2026, month, day, hour, 0, 0, TimeSpan.FromHours(2));

    /// <summary>What a move needs so that it is not refused for want of words.</summary>
    public static MoveDetails For(RequestMove move, Promise? promise = null) => new()
    {
        Reason = "Because.",
        Detail = move == RequestMove.Escalate ? nameof(EscalationLevel.Officer) : "Another way.",
        Promise = move == RequestMove.Submit ? promise ?? Ordinary : move == RequestMove.ChangeTrack ? promise : null,
    };

    public static RequestStory Then(this RequestStory story, RequestMove move, DateTimeOffset at, Promise? promise = null) => story.With(move, RequestLife.MoverOf(move), at, For(move, promise));
}
