using System.Globalization;
using Marrakech.Ui.Web.Discovery;

namespace Marrakech.Connection.Domain.Rooms;

/// <summary>A meeting for a calendar.</summary>
/// <param name="Uid">Names it for ever.</param>
/// <param name="Sequence">Which revision it is, from 0.</param>
/// <param name="Changed">When it was revised last.</param>
/// <param name="Plan">The meeting.</param>
/// <param name="IsCancelled">Whether it does not take place.</param>
/// <param name="Address">Address of its room.</param>
internal sealed record CalendarMeeting(string Uid, int Sequence, DateTimeOffset Changed, MeetingPlan Plan, bool IsCancelled, string Address);

/// <summary>Writes one meeting as a calendar (RFC 5545): the same meeting changed or cancelled takes the place of what was added before.</summary>
internal static class MeetingCalendar
{
    public static string Write(CalendarMeeting meeting)
    {
        var (plan, changed) = (meeting.Plan, CalendarLines.Instant(meeting.Changed));
        var lines = new CalendarLines().Add("BEGIN", "VCALENDAR").Add("VERSION", "2.0").Add("PRODID", "-//Marrakech//Rooms//EN").Add("BEGIN", "VEVENT").AddText("UID", meeting.Uid)
            .Add("DTSTAMP", changed).Add("LAST-MODIFIED", changed).Add("SEQUENCE", meeting.Sequence.ToString(CultureInfo.InvariantCulture)).Add("STATUS", meeting.IsCancelled ? "CANCELLED" : "CONFIRMED")
            .Add("DTSTART", CalendarLines.Instant(plan.StartsAt)).Add("DTEND", CalendarLines.Instant(plan.EndsAt)).AddText("SUMMARY", plan.Title).AddText("LOCATION", plan.Place);
        if (plan.Agenda is { } agenda) lines.AddText("DESCRIPTION", agenda);
        // The room is private: calendars that are shown to others say no more than that the time is taken.
        return lines.Add("CLASS", "PRIVATE").Add("URL", new Uri(meeting.Address).AbsoluteUri).Add("END", "VEVENT").Add("END", "VCALENDAR").ToString();
    }
}
