using Marrakech.Connection.Domain.Matching;

namespace Marrakech.Connection.Data.Requests;

/// <summary>What somebody decided about a candidate. Stored by name; its words are <c>Verdict.{Name}</c>.</summary>
internal enum Verdict
{
    Accepted,
    Rejected,
}

/// <summary>A decision about a candidate of a request. Never changed: a later one about the same candidate counts in its place, and both are kept for judging the matcher.</summary>
internal sealed class MatchDecision
{
    public const int CodeLength = 20, ReasonLength = 2_000;

    public required Guid Id { get; init; }
    public required Guid RequestId { get; init; }

    /// <summary>Position among the decisions of the request, from 1.</summary>
    public required int Number { get; init; }

    public required CandidateKind Kind { get; init; }

    /// <summary>Public code of the candidate.</summary>
    public required string Code { get; init; }

    /// <summary>Score it had, 0-100; null where it was added by hand without being suggested.</summary>
    public int? Score { get; init; }

    /// <summary>Version of the weights it was reckoned with; 0 for those nobody had changed.</summary>
    public int Weights { get; init; }

    public required Verdict Verdict { get; init; }
    public string? Reason { get; init; }

    /// <summary>Pseudonym of who decided.</summary>
    public Guid? Person { get; init; }

    public required DateTimeOffset At { get; init; }
}
