using Marrakech.Connection.Data.Capabilities;
using Marrakech.Connection.Domain.Capabilities;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Ui.Access;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.Shared.Capabilities;

/// <summary>Finds capabilities, and says what stands against changing them.</summary>
internal sealed class CapabilityDesk(AppDb db, CurrentActor actor, TimeProvider clock)
{
    /// <summary>Today.</summary>
    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>A capability, to be read; null where there is none, or none any more.</summary>
    public Task<Capability?> FindAsync(string code, CancellationToken ct) => db.Set<Capability>().AsNoTracking().SingleOrDefaultAsync(c => c.Code == code && c.WithdrawnAt == null, ct);

    /// <summary>The capability with this code, to be changed within an open act; null where there is none.</summary>
    public Task<Capability?> TakeAsync(string code, CancellationToken ct) => db.Set<Capability>().SingleOrDefaultAsync(c => c.Code == code, ct);

    /// <summary>What the organisation acted for can do, the oldest word first.</summary>
    public async Task<IReadOnlyList<Capability>> OwnAsync(CancellationToken ct)
    {
        var own = actor.Value.Organisation;
        return await db.Set<Capability>().AsNoTracking().Where(c => c.Organisation == own && c.WithdrawnAt == null).OrderBy(c => c.ToldAt).ThenBy(c => c.Code).ToListAsync(ct);
    }

    /// <summary>What stands against a change of a capability by whoever acts now; null where nothing does.</summary>
    public CapabilityRefusal? Refusal(Capability? capability) => capability is null || !ConnectionRules.Describe.Allows(actor.Value, new Belonging(capability.Organisation, null)) ? CapabilityRefusal.NotYours
        : capability.WithdrawnAt is not null ? CapabilityRefusal.Withdrawn : null;
}

/// <summary>Whom a capability belongs to, for every address below it.</summary>
internal sealed class CapabilityBelonging(AppDb db) : IBelongingSource
{
    public string RouteValue => "capability";

    public async ValueTask<Belonging?> FindAsync(string code, CancellationToken ct) =>
        await db.Set<Capability>().AsNoTracking().Where(c => c.Code == code).Select(c => new Belonging(c.Organisation, null, null)).SingleOrDefaultAsync(ct);
}
