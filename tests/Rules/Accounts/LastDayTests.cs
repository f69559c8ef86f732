using Marrakech.Accounts.Domain;

namespace Marrakech.Rules.Accounts;

/// <summary>The last day on which something counts.</summary>
public sealed class LastDayTests
{
    private static readonly DateTimeOffset now = new(2027, 3, 1, 23, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2027-03-01", "2027-03-02")]
    [InlineData(" 2027-05-30 ", "2027-05-31")]
    public void A_day_counts_to_its_end(string day, string end) => Assert.Equal(DateTimeOffset.Parse(end + "T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture), LastDay.End(day, now, 90));

    [Theory]
    [InlineData("2027-02-28")]
    [InlineData("2027-05-31")]
    [InlineData("2027-02-30")]
    [InlineData("01/03/2027")]
    [InlineData("9999-12-31")]
    [InlineData("")]
    [InlineData(null)]
    public void A_day_that_is_none_is_past_or_too_far_is_refused(string? day) => Assert.Null(LastDay.End(day, now, 90));
}
