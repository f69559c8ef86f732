using Marrakech.Operations.Calendars;

namespace Marrakech.Operations.Contracts.Calendars;

/// <summary>
/// The calendar of a seat as it stands now, for whoever counts many days at once. <see cref="Deadlines"/> gives it out; it does not change afterwards.
/// </summary>
public sealed class SeatCalendar
{
    private readonly Seat seat;
    private readonly WorkingCalendar calendar;

    internal SeatCalendar(Seat seat) => (this.seat, calendar) = (seat, seat.Calendar());

    /// <summary>The day it is at the seat.</summary>
    /// <param name="instant">When, in any offset.</param>
    public DateOnly DayAt(DateTimeOffset instant) => seat.DayAt(instant);

    /// <summary>Working days after <paramref name="from"/>, up to and with <paramref name="to"/>.</summary>
    /// <param name="from">The day that does not count.</param>
    /// <param name="to">The last day that counts.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> lies before.</exception>
    public int Between(DateOnly from, DateOnly to) => calendar.Between(from, to);

    /// <summary>The deadline that is so many working days after a day.</summary>
    /// <param name="from">The day that does not count.</param>
    /// <param name="workingDays">How many, from 0: the day itself, or the next working day where that one is none.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public Deadline After(DateOnly from, int workingDays)
    {
        var day = calendar.Add(from, workingDays);
        return new Deadline(day, seat.EndOf(day));
    }

    /// <summary>IANA name of the seat's time zone, as <c>Europe/Paris</c>.</summary>
    public string Zone => seat.Zone;

    /// <summary>What the clocks at the seat show.</summary>
    /// <param name="instant">When, in any offset.</param>
    public DateTime ClockAt(DateTimeOffset instant) => seat.ClockAt(instant);

    /// <summary>The instant at which the clocks at the seat show this; where they do so twice, the first. Null where they never do: they are put forward past it.</summary>
    /// <param name="shown">A day and a time of day without offset.</param>
    public DateTimeOffset? InstantOf(DateTime shown) => seat.InstantOf(shown);
}
