using System.Globalization;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Events;
using Marrakech.Knowledge.Domain.Events;
using Marrakech.Knowledge.Features.FollowIndex;
using Marrakech.Knowledge.Features.RegisterForEvent;
using Marrakech.Knowledge.Features.Shared.Events;

namespace Marrakech.Knowledge.Features.OrganiseEvent;

/// <summary>What the organiser typed.</summary>
internal sealed record RegistrationSettings
{
    public required bool IsOpen { get; init; }
    public string? Places { get; init; }

    /// <summary>A day as 2026-03-15.</summary>
    public string? LastDay { get; init; }

    /// <summary>The row the form was opened on; 0 where there was none.</summary>
    public int Row { get; init; }
}

/// <summary>Switches the registration for an event on or off and sets places and last day; with more places those who wait move up.</summary>
internal sealed class OrganiseEvent(AppDb db, ActTrail acts, EventDesk desk, Occasions occasions, WaitingList waiting, CurrentActor actor)
{
    public static readonly ActKind Act = new("EventRegistrationSet");
    public static readonly ActKind Downloaded = new("RegistrantsDownloaded");

    /// <summary>Returns what stands against it; null when it was done.</summary>
    public async Task<OrganiseRefusal?> HandleAsync(string code, RegistrationSettings typed, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Act, null, ct);
        var (occasion, registration) = (await occasions.FindAsync(code, ct), await desk.FindAsync(code, ct));
        var (places, lastDay) = (Number(typed.Places), EventDays.Of(typed.LastDay?.Trim(), null)?.Starts);
        if (RegistrationRules.AgainstSettings(places, registration?.Confirmed ?? 0, lastDay, occasion?.Days, occasions.Today) is { } refusal) return refusal;
        if (await desk.OrganiserAsync(code, ct) is not { } organiser || organiser != actor.Value.Organisation) throw new InvalidOperationException("The rule lets only the organiser here.");
        if ((registration?.Row ?? 0) != typed.Row) return OrganiseRefusal.Overtaken;
        var before = registration?.Digested();
        if (registration is null)
        {
            registration = new EventRegistration { Id = Guid.CreateVersion7(act.At), ItemCode = code, IsOpen = typed.IsOpen, Places = places!.Value, LastDay = lastDay!.Value };
            db.Add(registration);
        }

        (registration.IsOpen, registration.Places, registration.LastDay) = (typed.IsOpen, places!.Value, lastDay!.Value);
        registration.Row++;
        var movedUp = await waiting.MoveUpAsync(registration, ct);
        // The page of the event says whether one can register.
        act.Changed(ChangeKinds.Item, code);
        act.Concerns(new ActSubject(EventRegistration.Thing, code), before, registration.Digested());
        await act.CommitAsync(new { isOpen = typed.IsOpen, places, lastDay = EventDays.Text(lastDay.Value), movedUp }, ct);
        return null;
    }

    /// <summary>Leaves an act: names of people left the hub in a file.</summary>
    public Task DownloadedAsync(EventRegistration registration, CancellationToken ct) =>
        acts.RecordAsync(Downloaded, new ActSubject(EventRegistration.Thing, registration.ItemCode), new { people = registration.Registrants.Count }, ct);

    private static int? Number(string? typed) => int.TryParse(typed?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
