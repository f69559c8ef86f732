namespace Marrakech.Connection.Data.Requests;

/// <summary>What a submitted request said before its country changed it. Never changed; what it says now stands in the request.</summary>
internal sealed class RequestVersion
{
    public required Guid Id { get; init; }
    public required Guid RequestId { get; init; }

    /// <summary>Position among the changes of the request, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The answers before the change, as JSON.</summary>
    public required string Answers { get; init; }

    /// <summary>When they were changed.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Pseudonym of who changed them.</summary>
    public Guid? Person { get; init; }
}
