namespace Marrakech.Trust.Contracts.Logs;

/// <summary>A signed checkpoint of a log.</summary>
/// <param name="Number">Position among the checkpoints of its log, from 1.</param>
/// <param name="Size">Records it covers.</param>
/// <param name="Root">Root of the tree over them, in Base64.</param>
/// <param name="At">When it was taken.</param>
/// <param name="KeyId">SHA-256 of the key's SubjectPublicKeyInfo, lower-case hexadecimal.</param>
/// <param name="PublicKey">That SubjectPublicKeyInfo in Base64.</param>
/// <param name="Note">The signed note (C2SP), ended by a line feed; empty where the row is spoilt.</param>
public sealed record LogCheckpoint(long Number, long Size, string Root, DateTimeOffset At, string KeyId, string PublicKey, string Note);

/// <summary>The proof that a record stands in the tree over the first records (RFC 9162, 2.1.3).</summary>
/// <param name="Number">The record.</param>
/// <param name="Size">Records in the tree.</param>
/// <param name="Root">Root of the tree, in Base64.</param>
/// <param name="Path">Hashes from the leaf to the root, in Base64.</param>
public sealed record LogInclusion(long Number, long Size, string Root, IReadOnlyList<string> Path);

/// <summary>The proof that a tree begins with an older one (RFC 9162, 2.1.4).</summary>
/// <param name="From">Records in the older tree.</param>
/// <param name="FromRoot">Root of the older tree, in Base64.</param>
/// <param name="To">Records in the newer tree.</param>
/// <param name="ToRoot">Root of the newer tree, in Base64.</param>
/// <param name="Path">Hashes of the proof, in Base64.</param>
public sealed record LogConsistency(long From, string FromRoot, long To, string ToRoot, IReadOnlyList<string> Path);

/// <summary>What verification of a log against its checkpoints found.</summary>
public sealed record LogVerdict
{
    /// <summary>The first broken link as a sentence; null where all fits.</summary>
    public required string? Broken { get; init; }

    /// <summary>Its kind, as <c>CutOff</c>.</summary>
    public required string? Kind { get; init; }

    /// <summary>Number of the record, or size of the checkpoint, at which it broke.</summary>
    public required long Place { get; init; }

    /// <summary>Checkpoints found sound.</summary>
    public required long Checkpoints { get; init; }

    /// <summary>Records the last of them covers.</summary>
    public required long Covered { get; init; }

    /// <summary>When it was taken.</summary>
    public required DateTimeOffset? CoveredAt { get; init; }

    /// <summary>Id of the key that signed it.</summary>
    public required string? KeyId { get; init; }

    /// <summary>Root over all sound records, in Base64.</summary>
    public required string Root { get; init; }
}
