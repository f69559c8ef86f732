using Marrakech.Kernel.Data;
using Marrakech.Operations.Calendars;

namespace Marrakech.Operations.Contracts.Calendars;

/// <summary>A day by which something is due.</summary>
/// <param name="Day">The day, as the seat counts days.</param>
/// <param name="End">The instant that day ends at the seat, coordinated universal time.</param>
public sealed record Deadline(DateOnly Day, DateTimeOffset End);

/// <summary>Counts working days by the calendar of a seat.</summary>
public sealed class Deadlines
{
    private readonly Seats seats;

    internal Deadlines(AppDb db) => seats = new Seats(db);

    /// <summary>The day that is so many working days after the day of <paramref name="start"/> at the seat.</summary>
    /// <param name="seat">Code of the seat; null, or one that is not there, for the default one.</param>
    /// <param name="start">When the clock began to run; the day it lies in does not count.</param>
    /// <param name="workingDays">How many, from 0: due the same day, or the next working day where that one is none.</param>
    /// <param name="ct">Ends the waiting.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public async Task<Deadline> OfAsync(string? seat, DateTimeOffset start, int workingDays, CancellationToken ct)
    {
        var calendar = await CalendarAsync(seat, ct);
        return calendar.After(calendar.DayAt(start), workingDays);
    }

    /// <summary>The calendar of a seat as it stands now.</summary>
    /// <param name="seat">Code of the seat; null, or one that is not there, for the default one.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<SeatCalendar> CalendarAsync(string? seat, CancellationToken ct) =>
        new(await seats.FindAsync(seat ?? Seat.DefaultCode, ct) ?? (await seats.FindAsync(Seat.DefaultCode, ct))!);
}
