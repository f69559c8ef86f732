using Marrakech.Operations.Jobs;

namespace Marrakech.Rules.Operations;

public sealed class RecurringJobTests
{
    private static readonly RecurringJob Daily = new("digest", TimeSpan.FromDays(1), _ => TimeSpan.FromHours(5));

    [Theory]
    [InlineData("2027-03-01T04:59:59Z", "digest@2027-02-28T00:00:00")]
    [InlineData("2027-03-01T05:00:00Z", "digest@2027-03-01T00:00:00")]
    [InlineData("2027-03-02T04:59:59Z", "digest@2027-03-01T00:00:00")]
    [InlineData("2027-03-01T08:00:00+03:00", "digest@2027-03-01T00:00:00")]
    public void A_period_has_one_key_on_every_node(string now, string key) =>
        Assert.Equal(key, Daily.KeyAt(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(5)));

    [Theory]
    [InlineData(0.5)]
    [InlineData(8 * 24 * 60)]
    public void Periods_are_no_shorter_than_a_minute_and_no_longer_than_a_week(double minutes) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new RecurringJob("digest", TimeSpan.FromMinutes(minutes), _ => TimeSpan.Zero));
}
