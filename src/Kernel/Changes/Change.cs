namespace Marrakech.Kernel.Changes;

/// <summary>A line of the change feed: which public thing changed. Numbers follow commit order, so a follower never misses one.</summary>
public sealed class Change
{
    public const int KindLength = 40, KeyLength = 120;

    internal const string CounterName = "change";

    public required long Number { get; init; }

    /// <summary>Kind of thing: <c>item</c>, <c>document</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Public code of the thing.</summary>
    public required string Key { get; init; }

    public required DateTimeOffset At { get; init; }
}
