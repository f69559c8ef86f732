using Marrakech.Accounts.Data;
using Marrakech.Accounts.Domain;

namespace Marrakech.Rules.Accounts;

public sealed class RetentionTests
{
    private static readonly DateTimeOffset now = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_limits_lie_as_far_back_as_the_page_about_privacy_says() => Assert.Equal(
        new Retention.Limits(now.AddDays(-90), now.AddDays(-90) - Session.Idle, now.AddDays(-90), now.AddDays(-7)), Retention.At(now, 90, 90, 7));

    /// <summary>A session nobody ended was over when its pause was: it may not go before its days after that.</summary>
    [Fact]
    public void A_session_nobody_ended_is_kept_as_long_as_one_that_was()
    {
        var end = now.AddDays(-30);
        Assert.Equal(end, Retention.At(now, 30, 90, 7).SessionSeen + Session.Idle);
    }
}
