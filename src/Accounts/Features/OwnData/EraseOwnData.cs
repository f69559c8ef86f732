using Marrakech.Accounts.Data;
using Marrakech.Accounts.Features.Shared;
using Marrakech.Accounts.Web;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Ui.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Accounts.Features.OwnData;

/// <summary>Why a person cannot be erased now.</summary>
internal enum EraseRefusal
{
    /// <summary>Not said that it is meant.</summary>
    NotConfirmed,

    /// <summary>Nobody could look after the hub any more.</summary>
    LastAdministrator,
}

/// <summary>Takes a person out of everything but the trail, where their pseudonym stays.</summary>
internal sealed class EraseOwnData(AppDb db, ActTrail acts, IEnumerable<IPersonalDataPart> parts, SignedIn signedIn, Ending ending)
{
    public static readonly ActKind Act = new("PersonErased");

    /// <summary>Null when it was done.</summary>
    public async Task<EraseRefusal?> HandleAsync(bool isMeant, CancellationToken ct)
    {
        if (!isMeant) return EraseRefusal.NotConfirmed;
        var person = new PersonalSubject(signedIn.Person!.Id, signedIn.Person.Email ?? "");
        // Acts follow one another: of two last administrators who leave at once the second finds the first gone.
        await using var act = await acts.OpenAsync(Act, null, ct);
        if (await IsLastAdministratorAsync(person.Person, act.At, ct)) return EraseRefusal.LastAdministrator;
        foreach (var membership in await db.Set<Membership>().Where(m => m.PersonId == person.Person && m.DelegatedFrom == null).Select(m => m.Id).ToListAsync(ct))
            await ending.EndDelegationsAsync(membership, act.At, ct);
        foreach (var part in parts) await part.EraseAsync(person, act.At, ct);
        // A digest of name or address could be found by trying: it would not be erased.
        act.Concerns(new ActSubject("person", person.Person.ToString()), new { erased = false }, new { erased = true });
        await act.CommitAsync(new { }, ct);
        return null;
    }

    /// <summary>Whoever stands in for the last one is no other: what is delegated ends with its holder.</summary>
    private async Task<bool> IsLastAdministratorAsync(Guid person, DateTimeOffset at, CancellationToken ct)
    {
        var administrators = await (from membership in db.Set<Membership>()
                                    where membership.Role == Role.Administrator && membership.DelegatedFrom == null && membership.Since <= at && (membership.Until == null || membership.Until > at)
                                        && membership.Organisation!.ClosedAt == null
                                    join holder in db.Set<Person>() on membership.PersonId equals holder.Id
                                    where holder.ErasedAt == null && holder.ClosedAt == null
                                    select membership.PersonId).Distinct().ToListAsync(ct);
        return administrators is [var only] && only == person;
    }
}
