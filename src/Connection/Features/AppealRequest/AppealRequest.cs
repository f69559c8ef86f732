using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Kernel.Acts;

namespace Marrakech.Connection.Features.AppealRequest;

/// <summary>The country asks, once and in time, that a second officer looks at a refusal.</summary>
internal sealed class AppealRequest(MoveRequest move, RequestDesk desk, TimeProvider clock)
{
    /// <summary>Not public: it names the organisation that acted, and with it the country of a confidential request. That an appeal is open, the register says.</summary>
    public static readonly ActKind Act = new("RequestAppealed");

    /// <summary>Returns what stands against it; null when it was done.</summary>
    public async Task<RequestRefusal?> HandleAsync(string code, string? reason, CancellationToken ct)
    {
        var calendar = await desk.CalendarAsync(ct);
        var details = new MoveDetails { Reason = Typed.Within(reason, RequestStepRow.ReasonLength) };
        return await move.HandleAsync(Act, code, RequestMove.Appeal, details, r => Appeals.Refusal(r.Story(), calendar, clock.GetUtcNow()), ct);
    }
}
