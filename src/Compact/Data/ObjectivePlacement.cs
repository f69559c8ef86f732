namespace Marrakech.Compact.Data;

/// <summary>An objective that an administrator put into another thematic area than ours.</summary>
internal sealed class ObjectivePlacement
{
    /// <summary>1-23.</summary>
    public required int Objective { get; init; }

    /// <summary>1-5.</summary>
    public required int Area { get; set; }
}
