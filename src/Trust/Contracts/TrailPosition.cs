namespace Marrakech.Trust.Contracts;

/// <summary>How far this node has followed the trail of acts: what a page about the trail shows is a function of it.</summary>
public sealed class TrailPosition
{
    private volatile string tag = "0.0";

    /// <summary>Number of acts and size of the newest checkpoint, as <c>120.118</c>; with a mark while something is broken.</summary>
    public string Tag => tag;

    /// <summary>Says how far the node is.</summary>
    internal void Reach(long acts, long checkpoint, bool isBroken) => tag = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{acts}.{checkpoint}{(isBroken ? "!" : "")}");
}

/// <summary>Marks a page or endpoint that shows the trail: it changes with the trail and not with the change feed alone.</summary>
public sealed class FollowsTrail
{
    /// <summary>The mark.</summary>
    public static FollowsTrail Mark { get; } = new();

    private FollowsTrail()
    {
    }
}
