using Marrakech.Connection.Domain.Responses;

namespace Marrakech.Connection.Data.Responses;

/// <summary>A version of a response plan. Once it is for signature its text does not change.</summary>
internal sealed class PlanVersion
{
    public const int TextLength = 200_000, HashLength = 64;

    public required Guid Id { get; init; }
    public required Guid RequestId { get; init; }
    public required int Version { get; init; }
    public required PlanState State { get; set; }

    /// <summary>The plan, as it is signed.</summary>
    public required string Text { get; set; }

    /// <summary>Counts savings; of two who edit at once the second is told.</summary>
    public int Row { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }
    public List<PlanSignature> Signatures { get; init; } = [];

    public ResponsePlan Read() => ResponsePlan.Parse(Text);

    public IReadOnlyCollection<string> Signed() => [.. Signatures.Select(s => s.Party)];
}

/// <summary>A party's signature under a version. Taken away only with the version's return to a draft.</summary>
internal sealed class PlanSignature
{
    public const int PartyLength = 20;

    public required Guid Id { get; init; }
    public required Guid PlanId { get; init; }

    /// <summary>Public code of the partner, or <see cref="ResponsePlan.CountryParty"/>.</summary>
    public required string Party { get; init; }

    /// <summary>SHA-256 of the text that was signed.</summary>
    public required string Hash { get; init; }

    /// <summary>Pseudonym of who signed.</summary>
    public Guid? Person { get; init; }

    public required DateTimeOffset At { get; init; }
}
