using System.Globalization;

namespace Marrakech.Operations.Calendars;

/// <summary>A place where the hub is worked for, with a calendar of its own.</summary>
internal sealed class Seat
{
    public const string Thing = "seat", DefaultCode = "default";
    public const int CodeLength = 20, NameLength = 80, ZoneLength = 60, WeekendLength = 7, MostHolidays = 1000;

    public required string Code { get; init; }

    /// <summary>As its people call it; empty for the default seat nobody has named.</summary>
    public string Name { get; set; } = "";

    /// <summary>IANA name of its time zone.</summary>
    public string Zone { get; set; } = "UTC";

    /// <summary>Numbers of the days of the week that are not worked, Sunday being 0.</summary>
    public string Weekend { get; set; } = "06";

    /// <summary>Grows with each change; a form carries the one its reader saw.</summary>
    public int Version { get; set; }

    public List<Holiday> Holidays { get; init; } = [];

    /// <summary>The seat of a hub where nobody has said anything else: Saturday and Sunday, no holidays, coordinated universal time.</summary>
    public static Seat NewDefault() => new() { Code = DefaultCode };

    public static string CodeOf(long number) => string.Create(CultureInfo.InvariantCulture, $"seat-{number}");

    public IEnumerable<DayOfWeek> WeekendDays => Weekend.Select(d => (DayOfWeek)(d - '0'));

    public WorkingCalendar Calendar() => new(WeekendDays, Holidays.Select(h => h.Day));

    /// <summary>The day it is at the seat.</summary>
    public DateOnly DayAt(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, TimeZone).DateTime);

    /// <summary>The instant a day ends at the seat.</summary>
    public DateTimeOffset EndOf(DateOnly day)
    {
        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        // Where clocks are put forward at midnight the day ends when the next begins.
        if (TimeZone.IsInvalidTime(midnight)) midnight = midnight.AddHours(1);
        return new DateTimeOffset(midnight, TimeZone.GetUtcOffset(midnight)).ToUniversalTime();
    }

    /// <summary>What the clocks at the seat show.</summary>
    public DateTime ClockAt(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, TimeZone).DateTime;

    /// <summary>The instant the clocks at the seat show this, the first of two; null where they never do.</summary>
    public DateTimeOffset? InstantOf(DateTime shown)
    {
        if (TimeZone.IsInvalidTime(shown)) return null;
        // Clocks that are put back show an hour twice: first with the larger offset.
        var offset = TimeZone.IsAmbiguousTime(shown) ? TimeZone.GetAmbiguousTimeOffsets(shown).Max() : TimeZone.GetUtcOffset(shown);
        return new DateTimeOffset(shown, offset).ToUniversalTime();
    }

    /// <summary>What an act digests.</summary>
    public object State() => new { Name, Zone, Weekend, holidays = Holidays.OrderBy(h => h.Day).Select(h => new { day = h.Day.ToString("O", CultureInfo.InvariantCulture), name = h.Name }).ToArray() };

    private TimeZoneInfo TimeZone => TimeZoneInfo.FindSystemTimeZoneById(Zone);
}

/// <summary>A day that is not worked at a seat.</summary>
internal sealed class Holiday
{
    public const int NameLength = 120;

    public string SeatCode { get; init; } = "";

    public required DateOnly Day { get; init; }

    public required string Name { get; set; }
}
