using Marrakech.Accounts.Contracts;
using Marrakech.Connection.Data.Hooks;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Data.Responses;
using Marrakech.Connection.Domain.Hooks;
using Marrakech.Connection.Domain.Responses;
using Marrakech.Connection.Features.DeliverHooks;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.Shared.Hooks;

/// <summary>
/// Writes messages to programs into the caller's own act: they exist when the act does, and not otherwise. An organisation is told of what its people may read:
/// the one that asks and those whose focal point speaks for the country, and partners that were invited, as long as their invitation was not taken back.
/// </summary>
internal sealed class HookOutbox(AppDb db, JobOrders jobs, PeopleDirectory people, TimeProvider clock)
{
    /// <summary>A request moved.</summary>
    public Task OfMoveAsync(SupportRequest request, CancellationToken ct) => TellAsync(HookEvent.RequestMoved, request.Code, async () => [.. await CountryAsync(request, ct), .. await PartnersAsync(request, ct)], ct);

    /// <summary>The country is told something of a request.</summary>
    public Task ToCountryAsync(SupportRequest request, string sentence, CancellationToken ct) =>
        HookEvents.Of(sentence) is { } kind ? TellAsync(kind, request.Code, () => CountryAsync(request, ct), ct) : Task.CompletedTask;

    /// <summary>An organisation that was invited is told something of a request.</summary>
    public async Task ToPartnerAsync(Guid organisation, SupportRequest request, string sentence, CancellationToken ct)
    {
        if (HookEvents.Of(sentence) is not { } kind) return;
        // The invitation that comes or goes with this very act is told of; whoever lost theirs before hears no more.
        var isAboutIt = kind is HookEvent.InvitationReceived or HookEvent.InvitationWithdrawn;
        await TellAsync(kind, request.Code, async () => isAboutIt || (await PartnersAsync(request, ct)).Contains(organisation) ? [organisation] : [], ct);
    }

    /// <summary>Has a message sent again; the pauses begin anew.</summary>
    public async Task AgainAsync(HookDelivery delivery, CancellationToken ct)
    {
        (delivery.State, delivery.AttemptsBefore, delivery.NextAt) = (HookDeliveryState.Waiting, delivery.Attempts, null);
        await jobs.EnqueueAsync(DeliverHook.Kind, new HookAttempt(delivery.Id, delivery.Attempts + 1), null, ct);
    }

    private async Task TellAsync(HookEvent kind, string reference, Func<Task<IReadOnlyCollection<Guid>>> organisations, CancellationToken ct)
    {
        var bar = Hook.Bar(kind);
        var hooks = await db.Set<Hook>().AsNoTracking().Where(h => h.OffAt == null && h.EndedAt == null && h.Events.Contains(bar)).ToListAsync(ct);
        if (hooks.Count == 0) return;
        var (told, now) = (await organisations(), clock.GetUtcNow());
        foreach (var hook in hooks.Where(h => told.Contains(h.Organisation)))
        {
            var delivery = new HookDelivery { Id = Guid.CreateVersion7(now), HookId = hook.Id, Event = kind, Reference = reference, CreatedAt = now };
            db.Add(delivery);
            await jobs.EnqueueAsync(DeliverHook.Kind, new HookAttempt(delivery.Id, 1), null, ct);
        }
    }

    private async Task<IReadOnlyCollection<Guid>> CountryAsync(SupportRequest request, CancellationToken ct) =>
        [request.Organisation, .. (await people.HoldersAsync(Role.FocalPoint, ct)).Select(h => h.Organisation).Where(o => o.Country == request.Country).Select(o => o.Id).Distinct()];

    private async Task<IReadOnlyCollection<Guid>> PartnersAsync(SupportRequest request, CancellationToken ct) =>
        await db.Set<Invitation>().AsNoTracking().Where(i => i.RequestId == request.Id && i.State != InvitationState.Withdrawn).Select(i => i.Organisation).ToListAsync(ct);
}
