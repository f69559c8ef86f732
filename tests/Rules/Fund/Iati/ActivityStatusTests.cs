using Marrakech.Fund.Domain.Iati;

namespace Marrakech.Rules.Fund.Iati;

/// <summary>Where an activity stands, by what was agreed, ended, closed, paid and set aside.</summary>
public sealed class ActivityStatusTests
{
    [Theory]
    [InlineData(false, false, false, false, true, ActivityStatus.Pipeline)]
    [InlineData(true, false, false, false, true, ActivityStatus.Implementation)]
    [InlineData(true, false, false, true, false, ActivityStatus.Implementation)]
    [InlineData(true, true, false, true, true, ActivityStatus.Finalisation)]
    [InlineData(true, true, true, true, false, ActivityStatus.Closed)]
    [InlineData(false, false, false, false, false, ActivityStatus.Cancelled)]
    [InlineData(true, true, true, false, false, ActivityStatus.Cancelled)]
    public void It_follows_from_days_and_money(bool started, bool ended, bool closed, bool isPaid, bool isHeld, string status)
    {
        DateOnly? Day(bool known) => known ? new DateOnly(2027, 3, 1) : null;
        Assert.Equal(status, ActivityStatus.Of(Day(started), Day(ended), Day(closed), isPaid, isHeld));
    }
}
