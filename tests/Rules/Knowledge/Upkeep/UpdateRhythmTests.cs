using CsCheck;
using Marrakech.Knowledge.Domain.Upkeep;

namespace Marrakech.Rules.Knowledge.Upkeep;

/// <summary>When an item is due, overdue and delinquent: monthly after 30, 44 and 60 days, yearly after 365, 425 and 455.</summary>
public sealed class UpdateRhythmTests
{
    private static readonly DateTimeOffset since = new(2027, 1, 31, 23, 59, 59, TimeSpan.Zero);

    [Theory]
    [InlineData("monthly", 30, "Right", "Due")]
    [InlineData("monthly", 44, "Due", "Overdue")]
    [InlineData("monthly", 60, "Overdue", "Delinquent")]
    [InlineData("yearly", 365, "Right", "Due")]
    [InlineData("yearly", 425, "Due", "Overdue")]
    [InlineData("yearly", 455, "Overdue", "Delinquent")]
    public void A_step_begins_when_its_days_are_over(string name, int days, string before, string from)
    {
        var rhythm = UpdateRhythm.Find(name)!;
        Assert.Equal(before, rhythm.At(since, since.AddDays(days).AddTicks(-1)).ToString());
        Assert.Equal(from, rhythm.At(since, since.AddDays(days)).ToString());
    }

    [Theory]
    [InlineData("practice", null, "yearly")]
    [InlineData("practice", "weekly", "yearly")]
    [InlineData("practice", "once", "once")]
    [InlineData("evidence", "monthly", "monthly")]
    [InlineData("event", null, "once")]
    [InlineData("event", "monthly", "monthly")]
    public void Who_says_nothing_looks_at_it_every_year_but_at_no_event(string kind, string? answer, string expected) => Assert.Equal(expected, UpdateRhythm.Expected(kind, answer));

    [Fact]
    public void Nothing_is_expected_of_the_rest() => Assert.All(new[] { null, "", "once", "Monthly", "weekly" }, n => Assert.Null(UpdateRhythm.Find(n)));

    [Fact]
    public void Time_only_makes_it_worse() => Gen.Select(Gen.Int[-10, 1000], Gen.Int[0, 1000], Gen.Bool).Sample((age, more, isMonthly) =>
    {
        var rhythm = isMonthly ? UpdateRhythm.Monthly : UpdateRhythm.Yearly;
        Assert.True(rhythm.At(since, since.AddDays(age)) <= rhythm.At(since, since.AddDays(age + more)));
        Assert.Equal(rhythm.At(since, since.AddDays(age)) != UpkeepState.Right, since.AddDays(age) >= rhythm.DueAt(since));
    });
}
