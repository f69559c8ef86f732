using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Kernel.Acts;

namespace Marrakech.Connection.Features.AnswerClarification;

/// <summary>The country answers what it was asked; the clock runs again from the next working day.</summary>
internal sealed class AnswerClarification(MoveRequest move)
{
    public static readonly ActKind Act = new("RequestClarified");

    /// <summary>Returns what stands against it; null when it was done.</summary>
    public Task<RequestRefusal?> HandleAsync(string code, string? answer, CancellationToken ct) =>
        move.HandleAsync(Act, code, RequestMove.AnswerClarification, new MoveDetails { Reason = Typed.Within(answer, RequestStepRow.ReasonLength) }, null, ct);
}
