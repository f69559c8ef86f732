namespace Marrakech.Trust.Contracts;

/// <summary>How far this node has followed the trail of acts and the other signed logs: what a page about them shows is a function of it.</summary>
public sealed class TrailPosition
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, string> reached = new(StringComparer.Ordinal);
    private volatile string tag = "0.0";

    /// <summary>Number of acts and size of their newest checkpoint, as <c>120.118</c>, with a mark while something is broken; then the same of the other logs.</summary>
    public string Tag => tag;

    /// <summary>Says how far the node is with a log.</summary>
    internal void Reach(string log, long records, long checkpoint, bool isBroken)
    {
        lock (gate)
        {
            reached[log] = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{records}.{checkpoint}{(isBroken ? "!" : "")}");
            tag = string.Join('_', reached.Values);
        }
    }
}

/// <summary>Marks a page or endpoint that shows the trail or another signed log: it changes with the trail and not with the change feed alone.</summary>
public sealed class FollowsTrail
{
    /// <summary>The mark.</summary>
    public static FollowsTrail Mark { get; } = new();

    private FollowsTrail()
    {
    }
}
