using Marrakech.Trust.Domain.Checkpoints;

namespace Marrakech.Trust.Contracts;

/// <summary>What to verify, and against what.</summary>
public sealed record VerifyRequest
{
    /// <summary>An exported trail; null for the database.</summary>
    public string? File { get; init; }

    /// <summary>Further lists of checkpoints that somebody saw and kept, beside the node's own log.</summary>
    public IReadOnlyList<string> Checkpoints { get; init; } = [];

    /// <summary>Files of public keys whose signatures count, beside those of the data folder.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>The keys themselves; throws <see cref="InvalidDataException"/> with a sentence where one, or any file that is named, cannot be read.</summary>
    internal IReadOnlyList<PublicKey> NamedKeys()
    {
        foreach (var file in Checkpoints.Concat(Keys).Append(File).OfType<string>().Where(f => !System.IO.File.Exists(f))) throw new InvalidDataException($"There is no file {file}.");
        return [.. Keys.Select(f => PublicKey.FromPem(System.IO.File.ReadAllText(f)) ?? throw new InvalidDataException($"{f} holds no key on P-256 in PEM."))];
    }
}

/// <summary>What verification found.</summary>
public sealed record TrailVerdict
{
    /// <summary>The first broken link as a sentence; null where the trail is whole.</summary>
    public string? Broken { get; init; }

    /// <summary>Kind of the broken link, as <c>Altered</c>; null where the trail is whole.</summary>
    public string? Kind { get; init; }

    /// <summary>Number of the act, or size of the checkpoint, at which it broke.</summary>
    public long Place { get; init; }

    /// <summary>Acts found sound before the end or the break.</summary>
    public required long Acts { get; init; }

    /// <summary>Acts of which only the hash was given: their links were verified, their fields cannot be.</summary>
    public required long Closed { get; init; }

    /// <summary>Checkpoints found sound.</summary>
    public required long Checkpoints { get; init; }

    /// <summary>Acts the last sound checkpoint covers.</summary>
    public required long Covered { get; init; }

    /// <summary>When that checkpoint was taken.</summary>
    public required DateTimeOffset? CoveredAt { get; init; }

    /// <summary>Id of the key that signed it.</summary>
    public required string? KeyId { get; init; }

    /// <summary>Root over all sound acts, in Base64.</summary>
    public required string Root { get; init; }

    /// <summary>Whether keys were taken from the exported trail itself, so that the reader must compare the id.</summary>
    public required bool IsKeyItsOwn { get; init; }
}
