namespace Marrakech.Compact.Contracts;

/// <summary>How many published things another module holds per SDG target, for the cross-walk.</summary>
public interface ISdgEvidence
{
    /// <summary>Count by pair of objective number and goal number.</summary>
    ValueTask<IReadOnlyDictionary<(int Objective, int Goal), int>> CountsAsync(CancellationToken ct);
}
