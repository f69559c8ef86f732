using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Events;
using Marrakech.Knowledge.Domain.Events;
using Marrakech.Knowledge.Features.Shared.Events;

namespace Marrakech.Knowledge.Features.RegisterForEvent;

/// <summary>Registers whoever acts for an event, or takes them off. Acts come one after the other, so the last place has one taker.</summary>
internal sealed class RegisterForEvent(AppDb db, ActTrail acts, EventDesk desk, Occasions occasions, WaitingList waiting, EventNews news, CurrentActor actor)
{
    public static readonly ActKind Registered = new("EventRegistered");
    public static readonly ActKind Withdrawn = new("EventRegistrationWithdrawn");

    /// <summary>Registers. Returns what stands against it; null when it was done.</summary>
    public async Task<RegistrationRefusal?> RegisterAsync(string code, bool consents, CancellationToken ct)
    {
        if (!consents) return RegistrationRefusal.ConsentMissing;
        await using var act = await acts.OpenAsync(Registered, null, ct);
        var (occasion, registration) = (await occasions.FindAsync(code, ct), await desk.FindAsync(code, ct));
        if (occasion is null || registration is null) return RegistrationRefusal.NotOpen;
        if (registration.Of(actor.Value.Person) is not null) return RegistrationRefusal.Already;
        if (RegistrationRules.AgainstRegistering(registration.IsOpen, registration.LastDay, occasion.Days, occasions.Today) is { } refusal) return refusal;
        var before = registration.Digested();
        var registrant = new Registrant
        {
            Id = Guid.CreateVersion7(act.At),
            RegistrationId = registration.Id,
            Person = actor.Value.Person!.Value,
            Organisation = actor.Value.Organisation,
            Number = registration.Registrants.Select(r => r.Number).DefaultIfEmpty(0).Max() + 1,
            State = RegistrationRules.Newcomer(registration.Places, registration.Confirmed, registration.Waiting),
            At = act.At,
        };
        db.Add(registrant);
        await news.RegisteredAsync(registrant, occasion, ct);
        await CommitAsync(act, registration, before, new { state = registrant.State.ToString() }, ct);
        return null;
    }

    /// <summary>Takes whoever acts off; the next one moves up and is told.</summary>
    public async Task<RegistrationRefusal?> WithdrawAsync(string code, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Withdrawn, null, ct);
        var registration = await desk.FindAsync(code, ct);
        if (registration?.Of(actor.Value.Person) is not { } own) return RegistrationRefusal.NotRegistered;
        if (await occasions.FindAsync(code, ct) is { } occasion && occasion.Days.IsOver(occasions.Today)) return RegistrationRefusal.Over;
        var before = registration.Digested();
        registration.Registrants.Remove(own);
        db.Remove(own);
        var movedUp = await waiting.MoveUpAsync(registration, ct);
        await CommitAsync(act, registration, before, new { state = own.State.ToString(), movedUp }, ct);
        return null;
    }

    private static async Task CommitAsync(OpenAct act, EventRegistration registration, object before, object evidence, CancellationToken ct)
    {
        act.Concerns(new ActSubject(EventRegistration.Thing, registration.ItemCode), before, registration.Digested());
        await act.CommitAsync(evidence, ct);
    }
}
