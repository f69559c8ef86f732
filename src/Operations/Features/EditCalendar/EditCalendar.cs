using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Calendars;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Operations.Features.EditCalendar;

/// <summary>What somebody typed about a seat.</summary>
internal sealed record CalendarInput
{
    public string? Name { get; init; }
    public string? Zone { get; init; }
    public IReadOnlyList<string>? Weekend { get; init; }

    /// <summary>A line for each holiday.</summary>
    public string? Holidays { get; init; }

    /// <summary>Version of the seat when the form was opened.</summary>
    public int Seen { get; init; }
}

/// <summary>What stands against a calendar.</summary>
internal enum CalendarRefusal
{
    NameMissing,
    NameTaken,
    ZoneUnknown,

    /// <summary>No day of the week would be worked.</summary>
    NoWorkingDay,

    /// <summary>Somebody else changed it since the form was opened.</summary>
    ChangedMeanwhile,
}

/// <summary>Everything that stands against it; both lists empty when it was done.</summary>
internal sealed record CalendarOutcome(IReadOnlyList<CalendarRefusal> Refusals, IReadOnlyList<HolidayRefusal> Rows)
{
    public bool IsDone => Refusals.Count + Rows.Count == 0;
}

/// <summary>Adds a seat, or changes its name, time zone, weekend and holidays.</summary>
internal sealed class EditCalendar(AppDb db, ActTrail acts, Seats seats)
{
    public static readonly ActKind Act = new("CalendarChanged", IsPublic: true);

    private const string Series = "seat";

    /// <summary>Changes the seat with this code; null adds one.</summary>
    public async Task<CalendarOutcome> HandleAsync(string? code, CalendarInput input, CancellationToken ct)
    {
        var (name, zone) = ((input.Name ?? "").Trim(), (input.Zone ?? "").Trim());
        var weekend = string.Concat((input.Weekend ?? []).Where(d => d is [>= '0' and <= '6']).Distinct().Order(StringComparer.Ordinal));
        var holidays = HolidayText.Read(input.Holidays);
        List<CalendarRefusal> refusals = [.. Refusals(name, zone, weekend)];
        if (refusals.Count + holidays.Refusals.Count > 0) return new CalendarOutcome(refusals, holidays.Refusals);

        await using var act = await acts.OpenAsync(Act, null, ct);
        var seat = code is null ? db.Add(new Seat { Code = Seat.CodeOf(await act.TakeNumbersAsync(Series, 1, ct)) }).Entity : (await seats.TakeAsync(code, ct))!;
        if (code is not null && seat.Version != input.Seen) return new CalendarOutcome([CalendarRefusal.ChangedMeanwhile], []);
        if (await db.Set<Seat>().AnyAsync(s => s.Code != seat.Code && s.Name == name, ct)) return new CalendarOutcome([CalendarRefusal.NameTaken], []);
        var before = code is null ? null : seat.State();
        (seat.Name, seat.Zone, seat.Weekend, seat.Version) = (name, zone, weekend, seat.Version + 1);
        Replace(seat, holidays.Days);
        act.Concerns(new ActSubject(Seat.Thing, seat.Code), before, seat.State());
        await act.CommitAsync(new { seat = seat.Code, zone, weekend, holidays = holidays.Days.Count }, ct);
        return new CalendarOutcome([], []);
    }

    private static IEnumerable<CalendarRefusal> Refusals(string name, string zone, string weekend)
    {
        if (name.Length is 0 or > Seat.NameLength || name.Any(char.IsControl)) yield return CalendarRefusal.NameMissing;
        if (zone.Length > Seat.ZoneLength || !(zone == "UTC" || zone.Contains('/', StringComparison.Ordinal)) || !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)) yield return CalendarRefusal.ZoneUnknown;
        if (weekend.Length == Seat.WeekendLength) yield return CalendarRefusal.NoWorkingDay;
    }

    private static void Replace(Seat seat, IReadOnlyList<(DateOnly Day, string Name)> days)
    {
        var wanted = days.ToDictionary(d => d.Day, d => d.Name);
        seat.Holidays.RemoveAll(h => !wanted.ContainsKey(h.Day));
        foreach (var kept in seat.Holidays) kept.Name = wanted[kept.Day];
        seat.Holidays.AddRange(wanted.Where(w => seat.Holidays.TrueForAll(h => h.Day != w.Key)).Select(w => new Holiday { SeatCode = seat.Code, Day = w.Key, Name = w.Value }).ToList());
    }
}
