namespace Marrakech.Fund.Contracts;

/// <summary>What verification of the fund's books found.</summary>
public sealed record BooksVerdict
{
    /// <summary>The first thing that is wrong, as a sentence; null when the books are whole.</summary>
    public required string? Broken { get; init; }

    /// <summary>Its kind, for programs; null when the books are whole.</summary>
    public required string? Kind { get; init; }

    /// <summary>Number of the posting it is about; 0 where it is about none.</summary>
    public required long Place { get; init; }

    /// <summary>Postings found sound, from the first.</summary>
    public required long Postings { get; init; }

    /// <summary>Hash of the last sound posting, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>Accounts these postings use.</summary>
    public required int Accounts { get; init; }

    /// <summary>Signed checkpoints found sound, in the database and in this node's own log.</summary>
    public required long Checkpoints { get; init; }

    /// <summary>Postings the last of them covers.</summary>
    public required long Covered { get; init; }

    /// <summary>When it was taken.</summary>
    public required DateTimeOffset? CoveredAt { get; init; }

    /// <summary>Id of the key that signed it.</summary>
    public required string? KeyId { get; init; }
}
