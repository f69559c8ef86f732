using Marrakech.Knowledge.Data.Events;
using Marrakech.Knowledge.Domain.Events;
using Marrakech.Knowledge.Features.Shared.Events;

namespace Marrakech.Knowledge.Features.RegisterForEvent;

/// <summary>Gives free places to those who wait, in their order, within the act that freed them.</summary>
internal sealed class WaitingList(Occasions occasions, EventNews news)
{
    /// <summary>Moves up whoever can; returns how many. Of an event that is over nobody does.</summary>
    public async Task<int> MoveUpAsync(EventRegistration registration, CancellationToken ct)
    {
        if (await occasions.FindAsync(registration.ItemCode, ct) is not { } occasion || occasion.Days.IsOver(occasions.Today)) return 0;
        var moving = RegistrationRules.MovingUp(registration.Places, registration.Confirmed, registration.Waiting);
        foreach (var next in registration.Registrants.Where(r => r.State == RegistrantState.Waiting).OrderBy(r => r.Number).Take(moving).ToList())
        {
            next.State = RegistrantState.Confirmed;
            await news.MovedUpAsync(next, occasion, ct);
        }

        return moving;
    }
}
