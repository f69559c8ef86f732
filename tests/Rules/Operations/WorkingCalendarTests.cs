using CsCheck;
using Marrakech.Operations.Calendars;

namespace Marrakech.Rules.Operations;

/// <summary>The quick count must say what somebody says who walks through the days one by one.</summary>
public sealed class WorkingCalendarTests
{
    private static readonly DayOfWeek[] saturdaySunday = [DayOfWeek.Saturday, DayOfWeek.Sunday], fridaySaturday = [DayOfWeek.Friday, DayOfWeek.Saturday];

    private static readonly Gen<DateOnly> day = Gen.Int[0, 3000].Select(i => new DateOnly(2024, 1, 1).AddDays(i));

    /// <summary>Any weekend that leaves a day, single holidays, and runs of them about the end of a year.</summary>
    private static readonly Gen<(DayOfWeek[] Weekend, DateOnly[] Holidays)> calendar = Gen.Select(
        Gen.Int[0, 6].HashSet[0, 6].Select(s => s.Select(d => (DayOfWeek)d).ToArray()),
        day.Array[0, 60],
        Gen.Select(Gen.Int[2024, 2031], Gen.Int[1, 25]).Select(r => Enumerable.Range(-5, r.Item2).Select(i => new DateOnly(r.Item1, 1, 1).AddDays(i)).ToArray()))
        .Select((weekend, single, run) => (weekend, single.Concat(run).ToArray()));

    [Fact]
    public void Adding_says_what_walking_says() => Gen.Select(calendar, day, Gen.Int[0, 400]).Sample((made, from, count) =>
    {
        var expected = from;
        if (count == 0) while (!IsWorked(made, expected)) expected = expected.AddDays(1);
        for (var left = count; left > 0;) if (IsWorked(made, expected = expected.AddDays(1))) left--;
        Assert.Equal(expected, Of(made).Add(from, count));
    });

    [Fact]
    public void Counting_says_what_walking_says() => Gen.Select(calendar, day, Gen.Int[0, 900]).Sample((made, from, length) =>
        Assert.Equal(Enumerable.Range(1, length).Count(i => IsWorked(made, from.AddDays(i))), Of(made).Between(from, from.AddDays(length))));

    [Fact]
    public void A_day_is_worked_or_not() => Gen.Select(calendar, day).Sample((made, any) => Assert.Equal(IsWorked(made, any), Of(made).IsWorkingDay(any)));

    [Theory]
    [InlineData("2026-12-31", 1, "2027-01-01")]
    [InlineData("2027-01-01", 0, "2027-01-01")]
    [InlineData("2027-01-02", 0, "2027-01-04")]
    [InlineData("2027-01-01", 2, "2027-01-05")]
    public void Saturday_and_Sunday_are_left_out(string from, int days, string to) => Assert.Equal(Day(to), new WorkingCalendar(saturdaySunday, []).Add(Day(from), days));

    [Theory]
    [InlineData("2026-12-31", 1, "2027-01-03")]
    [InlineData("2027-01-07", 1, "2027-01-12")]
    public void Friday_and_Saturday_and_holidays_are_left_out(string from, int days, string to) =>
        Assert.Equal(Day(to), new WorkingCalendar(fridaySaturday, [new(2027, 1, 10), new(2027, 1, 11)]).Add(Day(from), days));

    [Fact]
    public void A_week_without_a_working_day_and_a_negative_number_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new WorkingCalendar(Enum.GetValues<DayOfWeek>(), []));
        Assert.Throws<ArgumentOutOfRangeException>(() => new WorkingCalendar([], []).Add(new(2027, 1, 1), -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new WorkingCalendar([], []).Between(new(2027, 1, 2), new(2027, 1, 1)));
    }

    /// <summary>At the same instant it is another day further east, and a day ends earlier there.</summary>
    [Fact]
    public void The_day_is_the_one_it_is_at_the_seat()
    {
        var instant = new DateTimeOffset(2027, 3, 1, 22, 30, 0, TimeSpan.Zero);
        var (nairobi, newYork) = (new Seat { Code = "a", Zone = "Africa/Nairobi" }, new Seat { Code = "b", Zone = "America/New_York" });
        Assert.Equal((new DateOnly(2027, 3, 2), new DateOnly(2027, 3, 1)), (nairobi.DayAt(instant), newYork.DayAt(instant)));
        Assert.Equal(new DateTimeOffset(2027, 3, 2, 21, 0, 0, TimeSpan.Zero), nairobi.EndOf(new(2027, 3, 2)));
        Assert.Equal(new DateTimeOffset(2027, 3, 15, 4, 0, 0, TimeSpan.Zero), newYork.EndOf(new(2027, 3, 14)));
        // Clocks in Beirut are put forward at midnight: the day ends as 00:00 becomes 01:00.
        Assert.Equal(new DateTimeOffset(2021, 3, 27, 22, 0, 0, TimeSpan.Zero), new Seat { Code = "c", Zone = "Asia/Beirut" }.EndOf(new(2021, 3, 27)));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static bool IsWorked((DayOfWeek[] Weekend, DateOnly[] Holidays) made, DateOnly day) => !made.Weekend.Contains(day.DayOfWeek) && !made.Holidays.Contains(day);

    private static WorkingCalendar Of((DayOfWeek[] Weekend, DateOnly[] Holidays) made) => new(made.Weekend, made.Holidays);
}
