using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Kernel.Acts;

namespace Marrakech.Connection.Features.Shared.Requests;

/// <summary>Makes a move that is nothing but a move: loads, asks the rules, moves, tells, commits. The acts of several features are made of it.</summary>
internal sealed class MoveRequest(ActTrail acts, RequestDesk desk, RequestNews news)
{
    /// <summary>Returns what stands against it; null when it was done.</summary>
    /// <param name="kind">The act.</param>
    /// <param name="code">Reference of the request.</param>
    /// <param name="move">The move.</param>
    /// <param name="details">What comes with it.</param>
    /// <param name="also">Changes what goes with the move, or refuses it, when the rules allow it.</param>
    /// <param name="ct">Ends the waiting.</param>
    public Task<RequestRefusal?> HandleAsync(ActKind kind, string code, RequestMove move, MoveDetails details, Func<SupportRequest, RequestRefusal?>? also, CancellationToken ct) =>
        HandleWithAsync(kind, code, move, details, (request, _) => Task.FromResult(also?.Invoke(request)), ct);

    /// <summary>The same where what goes with the move must be read from the database, as it is within the act.</summary>
    /// <param name="kind">The act.</param>
    /// <param name="code">Reference of the request.</param>
    /// <param name="move">The move.</param>
    /// <param name="details">What comes with it.</param>
    /// <param name="also">Changes what goes with the move, or refuses it, when the rules allow it.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<RequestRefusal?> HandleWithAsync(ActKind kind, string code, RequestMove move, MoveDetails details, Func<SupportRequest, OpenAct, Task<RequestRefusal?>> also, CancellationToken ct)
    {
        // What was typed stands in the step; the trail keeps its digest only, for a question or an answer may be confidential.
        await using var act = await acts.OpenAsync(kind, null, ct);
        var request = await desk.TakeAsync(code, ct);
        var before = request.Digested();
        if (desk.Refusal(request, move, details) is { } refusal) return refusal;
        if (await also(request, act) is { } stands) return stands;
        await desk.MoveAsync(act, request, move, details, ct);
        await news.OfMoveAsync(request, move, ct);
        act.Concerns(new ActSubject(SupportRequest.Thing, code), before, request.Digested());
        await act.CommitAsync(new { state = request.State.ToString(), step = request.Steps.Count }, ct);
        return null;
    }
}
