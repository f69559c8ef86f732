using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Events;
using Marrakech.Knowledge.Features.RegisterForEvent;
using Marrakech.Ui.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.ForgetRegistrations;

/// <summary>The events a person registered for.</summary>
internal sealed class RegistrationPersonalData(AppDb db, WaitingList waiting) : IPersonalDataPart
{
    public static readonly PersonalDataKind Kind = PersonalDataKind.In<Registrant>("EventRegistrations", PersonalDataBasis.Consent, KnowledgeLive.RegistrationDays.Default, nameof(Registrant.State));

    public async Task<IReadOnlyList<PersonalRecords>> ReadAsync(PersonalSubject person, CancellationToken ct)
    {
        var rows = await db.Set<EventRegistration>().AsNoTracking().SelectMany(r => r.Registrants.Where(x => x.Person == person.Person), (r, x) => new { r.ItemCode, x.State, x.At }).OrderBy(r => r.ItemCode).ToListAsync(ct);
        return [new(Kind.Key, [.. rows.Select(r => (IReadOnlyList<PersonalField>)[new("code", r.ItemCode), new("state", r.State.ToString()), new("createdAt", r.At)])])];
    }

    /// <summary>The places go to those who wait.</summary>
    public async Task EraseAsync(PersonalSubject person, DateTimeOffset at, CancellationToken ct)
    {
        foreach (var registration in await db.Set<EventRegistration>().Include(r => r.Registrants).Where(r => r.Registrants.Any(x => x.Person == person.Person)).ToListAsync(ct))
        {
            var own = registration.Of(person.Person)!;
            registration.Registrants.Remove(own);
            db.Remove(own);
            await waiting.MoveUpAsync(registration, ct);
        }

        await db.SaveChangesAsync(ct);
    }
}
