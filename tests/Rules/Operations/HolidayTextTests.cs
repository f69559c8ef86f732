using Marrakech.Operations.Calendars;

namespace Marrakech.Rules.Operations;

public sealed class HolidayTextTests
{
    [Fact]
    public void Lines_are_read_in_order_of_days_and_empty_ones_left_out()
    {
        var read = HolidayText.Read("2027-05-01 Labour Day\r\n\r\n 2027-01-01\tNew Year \n");
        Assert.Empty(read.Refusals);
        Assert.Equal([(new DateOnly(2027, 1, 1), "New Year"), (new DateOnly(2027, 5, 1), "Labour Day")], read.Days);
    }

    [Theory]
    [InlineData("2027-02-30 No such day", HolidayProblem.DateUnreadable)]
    [InlineData("1 January 2027", HolidayProblem.DateUnreadable)]
    [InlineData("1999-01-01 Too early", HolidayProblem.DateUnreadable)]
    [InlineData("2027-03-01", HolidayProblem.NameMissing)]
    [InlineData("2027-01-01 Again", HolidayProblem.Twice)]
    public void A_wrong_line_is_named_by_its_number(string line, object problem) =>
        Assert.Equal([new HolidayRefusal(3, (HolidayProblem)problem)], HolidayText.Read($"2027-01-01 New Year\n\n{line}").Refusals);

    [Fact]
    public void An_iCalendar_file_gives_each_day_of_its_events()
    {
        var read = HolidayText.Read(Calendar("DTSTART;VALUE=DATE:20270101\r\nSUMMARY:New\r\n  Year\\, observed", "DTSTART;VALUE=DATE:20270320\r\nDTEND;VALUE=DATE:20270322\r\nSUMMARY:Feast"));
        Assert.Empty(read.Refusals);
        Assert.Equal([(new DateOnly(2027, 1, 1), "New Year, observed"), (new DateOnly(2027, 3, 20), "Feast"), (new DateOnly(2027, 3, 21), "Feast")], read.Days);
    }

    [Fact]
    public void Events_that_repeat_or_have_no_day_are_named_by_the_line_they_begin_at() =>
        Assert.Equal(
            [new HolidayRefusal(3, HolidayProblem.Repeats), new HolidayRefusal(8, HolidayProblem.DateUnreadable)],
            HolidayText.Read(Calendar("DTSTART;VALUE=DATE:20270101\r\nRRULE:FREQ=YEARLY\r\nSUMMARY:New Year", "SUMMARY:Some day")).Refusals);

    private static string Calendar(params string[] events) =>
        $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{string.Concat(events.Select(e => $"BEGIN:VEVENT\r\n{e}\r\nEND:VEVENT\r\n"))}END:VCALENDAR\r\n";
}
