namespace Marrakech.Kernel.Acts;

/// <summary>One act as it stands in the trail: who did what, when and why, chained to the act before by hash.</summary>
internal sealed class ActEntry
{
    public const int NameLength = 80, ActorLength = 120, ReasonLength = 1000, HashLength = 64;

    /// <summary>Position in the trail, from 1, without gaps, in commit order.</summary>
    public required long Number { get; init; }

    /// <summary>Name of the act in the past tense, as listed in <c>docs/acts.md</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Who acted: <c>operator</c>, <c>system</c>, later a person in an organisation.</summary>
    public required string Actor { get; init; }

    public required DateTimeOffset At { get; init; }

    public string? Reason { get; init; }

    /// <summary>What the act did, as JSON, without personal or confidential data.</summary>
    public required string Evidence { get; init; }

    /// <summary>Hash of the act before; 64 zeros for the first.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>SHA-256 over every other field, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }
}
