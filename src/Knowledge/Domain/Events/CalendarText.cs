using System.Globalization;
using System.Text;

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
    public const string MediaType = "text/calendar; charset=utf-8";

    /// <summary>Most octets of a line, the line break not counted (3.1).</summary>
    private const int LineOctets = 75;

    /// <param name="name">What readers call it.</param>
    /// <param name="language">Language of the name.</param>
    /// <param name="entries">The events, in their order.</param>
    public static string Write(string name, string language, IEnumerable<CalendarEntry> entries)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//Marrakech//Events//EN");
        // The first is the name of RFC 7986, the second the one calendars understood before.
        Line(text, $"NAME;LANGUAGE={language}:{Escaped(name)}");
        Line(text, $"X-WR-CALNAME:{Escaped(name)}");
        foreach (var entry in entries) Write(text, entry);
        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static void Write(StringBuilder text, CalendarEntry entry)
    {
        var changed = entry.Changed.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        Line(text, "BEGIN:VEVENT");
        Line(text, $"UID:{Escaped(entry.Uid)}");
        // Without a METHOD it tells when the event was revised last (3.8.7.2).
        Line(text, $"DTSTAMP:{changed}");
        Line(text, $"LAST-MODIFIED:{changed}");
        Line(text, string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{entry.Sequence}"));
        Line(text, $"DTSTART;VALUE=DATE:{Day(entry.Days.Starts)}");
        // The end is the day after the last one (3.6.1).
        Line(text, $"DTEND;VALUE=DATE:{Day(entry.Days.Ends.AddDays(1))}");
        Line(text, $"SUMMARY;LANGUAGE={entry.Language}:{Escaped(entry.Title)}");
        if (entry.Text is { Length: > 0 }) Line(text, $"DESCRIPTION;LANGUAGE={entry.Language}:{Escaped(entry.Text)}");
        if (entry.Place is { Length: > 0 }) Line(text, $"LOCATION:{Escaped(entry.Place)}");
        Line(text, $"URL:{new Uri(entry.Address).AbsoluteUri}");
        Line(text, "TRANSP:TRANSPARENT");
        Line(text, "END:VEVENT");
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>Text as 3.3.11 has it: a line break is two letters, so nothing typed begins a line of the calendar. Other signs of control are no text and go.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value == '\n') escaped.Append("\\n");
            else if (rune.Value is '\\' or ';' or ',') escaped.Append('\\').Append(rune);
            else if (!Rune.IsControl(rune) || rune.Value == '\t') escaped.Append(rune);
        }

        return escaped.ToString();
    }

    /// <summary>A line, folded between whole characters: half of one is none.</summary>
    private static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LineOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
