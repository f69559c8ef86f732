namespace Marrakech.Connection.Domain.Requests;

/// <summary>
/// A request as the moves that were made with it. Immutable: a move gives a new story or a refusal. State, promise and every deadline follow from the steps
/// alone.
/// </summary>
internal sealed class RequestStory
{
    private RequestStory(IReadOnlyList<RequestStep> steps) => Steps = steps;

    /// <summary>A draft with which nothing has happened.</summary>
    public static RequestStory Begun { get; } = new([]);

    /// <summary>Every move, the first first.</summary>
    public IReadOnlyList<RequestStep> Steps { get; }

    public RequestState State => Steps.Count == 0 ? RequestState.Draft : Steps[^1].To;

    /// <summary>What is promised at present; null before it is submitted.</summary>
    public Promise? Promise => Steps.LastOrDefault(s => s.Promise is not null)?.Promise;

    /// <summary>When it was submitted; null before.</summary>
    public DateTimeOffset? SubmittedAt => Steps.FirstOrDefault(s => s.Move == RequestMove.Submit)?.At;

    /// <summary>When a second officer put it into assessment again; null where none did.</summary>
    public RequestStep? Reopened => Steps.LastOrDefault(s => s.Move == RequestMove.Reopen);

    /// <summary>Whether the country has appealed.</summary>
    public bool WasAppealed => Steps.Any(s => s.Move == RequestMove.Appeal);

    /// <summary>The story a list of steps tells.</summary>
    /// <param name="steps">Steps as they are kept, in any order.</param>
    /// <exception cref="InvalidOperationException">They do not follow from each other: something was lost or added.</exception>
    public static RequestStory Of(IEnumerable<RequestStep> steps)
    {
        var told = Begun;
        foreach (var step in steps.OrderBy(s => s.Number))
        {
            if (step.Number != told.Steps.Count + 1 || step.From != told.State || step.To != RequestLife.After(told.State, step.Move) || (told.Steps.Count > 0 && step.At < told.Steps[^1].At))
                throw new InvalidOperationException($"Step {step.Number}, {step.Move} from {step.From} to {step.To}, does not follow on {told.State}.");
            told = new([.. told.Steps, step]);
        }

        return told;
    }

    /// <summary>What stands against a move; null where nothing does.</summary>
    /// <param name="move">What is to be done.</param>
    /// <param name="by">In whose name.</param>
    /// <param name="details">What comes with it.</param>
    public RequestRefusal? Refusal(RequestMove move, Mover by, MoveDetails details)
    {
        if (RequestLife.MoverOf(move) is var mover && mover != by) return Wrong(mover, by);
        if (RequestLife.After(State, move) is null) return RequestRefusal.WrongState;
        if (RequestLife.NeedsReason(State, move) && string.IsNullOrWhiteSpace(details.Reason)) return RequestRefusal.ReasonMissing;
        return move switch
        {
            RequestMove.Decline when string.IsNullOrWhiteSpace(details.Detail) => RequestRefusal.AlternativesMissing,
            RequestMove.Refer when string.IsNullOrWhiteSpace(details.Detail) => RequestRefusal.ReceiverMissing,
            RequestMove.Merge when string.IsNullOrWhiteSpace(details.Detail) => RequestRefusal.OtherMissing,
            RequestMove.Appeal when WasAppealed => RequestRefusal.AppealedAlready,
            RequestMove.ChangeTrack when details.Promise?.Track == Promise?.Track => RequestRefusal.SameTrack,
            _ => null,
        };
    }

    /// <summary>The story with one more move.</summary>
    /// <param name="move">What is done.</param>
    /// <param name="by">In whose name.</param>
    /// <param name="at">When. Where the clocks of two machines differ, it counts from the step before.</param>
    /// <param name="details">What comes with it.</param>
    /// <exception cref="InvalidOperationException">It was refused, or a promise is missing where one begins.</exception>
    public RequestStory With(RequestMove move, Mover by, DateTimeOffset at, MoveDetails details)
    {
        if (Refusal(move, by, details) is { } refusal) throw new InvalidOperationException($"{move} by {by} from {State} is refused: {refusal}.");
        if ((move is RequestMove.Submit or RequestMove.ChangeTrack) != (details.Promise is not null)) throw new InvalidOperationException($"A promise comes with submitting and with another track, and with nothing else: {move}.");
        var step = new RequestStep(Steps.Count + 1, move, State, RequestLife.After(State, move)!.Value, by, Steps.Count > 0 && at < Steps[^1].At ? Steps[^1].At : at)
        {
            Reason = details.Reason,
            Detail = details.Detail,
            Promise = details.Promise,
        };
        return new([.. Steps, step]);
    }

    private static RequestRefusal Wrong(Mover needed, Mover by) => (needed, by) switch
    {
        (Mover.Country, Mover.Preparer) => RequestRefusal.OnlyFocalPoint,
        (Mover.Country, _) => RequestRefusal.NotYours,
        (Mover.Secretariat, _) => RequestRefusal.OnlySecretariat,
        _ => RequestRefusal.OnlyClock,
    };
}
