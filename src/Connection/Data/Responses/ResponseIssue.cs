using Marrakech.Connection.Domain.Responses;

namespace Marrakech.Connection.Data.Responses;

/// <summary>An issue of an implementation. What was raised stays as it is; who looks after it changes, and it ends once.</summary>
internal sealed class ResponseIssue
{
    public required Guid Id { get; init; }
    public required Guid RequestId { get; init; }

    /// <summary>Position among the issues of the request, from 1.</summary>
    public required int Number { get; init; }

    public required string Title { get; init; }
    public required string What { get; init; }
    public required IssueSeverity Severity { get; init; }
    public required DateOnly Since { get; init; }

    /// <summary>Who raised it: a partner's public code, or <see cref="ResponsePlan.CountryParty"/>.</summary>
    public required string RaisedBy { get; init; }

    /// <summary>Pseudonym of who raised it.</summary>
    public Guid? Person { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Who looks after it, as <see cref="RaisedBy"/>.</summary>
    public required string Owner { get; set; }

    public required IssueState State { get; set; }

    /// <summary>How it was solved, or what follows where it was given up; null while it is open.</summary>
    public string? Outcome { get; set; }

    public string? EndedBy { get; set; }

    /// <summary>Pseudonym of who ended it.</summary>
    public Guid? EndedByPerson { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Counts changes; of two who change it at once the second is told.</summary>
    public int Row { get; set; }

    public bool IsOpen => State == IssueState.Open;

    /// <summary>Its state for the digests of acts.</summary>
    public object Digested() => new { Number, Title, What, Severity = Severity.ToString(), Since, RaisedBy, Owner, State = State.ToString(), Outcome };
}
