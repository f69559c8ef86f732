using Marrakech.Connection.Data.Hooks;
using Marrakech.Connection.Domain.Hooks;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Ui.Access;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.Shared.Hooks;

/// <summary>Finds webhooks of the organisation acted for.</summary>
internal sealed class HookDesk(AppDb db, CurrentActor actor)
{
    /// <summary>Messages that are shown, the latest.</summary>
    private const int Shown = 50;

    /// <summary>Those that were not removed, the latest first.</summary>
    public async Task<IReadOnlyList<Hook>> OwnAsync(CancellationToken ct)
    {
        var own = actor.Value.Organisation;
        return await db.Set<Hook>().AsNoTracking().Where(h => h.Organisation == own && h.EndedAt == null).OrderByDescending(h => h.CreatedAt).ThenByDescending(h => h.Code).ToListAsync(ct);
    }

    /// <summary>One of them, to be read; null where it was removed.</summary>
    public Task<Hook?> FindAsync(string code, CancellationToken ct) => db.Set<Hook>().AsNoTracking().SingleOrDefaultAsync(h => h.Code == code && h.EndedAt == null, ct);

    /// <summary>One of them, to be changed within an open act; or what stands against that.</summary>
    public async Task<(Hook? Hook, HookRefusal? Refusal)> TakeAsync(string code, CancellationToken ct) => await db.Set<Hook>().SingleOrDefaultAsync(h => h.Code == code, ct) is { } hook && hook.Organisation == actor.Value.Organisation
        ? hook.EndedAt is null ? (hook, null) : (null, HookRefusal.AlreadyDone) : (null, HookRefusal.NotYours);

    /// <summary>What was sent to it last, the latest first.</summary>
    public async Task<IReadOnlyList<HookDelivery>> LastAsync(Guid hook, CancellationToken ct) =>
        await db.Set<HookDelivery>().AsNoTracking().Where(d => d.HookId == hook).OrderByDescending(d => d.CreatedAt).ThenByDescending(d => d.Id).Take(Shown).ToListAsync(ct);
}

/// <summary>Whom a webhook belongs to, for every address below it.</summary>
internal sealed class HookBelonging(AppDb db) : IBelongingSource
{
    public string RouteValue => "hook";

    public async ValueTask<Belonging?> FindAsync(string code, CancellationToken ct) =>
        await db.Set<Hook>().AsNoTracking().Where(h => h.Code == code).Select(h => new Belonging(h.Organisation, null, null)).SingleOrDefaultAsync(ct);
}
