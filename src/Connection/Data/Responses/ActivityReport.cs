using Marrakech.Connection.Domain.Responses;

namespace Marrakech.Connection.Data.Responses;

/// <summary>What was reported of an activity. Never changed: a later report counts in its place.</summary>
internal sealed class ActivityReport
{
    public const int NoteLength = 2_000;

    public required Guid Id { get; init; }
    public required Guid RequestId { get; init; }

    /// <summary>Position among the reports of the request, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The activity, by its place in the plan in force, from 1.</summary>
    public required int Activity { get; init; }

    /// <summary>Version of the plan in force.</summary>
    public required int Version { get; init; }

    public required ActivityState State { get; init; }
    public string? Note { get; init; }

    /// <summary>Who reported: a partner's public code, or <see cref="ResponsePlan.CountryParty"/>.</summary>
    public required string Party { get; init; }

    public Guid? Person { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>How a request ended: what was reached, what was learned, how content the country is.</summary>
internal sealed class CompletionReport
{
    public const int TextLength = 8_000, ScoresLength = 200;

    public required Guid RequestId { get; init; }
    public required string Reached { get; init; }
    public required string Lessons { get; init; }

    /// <summary>Scores by question, as JSON.</summary>
    public required string Scores { get; init; }

    /// <summary>Reference of the contribution that was begun of it.</summary>
    public required string Contribution { get; init; }

    public Guid? Person { get; init; }
    public required DateTimeOffset At { get; init; }
}
