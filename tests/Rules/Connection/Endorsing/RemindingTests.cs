using Marrakech.Connection.Domain.Endorsing;

namespace Marrakech.Rules.Connection.Endorsing;

/// <summary>When a ministry that was asked is reminded.</summary>
public sealed class RemindingTests
{
    private static readonly DateTimeOffset asked = new(2026, 6, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Asked_every_day_it_reminds_three_times_a_week_apart_and_never_after_the_last_day()
    {
        var (sent, last, reminders) = (new List<int>(), asked, 0);
        for (var day = 0; day < 60; day++)
        {
            if (!Reminding.IsDue(EndorsementState.Open, reminders, last, asked.AddDays(Reminding.Lasts), asked.AddDays(day))) continue;
            sent.Add(day);
            (last, reminders) = (asked.AddDays(day), reminders + 1);
        }

        Assert.Equal([7, 14, 21], sent);
        Assert.False(Reminding.IsDue(EndorsementState.Open, 0, asked, asked.AddDays(Reminding.Lasts), asked.AddDays(Reminding.Lasts)));
    }

    [Theory]
    [InlineData("Endorsed")]
    [InlineData("Declined")]
    [InlineData("TakenBack")]
    public void Whoever_answered_or_is_asked_no_more_is_not_reminded(string state) =>
        Assert.False(Reminding.IsDue(Enum.Parse<EndorsementState>(state), 0, asked, asked.AddDays(30), asked.AddDays(8)));
}
