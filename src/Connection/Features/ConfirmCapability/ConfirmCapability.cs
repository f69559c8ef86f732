using Marrakech.Connection.Data.Capabilities;
using Marrakech.Connection.Domain.Capabilities;
using Marrakech.Connection.Features.Shared.Capabilities;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;

namespace Marrakech.Connection.Features.ConfirmCapability;

/// <summary>An organisation says that what it told still holds.</summary>
internal sealed class ConfirmCapability(ActTrail acts, CapabilityDesk desk, CurrentActor actor)
{
    public static readonly ActKind Act = new("CapabilityConfirmed");

    /// <summary>Returns what stands against it; null when it was done.</summary>
    public async Task<CapabilityRefusal?> HandleAsync(string code, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Act, null, ct);
        var capability = await desk.TakeAsync(code, ct);
        if (desk.Refusal(capability) is { } refusal) return refusal;
        // "Free until March", confirmed in May, would be a promise nobody can keep.
        if (capability!.FreeUntil < desk.Today || capability.Read().Equipment?.Until < desk.Today) return CapabilityRefusal.FreeDayOver;
        var before = capability.Digested();
        capability.Tell(actor.Value.Person, act.At);
        act.Concerns(new ActSubject(Capability.Thing, code), before, capability.Digested());
        act.Changed(Capability.Thing, code);
        await act.CommitAsync(new { row = capability.Row }, ct);
        return null;
    }
}
