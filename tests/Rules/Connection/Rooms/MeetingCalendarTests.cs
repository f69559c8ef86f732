using Marrakech.Connection.Domain.Rooms;

namespace Marrakech.Rules.Connection.Rooms;

/// <summary>A meeting reads as RFC 5545 has it; escaping and folding are those of every calendar (CalendarTextTests).</summary>
public sealed class MeetingCalendarTests
{
    private static readonly MeetingPlan plan = new("Gauges; rivers, boats", new DateTimeOffset(2027, 6, 1, 12, 30, 0, TimeSpan.Zero), 90, "Room 4", "One\nEND:VEVENT");

    [Fact]
    public void A_meeting_says_when_where_and_which_revision_it_is() => Assert.Equal(
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Marrakech//Rooms//EN", "BEGIN:VEVENT", "UID:0199", "DTSTAMP:20270301T093000Z", "LAST-MODIFIED:20270301T093000Z", "SEQUENCE:3", "STATUS:CONFIRMED",
            "DTSTART:20270601T123000Z", "DTEND:20270601T140000Z", @"SUMMARY:Gauges\; rivers\, boats", "LOCATION:Room 4", @"DESCRIPTION:One\nEND:VEVENT", "CLASS:PRIVATE",
            "URL:https://hub.example.org/en/rooms/R-2027-0001", "END:VEVENT", "END:VCALENDAR", "",
        ],
        Lines(isCancelled: false));

    [Fact]
    public void A_cancelled_one_is_the_same_meeting_cancelled() =>
        Assert.Equal(["STATUS:CONFIRMED"], Lines(isCancelled: false).Except(Lines(isCancelled: true)));

    private static string[] Lines(bool isCancelled) =>
        MeetingCalendar.Write(new CalendarMeeting("0199", 3, new DateTimeOffset(2027, 3, 1, 9, 30, 0, TimeSpan.Zero), plan, isCancelled, "https://hub.example.org/en/rooms/R-2027-0001")).Split("\r\n");
}
