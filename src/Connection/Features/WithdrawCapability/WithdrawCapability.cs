using Marrakech.Connection.Data.Capabilities;
using Marrakech.Connection.Domain.Capabilities;
using Marrakech.Connection.Features.Shared.Capabilities;
using Marrakech.Kernel.Acts;

namespace Marrakech.Connection.Features.WithdrawCapability;

/// <summary>An organisation takes back what it said it can do. Nobody is shown it any more.</summary>
internal sealed class WithdrawCapability(ActTrail acts, CapabilityDesk desk)
{
    public static readonly ActKind Act = new("CapabilityWithdrawn", IsPublic: true);

    /// <summary>Returns what stands against it; null when it was done.</summary>
    public async Task<CapabilityRefusal?> HandleAsync(string code, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Act, null, ct);
        var capability = await desk.TakeAsync(code, ct);
        if (desk.Refusal(capability) is { } refusal) return refusal;
        var before = capability!.Digested();
        (capability.WithdrawnAt, capability.ChangedAt) = (act.At, act.At);
        act.Concerns(new ActSubject(Capability.Thing, code), before, capability.Digested());
        act.Changed(Capability.Thing, code);
        await act.CommitAsync(new { row = capability.Row }, ct);
        return null;
    }
}
