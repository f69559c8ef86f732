using System.Globalization;

namespace Marrakech.Operations.Calendars;

/// <summary>What is wrong with a row of holidays.</summary>
internal enum HolidayProblem
{
    DateUnreadable,
    NameMissing,
    NameTooLong,
    Twice,

    /// <summary>A rule of repetition: each year is given by itself.</summary>
    Repeats,
    TooMany,
}

/// <summary>A row that cannot be taken, by its number from 1.</summary>
internal sealed record HolidayRefusal(int Row, HolidayProblem Problem);

/// <summary>The rows that could be read, and those that could not.</summary>
internal sealed record HolidayReading(IReadOnlyList<(DateOnly Day, string Name)> Days, IReadOnlyList<HolidayRefusal> Refusals);

/// <summary>Holidays as people write them, a line each (<c>2027-01-01 New Year</c>), or as an iCalendar file (RFC 5545).</summary>
internal static class HolidayText
{
    private const int FirstYear = 2000, LastYear = 2100;

    public static string Write(IEnumerable<Holiday> holidays) =>
        string.Join('\n', holidays.OrderBy(h => h.Day).Select(h => $"{h.Day.ToString("O", CultureInfo.InvariantCulture)} {h.Name}"));

    public static HolidayReading Read(string? text) =>
        Checked(ICalendar.IsOne(text) ? ICalendar.Rows(text!) : Lines(text ?? ""));

    /// <summary>A day written as <c>2027-01-01</c> or, in iCalendar, <c>20270101</c>; null for anything else.</summary>
    internal static DateOnly? Day(string text, string format) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= FirstYear and <= LastYear ? day : null;

    private static IEnumerable<Row> Lines(string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (line.Length == 0) continue;
            var end = line.IndexOfAny([' ', '\t']);
            yield return new Row(i + 1, Day(end < 0 ? line : line[..end], "yyyy-MM-dd"), end < 0 ? "" : line[end..].Trim(), IsRepeated: false);
        }
    }

    private static HolidayReading Checked(IEnumerable<Row> rows)
    {
        var days = new Dictionary<DateOnly, string>();
        var refusals = new List<HolidayRefusal>();
        foreach (var row in rows)
        {
            if (Problem(row, days) is { } problem) refusals.Add(new HolidayRefusal(row.Number, problem));
            else days.Add(row.Day!.Value, row.Name);
            if (days.Count > Seat.MostHolidays) return new HolidayReading([], [new HolidayRefusal(row.Number, HolidayProblem.TooMany)]);
        }

        return new HolidayReading([.. days.OrderBy(d => d.Key).Select(d => (d.Key, d.Value))], refusals);
    }

    private static HolidayProblem? Problem(Row row, Dictionary<DateOnly, string> before) => row switch
    {
        { IsRepeated: true } => HolidayProblem.Repeats,
        { Day: null } => HolidayProblem.DateUnreadable,
        { Name.Length: 0 } => HolidayProblem.NameMissing,
        { Name.Length: > Holiday.NameLength } => HolidayProblem.NameTooLong,
        { Day: { } day } when before.ContainsKey(day) => HolidayProblem.Twice,
        _ => null,
    };

    /// <summary>A row before it is checked.</summary>
    internal sealed record Row(int Number, DateOnly? Day, string Name, bool IsRepeated);
}
