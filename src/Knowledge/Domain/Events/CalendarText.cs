using System.Globalization;
using Marrakech.Ui.Web.Discovery;

namespace Marrakech.Knowledge.Domain.Events;

/// <summary>An event of whole days in a calendar.</summary>
/// <param name="Uid">Names it for ever.</param>
/// <param name="Sequence">Which revision it is, from 0.</param>
/// <param name="Changed">When it was revised last.</param>
/// <param name="Days">Its days.</param>
/// <param name="Title">Title.</param>
/// <param name="Language">Language of title and text (BCP 47).</param>
internal sealed record CalendarEntry(string Uid, int Sequence, DateTimeOffset Changed, EventDays Days, string Title, string Language)
{
    public string? Text { get; init; }
    public string? Place { get; init; }

    /// <summary>Address of its page.</summary>
    public required string Address { get; init; }
}

/// <summary>Writes a calendar (RFC 5545).</summary>
internal static class CalendarText
{
    /// <param name="name">What readers call it.</param>
    /// <param name="language">Language of the name.</param>
    /// <param name="entries">The events, in their order.</param>
    public static string Write(string name, string language, IEnumerable<CalendarEntry> entries)
    {
        var lines = new CalendarLines().Add("BEGIN", "VCALENDAR").Add("VERSION", "2.0").Add("PRODID", "-//Marrakech//Events//EN");
        // The first is the name of RFC 7986, the second the one calendars understood before.
        lines.AddText($"NAME;LANGUAGE={language}", name).AddText("X-WR-CALNAME", name);
        foreach (var entry in entries) Write(lines, entry);
        return lines.Add("END", "VCALENDAR").ToString();
    }

    private static void Write(CalendarLines lines, CalendarEntry entry)
    {
        var changed = CalendarLines.Instant(entry.Changed);
        lines.Add("BEGIN", "VEVENT").AddText("UID", entry.Uid);
        // Without a METHOD it tells when the event was revised last (3.8.7.2).
        lines.Add("DTSTAMP", changed).Add("LAST-MODIFIED", changed).Add("SEQUENCE", entry.Sequence.ToString(CultureInfo.InvariantCulture));
        // The end is the day after the last one (3.6.1).
        lines.Add("DTSTART;VALUE=DATE", CalendarLines.Day(entry.Days.Starts)).Add("DTEND;VALUE=DATE", CalendarLines.Day(entry.Days.Ends.AddDays(1)));
        lines.AddText($"SUMMARY;LANGUAGE={entry.Language}", entry.Title);
        if (entry.Text is { Length: > 0 }) lines.AddText($"DESCRIPTION;LANGUAGE={entry.Language}", entry.Text);
        if (entry.Place is { Length: > 0 }) lines.AddText("LOCATION", entry.Place);
        lines.Add("URL", new Uri(entry.Address).AbsoluteUri).Add("TRANSP", "TRANSPARENT").Add("END", "VEVENT");
    }
}
