namespace Marrakech.Connection.Domain.Requests;

/// <summary>A move that was made: a line of a request's history, which is never changed.</summary>
/// <param name="Number">Position, from 1 without gaps.</param>
/// <param name="Move">What was done.</param>
/// <param name="From">State before.</param>
/// <param name="To">State after.</param>
/// <param name="By">In whose name.</param>
/// <param name="At">When; never before the step before.</param>
internal sealed record RequestStep(int Number, RequestMove Move, RequestState From, RequestState To, Mover By, DateTimeOffset At)
{
    /// <summary>Why, for the country and the public as far as they may read it; null where nobody asks.</summary>
    public string? Reason { get; init; }

    /// <summary>What else the country can do, to whom it was referred, into what it was merged, or how far it was escalated.</summary>
    public string? Detail { get; init; }

    /// <summary>What is promised from here on; null where the step changes no promise.</summary>
    public Promise? Promise { get; init; }

    /// <summary>How far it was escalated with this step.</summary>
    public EscalationLevel Escalated => Move == RequestMove.Escalate ? Enum.Parse<EscalationLevel>(Detail!) : EscalationLevel.None;
}

/// <summary>What comes with a move.</summary>
internal sealed record MoveDetails
{
    public static MoveDetails None { get; } = new();

    public string? Reason { get; init; }
    public string? Detail { get; init; }
    public Promise? Promise { get; init; }
}
