using Marrakech.Accounts.Data;
using Marrakech.Accounts.Domain;
using Marrakech.Accounts.Web;
using Marrakech.Kernel.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Accounts.Features.SignInOutside;

/// <summary>Signs in whom the outside provider vouches for. Nobody gets an account or a role this way: it opens accounts that are there.</summary>
internal sealed class SignInOutside(AppDb db, UserManager<Person> people, ConnectProvider.ConnectProvider connect, Entrance entrance, TimeProvider clock)
{
    public async Task<SignInOutcome> HandleAsync(HttpContext http, OutsideIdentity said, CancellationToken ct)
    {
        var person = await people.FindByLoginAsync(OutsideSchemes.Provider, said.Key) ?? await InvitedAsync(said, ct);
        return person is null ? SignInOutcome.Refused : await entrance.LetInAsync(http, person, said.IsStrong, ct);
    }

    /// <summary>An address somebody was invited at, and that the provider has verified, is known to be theirs on both sides: it connects by itself.</summary>
    private async Task<Person?> InvitedAsync(OutsideIdentity said, CancellationToken ct)
    {
        if (said.Email is null || await people.FindByEmailAsync(said.Email) is not { EmailConfirmed: true, IsOpen: true } person) return null;
        var now = clock.GetUtcNow();
        string[] spellings = [said.Email, person.Email!, said.Email.ToLowerInvariant()];
        var invitations = await db.Set<Invitation>().AsNoTracking().Where(i => spellings.Contains(i.Email) && i.WithdrawnAt == null).ToListAsync(ct);
        if (!invitations.Any(i => i.AcceptedAt is not null || i.IsOpenAt(now))) return null;
        await connect.HandleAsync(person, said, ct);
        return person;
    }
}
