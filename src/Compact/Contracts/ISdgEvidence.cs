namespace Marrakech.Compact.Contracts;

/// <summary>How many published things another module holds by objective and Goal, for the cross-walk.</summary>
public interface ISdgEvidence
{
    /// <summary>Counts them.</summary>
    ValueTask<SdgCounts> CountsAsync(CancellationToken ct);
}

/// <summary>Counts by objective and Goal. One thing may serve several Goals and objectives: it counts once in each sum.</summary>
/// <param name="Cells">Count by pair of objective number and goal number.</param>
/// <param name="Objectives">Count by objective number.</param>
/// <param name="Goals">Count by goal number.</param>
/// <param name="All">Count of them all.</param>
public sealed record SdgCounts(
    IReadOnlyDictionary<(int Objective, int Goal), int> Cells, IReadOnlyDictionary<int, int> Objectives, IReadOnlyDictionary<int, int> Goals, int All);
