using Marrakech.Operations.Jobs;

namespace Marrakech.Rules.Operations;

public sealed class BackoffTests
{
    [Theory]
    [InlineData(1, 30)]
    [InlineData(2, 60)]
    [InlineData(5, 480)]
    [InlineData(11, 21600)]
    public void The_pause_doubles_up_to_six_hours(int attempt, int seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), Backoff.After(attempt));

    [Fact]
    public void After_twelve_attempts_a_person_must_look() => Assert.Null(Backoff.After(12));
}
