using Marrakech.Accounts.Data;
using Marrakech.Accounts.Domain;
using Marrakech.Accounts.Features.Shared;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Accounts.Features.AcceptInvitation;

/// <summary>Takes the role an invitation offers: whoever opens its link has shown that the address is theirs.</summary>
internal sealed class AcceptInvitation(AppDb db, ActTrail acts, CurrentActor actor, UserManager<Person> people, Newcomer newcomer, Ending ending)
{
    public static readonly ActKind Act = new("InvitationAccepted");

    /// <summary>The invitation of this secret, whatever its state; null where there is none.</summary>
    public Task<Invitation?> FindAsync(string secret, CancellationToken ct) => Of(secret).AsNoTracking().SingleOrDefaultAsync(ct);

    /// <summary>The person who has the address already; null for somebody new.</summary>
    public Task<Person?> KnownAsync(Invitation invitation) => people.FindByEmailAsync(invitation.Email);

    /// <summary>Keeps a new person with their password and gives them the role.</summary>
    public async Task<MembershipRefusal?> AsNewAsync(string secret, Person person, string password, CancellationToken ct)
    {
        person.PasswordHash = newcomer.Digest(person, password);
        actor.Become(new Actor { Name = "person", Person = person.Id, Channel = "page" });
        return await HandleAsync(secret, person, isNew: true, ct);
    }

    /// <summary>Gives the role to a person who has signed in.</summary>
    public Task<MembershipRefusal?> AsKnownAsync(string secret, Person person, CancellationToken ct) => HandleAsync(secret, person, isNew: false, ct);

    private async Task<MembershipRefusal?> HandleAsync(string secret, Person person, bool isNew, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Act, null, ct);
        var invitation = await Of(secret).SingleOrDefaultAsync(ct);
        if (invitation is null || !invitation.IsOpenAt(act.At)) return MembershipRefusal.InvitationNotOpen;
        if (invitation.Organisation!.ClosedAt is not null) return MembershipRefusal.OrganisationClosed;
        if (people.NormalizeEmail(invitation.Email) != people.NormalizeEmail(person.Email)) return MembershipRefusal.NotYours;
        if (isNew && !await newcomer.KeepAsync(person)) return MembershipRefusal.NotYours;
        var held = await db.Set<Membership>().Where(m => m.PersonId == person.Id && m.OrganisationId == invitation.OrganisationId && m.Role == invitation.Role && m.DelegatedFrom == null && (m.Until == null || m.Until > act.At)).AnyAsync(ct);
        if (held) return MembershipRefusal.AlreadyHeld;
        if (invitation.Replaces is { } replaced && !await ending.ReplaceAsync(replaced, act.At, ct)) return MembershipRefusal.InvitationNotOpen;

        var membership = new Membership { Id = Guid.CreateVersion7(act.At), PersonId = person.Id, OrganisationId = invitation.OrganisationId, Role = invitation.Role, Since = act.At };
        db.Add(membership);
        invitation.AcceptedAt = act.At;
        act.Concerns(new ActSubject(Organisation.Thing, invitation.Organisation.Code), null, membership.State());
        await act.CommitAsync(new { invitation = invitation.Id, role = invitation.Role.ToString(), person = person.Id, newcomer = isNew, replaces = invitation.Replaces }, ct);
        return null;
    }

    private IQueryable<Invitation> Of(string secret)
    {
        var digest = Secret.Digest(secret);
        return db.Set<Invitation>().Include(i => i.Organisation).Where(i => i.Digest == digest);
    }
}
