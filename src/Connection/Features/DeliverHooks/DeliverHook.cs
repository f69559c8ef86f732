using Marrakech.Connection.Data.Hooks;
using Marrakech.Connection.Domain.Hooks;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.DeliverHooks;

/// <summary>
/// Makes one attempt to send a message, and orders the next one where it was not taken. A node killed between the sending and the noting of it sends again: the
/// message carries the same id, so that the receiver can drop the repeat.
/// </summary>
internal sealed class DeliverHook(AppDb db, ActTrail acts, JobOrders jobs, HookSender sender, HookNews news, TimeProvider clock) : IJob
{
    public const string Kind = "deliver-hook";
    public static readonly ActKind SwitchedOff = new("WebhookSwitchedOff");

    public async Task RunAsync(JobRun run, CancellationToken ct)
    {
        var attempt = run.Payload<HookAttempt>();
        if (await db.Set<HookDelivery>().SingleOrDefaultAsync(d => d.Id == attempt.Delivery && d.State == HookDeliveryState.Waiting && d.Attempts == attempt.Number - 1, ct) is not { } delivery) return;
        var hook = await db.Set<Hook>().AsNoTracking().SingleAsync(h => h.Id == delivery.HookId, ct);
        var answer = hook.IsOn ? await sender.SendAsync(hook, delivery, ct) : new HookAnswer(null, HookProblem.Off);
        (delivery.Attempts, delivery.AttemptedAt, delivery.Status, delivery.Problem, delivery.NextAt) = (attempt.Number, clock.GetUtcNow(), answer.Status, answer.Problem, null);
        if (answer.Problem is null) delivery.State = HookDeliveryState.Taken;
        else if (hook.IsOn && HookRule.PauseAfter(delivery.Attempts - delivery.AttemptsBefore) is { } pause) await LaterAsync(delivery, pause, ct);
        else delivery.State = HookDeliveryState.GivenUp;
        await db.SaveChangesAsync(ct);
        if (hook.IsOn && delivery.State == HookDeliveryState.GivenUp && await IsDeafAsync(hook, ct)) await SwitchOffAsync(hook.Id, ct);
    }

    /// <summary>Written with what became of this attempt: none is forgotten and none is made twice.</summary>
    private async Task LaterAsync(HookDelivery delivery, TimeSpan pause, CancellationToken ct)
    {
        delivery.NextAt = delivery.AttemptedAt + pause;
        await jobs.EnqueueAsync(Kind, new HookAttempt(delivery.Id, delivery.Attempts + 1), null, pause, ct);
    }

    /// <summary>Whether the last messages were all given up since it is on.</summary>
    private async Task<bool> IsDeafAsync(Hook hook, CancellationToken ct)
    {
        var last = await db.Set<HookDelivery>().AsNoTracking().Where(d => d.HookId == hook.Id && d.State != HookDeliveryState.Waiting && d.AttemptedAt >= hook.OnSince)
            .OrderByDescending(d => d.AttemptedAt).ThenByDescending(d => d.Id).Take(HookRule.OffAfter).Select(d => d.State).ToListAsync(ct);
        return last.Count == HookRule.OffAfter && last.TrueForAll(s => s == HookDeliveryState.GivenUp);
    }

    private async Task SwitchOffAsync(Guid id, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(SwitchedOff, null, ct);
        var hook = await db.Set<Hook>().SingleAsync(h => h.Id == id, ct);
        if (!hook.IsOn) return;
        var before = hook.Digested();
        hook.OffAt = act.At;
        await news.OfSwitchingOffAsync(hook, ct);
        act.Concerns(new ActSubject(Hook.Thing, hook.Code), before, hook.Digested());
        await act.CommitAsync(new { givenUp = HookRule.OffAfter }, ct);
    }
}
