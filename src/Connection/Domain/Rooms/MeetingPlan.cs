using System.Globalization;
using Marrakech.Connection.Domain.Requests;

namespace Marrakech.Connection.Domain.Rooms;

/// <summary>What is wrong with a meeting as it was typed; its sentence is <c>Meeting.Fault.{Name}</c>.</summary>
internal enum MeetingFault
{
    TitleMissing,
    TitleTooLong,
    DayNotUnderstood,
    TimeNotUnderstood,

    /// <summary>Clocks are put forward past that time.</summary>
    NotOnTheClock,
    Passed,
    TooFar,
    LengthNotUnderstood,
    PlaceMissing,
    PlaceTooLong,
    AgendaTooLong,
}

/// <summary>A meeting as it was typed.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Day">Day at the hub's seat, as <c>2027-06-01</c>.</param>
/// <param name="Time">Time of day at the hub's seat, as <c>14:30</c>.</param>
/// <param name="Minutes">Length.</param>
/// <param name="Place">Place or link.</param>
/// <param name="Agenda">Agenda.</param>
internal sealed record MeetingTyped(string? Title, string? Day, string? Time, string? Minutes, string? Place, string? Agenda);

/// <summary>A meeting as it is planned.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="StartsAt">When it begins, coordinated universal time.</param>
/// <param name="Minutes">Length in minutes.</param>
/// <param name="Place">Place or link.</param>
/// <param name="Agenda">Agenda; null for none.</param>
internal sealed record MeetingPlan(string Title, DateTimeOffset StartsAt, int Minutes, string Place, string? Agenda)
{
    public const int TitleLength = 150, PlaceLength = 500, AgendaLength = 4_000, Shortest = 5, Longest = 600, DaysAhead = 730;

    /// <summary>When it ends.</summary>
    public DateTimeOffset EndsAt => StartsAt.AddMinutes(Minutes);

    /// <summary>Reads what was typed; what is wrong with it is named by field.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="instant">The instant at which the clocks of the seat show a day and a time; null where they never do.</param>
    /// <param name="now">Now.</param>
    public static (MeetingPlan? Plan, IReadOnlyList<(string Field, MeetingFault Fault)> Faults) Read(MeetingTyped typed, Func<DateTime, DateTimeOffset?> instant, DateTimeOffset now)
    {
        var faults = new List<(string, MeetingFault)>();
        var (title, place, agenda) = (Typed.Line(typed.Title), Typed.Line(typed.Place), Typed.Text(typed.Agenda));
        if (title is null or { Length: > TitleLength }) faults.Add(("title", title is null ? MeetingFault.TitleMissing : MeetingFault.TitleTooLong));
        var starts = Starts(typed, instant, now, faults);
        if (!int.TryParse(Typed.Line(typed.Minutes), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) || minutes is < Shortest or > Longest) faults.Add(("minutes", MeetingFault.LengthNotUnderstood));
        if (place is null or { Length: > PlaceLength }) faults.Add(("place", place is null ? MeetingFault.PlaceMissing : MeetingFault.PlaceTooLong));
        if (agenda is { Length: > AgendaLength }) faults.Add(("agenda", MeetingFault.AgendaTooLong));
        return faults.Count > 0 ? (null, faults) : (new MeetingPlan(title!, starts!.Value, minutes, place!, agenda), []);
    }

    private static DateTimeOffset? Starts(MeetingTyped typed, Func<DateTime, DateTimeOffset?> instant, DateTimeOffset now, List<(string Field, MeetingFault Fault)> faults)
    {
        var count = faults.Count;
        if (!DateOnly.TryParseExact(Typed.Line(typed.Day), "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) faults.Add(("day", MeetingFault.DayNotUnderstood));
        if (!TimeOnly.TryParseExact(Typed.Line(typed.Time), "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) faults.Add(("time", MeetingFault.TimeNotUnderstood));
        if (faults.Count > count) return null;
        // Far days are refused before clocks are asked: at the ends of the calendar they know no instant.
        if (Math.Abs(day.DayNumber - DateOnly.FromDateTime(now.UtcDateTime).DayNumber) > DaysAhead)
        {
            faults.Add(("day", day.DayNumber > DateOnly.FromDateTime(now.UtcDateTime).DayNumber ? MeetingFault.TooFar : MeetingFault.Passed));
            return null;
        }

        var starts = instant(day.ToDateTime(time));
        if (starts is null) faults.Add(("time", MeetingFault.NotOnTheClock));
        else if (starts <= now) faults.Add(("day", MeetingFault.Passed));
        return starts;
    }
}
