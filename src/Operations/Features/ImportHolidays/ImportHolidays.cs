using Marrakech.Kernel.Acts;
using Marrakech.Operations.Calendars;

namespace Marrakech.Operations.Features.ImportHolidays;

/// <summary>Adds holidays to a seat, all of them or none. One that is there already gets the new name.</summary>
internal sealed class ImportHolidays(ActTrail acts, Seats seats)
{
    public static readonly ActKind Act = new("HolidaysImported", IsPublic: true);

    /// <summary>Returns every row that stands against it; nothing when they are there.</summary>
    /// <param name="code">Code of a seat that is there.</param>
    /// <param name="text">Lines, or an iCalendar file.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<IReadOnlyList<HolidayRefusal>> HandleAsync(string code, string? text, CancellationToken ct)
    {
        var read = HolidayText.Read(text);
        if (read.Refusals.Count > 0) return read.Refusals;
        if (read.Days.Count == 0) return [new HolidayRefusal(1, HolidayProblem.DateUnreadable)];
        await using var act = await acts.OpenAsync(Act, null, ct);
        var seat = (await seats.TakeAsync(code, ct))!;
        var before = seat.State();
        foreach (var (day, name) in read.Days)
        {
            if (seat.Holidays.Find(h => h.Day == day) is { } there) there.Name = name;
            else seat.Holidays.Add(new Holiday { SeatCode = code, Day = day, Name = name });
        }

        if (seat.Holidays.Count > Seat.MostHolidays) return [new HolidayRefusal(read.Days.Count, HolidayProblem.TooMany)];
        seat.Version++;
        act.Concerns(new ActSubject(Seat.Thing, code), before, seat.State());
        await act.CommitAsync(new { seat = code, holidays = read.Days.Count }, ct);
        return [];
    }
}
