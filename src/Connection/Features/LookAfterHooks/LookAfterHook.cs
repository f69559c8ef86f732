using Marrakech.Connection.Data.Hooks;
using Marrakech.Connection.Domain.Hooks;
using Marrakech.Connection.Features.Shared.Hooks;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.LookAfterHooks;

/// <summary>Switches a webhook on again, removes it, and has a message sent again.</summary>
internal sealed class LookAfterHook(AppDb db, ActTrail acts, HookDesk desk, HookOutbox outbox)
{
    public static readonly ActKind SwitchedOn = new("WebhookSwitchedOn");
    public static readonly ActKind Removed = new("WebhookRemoved");
    public static readonly ActKind SentAgain = new("WebhookMessageSentAgain");

    /// <summary>Switches it on again; returns what stands against it.</summary>
    public Task<HookRefusal?> SwitchOnAsync(string code, CancellationToken ct) => ChangeAsync(SwitchedOn, code, (hook, at) =>
    {
        if (hook.IsOn) return HookRefusal.AlreadyDone;
        (hook.OnSince, hook.OffAt) = (at, null);
        return null;
    }, ct);

    /// <summary>Removes it for good; returns what stands against it.</summary>
    public Task<HookRefusal?> RemoveAsync(string code, CancellationToken ct) => ChangeAsync(Removed, code, (hook, at) =>
    {
        hook.EndedAt = at;
        return null;
    }, ct);

    /// <summary>Has a message sent again that is no longer under way; returns what stands against it.</summary>
    public async Task<HookRefusal?> SendAgainAsync(string code, Guid message, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(SentAgain, null, ct);
        var (hook, refusal) = await desk.TakeAsync(code, ct);
        if (hook is null) return refusal;
        if (!hook.IsOn || await db.Set<HookDelivery>().SingleOrDefaultAsync(d => d.Id == message && d.HookId == hook.Id && d.State != HookDeliveryState.Waiting, ct) is not { } delivery) return HookRefusal.AlreadyDone;
        await outbox.AgainAsync(delivery, ct);
        act.Concerns(new ActSubject(Hook.Thing, code));
        await act.CommitAsync(new { message }, ct);
        return null;
    }

    private async Task<HookRefusal?> ChangeAsync(ActKind kind, string code, Func<Hook, DateTimeOffset, HookRefusal?> change, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(kind, null, ct);
        var (hook, refusal) = await desk.TakeAsync(code, ct);
        if (hook is null) return refusal;
        var before = hook.Digested();
        if (change(hook, act.At) is { } stands) return stands;
        act.Concerns(new ActSubject(Hook.Thing, code), before, hook.Digested());
        await act.CommitAsync(new { }, ct);
        return null;
    }
}
