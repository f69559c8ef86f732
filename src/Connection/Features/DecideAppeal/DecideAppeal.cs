using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;

namespace Marrakech.Connection.Features.DecideAppeal;

/// <summary>A second officer, who had no part in the refusal, upholds it or has the request assessed again.</summary>
internal sealed class DecideAppeal(MoveRequest move, CurrentActor actor)
{
    public static readonly ActKind Upheld = new("RequestDecisionUpheld", IsPublic: true);
    public static readonly ActKind Reopened = new("RequestReopened", IsPublic: true);

    /// <summary>Whether somebody had a part in the refusal of a request.</summary>
    public static bool TookPart(SupportRequest request, Guid person)
    {
        var declined = request.Steps.Where(s => s.Move == RequestMove.Decline).Select(s => s.Number).DefaultIfEmpty().Max();
        return Appeals.TookPart(person, request.Steps.Where(s => s.By == Mover.Secretariat).Select(s => (s.Number, s.Person)), declined, [request.AssessedBy, request.SecondBy]);
    }

    /// <summary>Returns what stands against it; null when it was done.</summary>
    /// <param name="code">Reference of the request.</param>
    /// <param name="reopens">Whether it is assessed again; otherwise the refusal stands.</param>
    /// <param name="reason">Why.</param>
    /// <param name="ct">Ends the waiting.</param>
    public Task<RequestRefusal?> HandleAsync(string code, bool reopens, string? reason, CancellationToken ct)
    {
        var details = new MoveDetails { Reason = Typed.Within(reason, RequestStepRow.ReasonLength) };
        var (kind, made) = reopens ? (Reopened, RequestMove.Reopen) : (Upheld, RequestMove.UpholdDecision);
        return move.HandleAsync(kind, code, made, details, r => actor.Value.Person is not { } me || TookPart(r, me) ? RequestRefusal.TookPart : null, ct);
    }
}
