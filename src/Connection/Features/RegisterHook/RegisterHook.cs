using Marrakech.Connection.Data.Hooks;
using Marrakech.Connection.Domain.Hooks;
using Marrakech.Connection.Features.Shared.Hooks;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.RegisterHook;

/// <summary>Names an address of the organisation's own program that is told of events from now on.</summary>
internal sealed class RegisterHook(AppDb db, ActTrail acts, HookSecrets secrets, ConnectionStart start, CurrentActor actor)
{
    public static readonly ActKind Act = new("WebhookRegistered");

    /// <summary>Returns code and secret, which is shown this once, or everything that stands against it.</summary>
    public async Task<(string? Code, string? Secret, IReadOnlyList<HookRefusal> Refusals)> HandleAsync(string? typed, IReadOnlyCollection<string> chosen, CancellationToken ct)
    {
        if (actor.Value.Organisation is not { } organisation) return (null, null, [HookRefusal.NotYours]);
        var (address, wrong) = HookAddress.Read(typed, start.MayReachPrivate, OutsideHttp.IsPublic);
        var kinds = HookEvents.All.Where(e => chosen.Contains(HookEvents.NameOf(e))).ToList();
        var refusals = wrong is { } fault ? [fault] : new List<HookRefusal>();
        if (kinds.Count == 0) refusals.Add(HookRefusal.EventMissing);
        if (refusals.Count > 0) return (null, null, refusals);
        await using var act = await acts.OpenAsync(Act, null, ct);
        if (await db.Set<Hook>().CountAsync(h => h.Organisation == organisation && h.EndedAt == null, ct) >= HookRule.MostOfOne) return (null, null, [HookRefusal.TooMany]);
        var (shown, kept) = secrets.Draw();
        var hook = new Hook
        {
            Id = Guid.CreateVersion7(act.At),
            Code = Hook.CodeOf(await act.TakeNumbersAsync(Hook.Thing, 1, ct)),
            Organisation = organisation,
            Address = address!,
            Events = Hook.Barred(kinds),
            Secret = kept,
            CreatedAt = act.At,
            OnSince = act.At,
        };
        db.Add(hook);
        act.Concerns(new ActSubject(Hook.Thing, hook.Code), null, hook.Digested());
        await act.CommitAsync(new { events = hook.Events }, ct);
        return (hook.Code, shown, []);
    }
}
