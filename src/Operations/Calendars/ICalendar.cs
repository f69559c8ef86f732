namespace Marrakech.Operations.Calendars;

/// <summary>Reads whole-day events of an iCalendar file (RFC 5545): their days and their summary.</summary>
internal static class ICalendar
{
    private const int LongestEvent = 31;

    public static bool IsOne(string? text) => text?.TrimStart('\uFEFF', ' ', '\r', '\n').StartsWith("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>A row for each day of each event, under the number of the line where the event begins.</summary>
    public static IEnumerable<HolidayText.Row> Rows(string text)
    {
        var (start, fields) = (0, new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase));
        foreach (var (number, line) in Unfolded(text))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0) continue;
            var (name, value) = (line[..colon].Split(';')[0], line[(colon + 1)..].Trim());
            if (IsMark(name, value, "BEGIN")) (start, fields) = (number, new(StringComparer.OrdinalIgnoreCase));
            else if (IsMark(name, value, "END"))
            {
                foreach (var row in Event(start, fields)) yield return row;
                start = 0;
            }
            else if (start > 0) fields.TryAdd(name, value);
        }
    }

    private static bool IsMark(string name, string value, string mark) =>
        name.Equals(mark, StringComparison.OrdinalIgnoreCase) && value.Equals("VEVENT", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<HolidayText.Row> Event(int number, Dictionary<string, string> fields)
    {
        var (first, name) = (Day(fields.GetValueOrDefault("DTSTART")), Plain(fields.GetValueOrDefault("SUMMARY") ?? ""));
        // The end is the day after the last one (3.6.1); without it the event lasts one day.
        var end = first is null ? null : fields.TryGetValue("DTEND", out var told) ? Day(told) : first.Value.AddDays(1);
        if (first is null || end is null || end < first || end.Value.DayNumber - first.Value.DayNumber > LongestEvent) first = null;
        var repeats = fields.ContainsKey("RRULE") || fields.ContainsKey("RDATE");
        var days = first is null ? 1 : Math.Max(1, end!.Value.DayNumber - first.Value.DayNumber);
        for (var i = 0; i < days; i++) yield return new HolidayText.Row(number, first?.AddDays(i), name, repeats);
    }

    /// <summary>The time of an event that is not a whole day is left out.</summary>
    private static DateOnly? Day(string? value) => value is { Length: >= 8 } ? HolidayText.Day(value[..8], "yyyyMMdd") : null;

    /// <summary>Text without the marks of 3.3.11.</summary>
    private static string Plain(string text) =>
        text.Replace("\\n", " ", StringComparison.OrdinalIgnoreCase).Replace("\\,", ",", StringComparison.Ordinal).Replace("\\;", ";", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal).Trim();

    /// <summary>A line that begins with a space goes on with the one before (3.1).</summary>
    private static IEnumerable<(int Number, string Line)> Unfolded(string text)
    {
        var lines = text.Split('\n');
        var (number, line) = (0, "");
        for (var i = 0; i < lines.Length; i++)
        {
            var next = lines[i].TrimEnd('\r');
            if (next is [' ' or '\t', ..])
            {
                line += next[1..];
                continue;
            }

            if (number > 0) yield return (number, line);
            (number, line) = (i + 1, next);
        }

        if (number > 0) yield return (number, line);
    }
}
