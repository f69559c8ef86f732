using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Kernel.Acts;

namespace Marrakech.Connection.Features.WithdrawRequest;

/// <summary>The country takes a request back. It stays in the register once it stood there.</summary>
internal sealed class WithdrawRequest(MoveRequest move)
{
    public static readonly ActKind Act = new("RequestWithdrawn");

    /// <summary>Returns what stands against it; null when it was done.</summary>
    public Task<RequestRefusal?> HandleAsync(string code, string? reason, CancellationToken ct) =>
        move.HandleAsync(Act, code, RequestMove.Withdraw, new MoveDetails { Reason = Typed.Within(reason, RequestStepRow.ReasonLength) }, null, ct);
}
