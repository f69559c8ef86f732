namespace Marrakech.Operations.Calendars;

/// <summary>Which days are worked at a seat: all but those of its weekend and its holidays.</summary>
/// <remarks>Counting never walks day by day: whole weeks are multiplied and holidays looked up, so that a deadline years away costs no more.</remarks>
internal sealed class WorkingCalendar
{
    private const int Week = 7;

    private readonly HashSet<DayOfWeek> weekend;

    /// <summary>Holidays on days that would be worked otherwise, in order.</summary>
    private readonly DateOnly[] holidays;

    /// <param name="weekend">Days of each week that are not worked; at least one day is left.</param>
    /// <param name="holidays">Single days that are not worked either.</param>
    /// <exception cref="ArgumentException">No day of the week is left.</exception>
    public WorkingCalendar(IEnumerable<DayOfWeek> weekend, IEnumerable<DateOnly> holidays)
    {
        this.weekend = [.. weekend];
        if (this.weekend.Count >= Week) throw new ArgumentException("One day of the week at least is worked.", nameof(weekend));
        this.holidays = [.. holidays.Where(h => !this.weekend.Contains(h.DayOfWeek)).Distinct().Order()];
    }

    public bool IsWorkingDay(DateOnly day) => !weekend.Contains(day.DayOfWeek) && Array.BinarySearch(holidays, day) < 0;

    /// <summary>Working days after <paramref name="from"/>, up to and with <paramref name="to"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> lies before.</exception>
    public int Between(DateOnly from, DateOnly to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        var (weeks, rest) = Math.DivRem(to.DayNumber - from.DayNumber, Week);
        var days = weeks * (Week - weekend.Count);
        for (var i = 1; i <= rest; i++)
        {
            if (!weekend.Contains((DayOfWeek)(((int)from.DayOfWeek + i) % Week))) days++;
        }

        return days - (HolidaysUpTo(to) - HolidaysUpTo(from));
    }

    /// <summary>The day that is so many working days after <paramref name="from"/>: with 1 the next working day, with 0 the day itself where it is worked and the next working day where it is not.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public DateOnly Add(DateOnly from, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(workingDays);
        if (workingDays == 0 && IsWorkingDay(from)) return from;
        var wanted = Math.Max(workingDays, 1);
        // Each holiday costs one working day at most: beyond this day there are enough of them for certain.
        var enough = ((long)wanted + holidays.Length) * Week / (Week - weekend.Count) + Week;
        var (low, high) = (from.DayNumber + 1, (int)Math.Min(from.DayNumber + enough, DateOnly.MaxValue.DayNumber));
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            if (Between(from, DateOnly.FromDayNumber(middle)) >= wanted) high = middle;
            else low = middle + 1;
        }

        return DateOnly.FromDayNumber(low);
    }

    private int HolidaysUpTo(DateOnly day) => Array.BinarySearch(holidays, day) is >= 0 and var at ? at + 1 : ~Array.BinarySearch(holidays, day);
}
