namespace Marrakech.Support;

/// <summary>The machine's clock, which a test can put forward.</summary>
public sealed class MovableClock : TimeProvider
{
    private TimeSpan ahead;

    /// <summary>Lets time pass.</summary>
    public void Advance(TimeSpan by) => ahead += by;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;
}
