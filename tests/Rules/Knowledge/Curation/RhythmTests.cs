using Marrakech.Knowledge.Domain.Following;

namespace Marrakech.Rules.Knowledge.Curation;

public sealed class RhythmTests
{
    private static readonly DateTimeOffset now = new(2027, 3, 10, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_was_never_looked_at_is_due_unless_the_feed_tells() =>
        Assert.Equal([Rhythm.AtOnce, Rhythm.Daily, Rhythm.Weekly], Enum.GetValues<Rhythm>().Where(r => Rhythms.IsDue(r, null, now)));

    [Theory]
    [InlineData(0, "AtOnce")]
    [InlineData(23, "AtOnce")]
    [InlineData(24, "AtOnce Daily")]
    [InlineData(167, "AtOnce Daily")]
    [InlineData(168, "AtOnce Daily Weekly")]
    public void The_rest_waits_its_time(int hours, string due) =>
        Assert.Equal(due, string.Join(' ', Enum.GetValues<Rhythm>().Where(r => Rhythms.IsDue(r, now.AddHours(-hours), now))));
}
