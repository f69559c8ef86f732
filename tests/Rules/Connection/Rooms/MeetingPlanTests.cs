using System.Globalization;
using CsCheck;
using Marrakech.Connection.Domain.Rooms;
using Marrakech.Operations.Calendars;

namespace Marrakech.Rules.Connection.Rooms;

/// <summary>What is typed of a meeting is read by the clock of the seat, or named as what is wrong with it.</summary>
public sealed class MeetingPlanTests
{
    private static readonly DateTimeOffset now = new(2027, 1, 10, 9, 0, 0, TimeSpan.Zero);
    private static readonly Seat paris = new() { Code = "paris", Zone = "Europe/Paris" };
    private static readonly MeetingTyped good = new("First steps", "2027-06-01", "14:30", "60", "https://meet.example.org/a", "One\n\nTwo");

    [Fact]
    public void A_meeting_begins_when_the_clocks_of_the_seat_show_it()
    {
        var (plan, faults) = MeetingPlan.Read(good, paris.InstantOf, now);
        Assert.Empty(faults);
        Assert.Equal(new DateTimeOffset(2027, 6, 1, 12, 30, 0, TimeSpan.Zero), plan!.StartsAt);
        Assert.Equal(plan.StartsAt.AddHours(1), plan.EndsAt);
    }

    [Theory]
    [InlineData("", "14:30", "60", "day:DayNotUnderstood")]
    [InlineData("2027-06-31", "25:00", "60", "day:DayNotUnderstood time:TimeNotUnderstood")]
    [InlineData("2027-01-10", "10:00", "60", "day:Passed")]
    [InlineData("0001-01-01", "00:00", "60", "day:Passed")]
    [InlineData("9999-12-31", "23:59", "60", "day:TooFar")]
    [InlineData("2027-03-28", "02:30", "60", "time:NotOnTheClock")]
    [InlineData("2027-06-01", "14:30", "4", "minutes:LengthNotUnderstood")]
    [InlineData("2027-06-01", "14:30", "601", "minutes:LengthNotUnderstood")]
    public void What_is_wrong_is_named(string day, string time, string minutes, string faults) =>
        Assert.Equal(faults, Faults(good with { Day = day, Time = time, Minutes = minutes }));

    [Fact]
    public void Every_fault_of_the_words_is_named_at_once() =>
        Assert.Equal("title:TitleMissing place:PlaceTooLong agenda:AgendaTooLong", Faults(good with { Title = " \u200b ", Place = new string('a', MeetingPlan.PlaceLength + 1), Agenda = new string('a', MeetingPlan.AgendaLength + 1) }));

    [Fact]
    public void Whatever_is_typed_is_read_or_refused() => Gen.Select(Gen.String, Gen.String, Gen.String, Gen.String, Gen.String).Sample((title, day, time, minutes, place) =>
    {
        var (plan, faults) = MeetingPlan.Read(new MeetingTyped(title, day, time, minutes, place, null), paris.InstantOf, now);
        Assert.Equal(plan is null, faults.Count > 0);
    });

    /// <summary>Whoever opens a meeting to change it and changes nothing keeps its time, in the hour that is shown twice at most for the earlier one.</summary>
    [Fact]
    public void A_clock_read_back_is_the_same_clock() => Gen.Int[0, 730 * 24 * 4].Sample(quarters =>
    {
        var instant = now.AddMinutes(quarters * 15);
        var again = paris.InstantOf(paris.ClockAt(instant));
        Assert.Equal(paris.ClockAt(instant), paris.ClockAt(again!.Value));
        Assert.InRange(instant - again.Value, TimeSpan.Zero, TimeSpan.FromHours(1));
    });

    private static string Faults(MeetingTyped typed) => string.Join(' ', MeetingPlan.Read(typed, paris.InstantOf, now).Faults.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Field}:{f.Fault}")));
}
