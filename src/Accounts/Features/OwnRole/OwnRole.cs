using Marrakech.Accounts.Data;
using Marrakech.Accounts.Domain;
using Marrakech.Accounts.Features.Shared;
using Marrakech.Accounts.Web;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Accounts.Features.OwnRole;

/// <summary>What hangs on a role of one's own: who stands in, and who was named to follow.</summary>
internal sealed class OwnRole(AppDb db, ActTrail acts, SignedIn signedIn, DelegationNews news, TimeProvider clock)
{
    public static readonly ActKind Revoked = new("DelegationRevoked");
    public static readonly ActKind HandOverWithdrawn = new("HandOverWithdrawn");

    /// <summary>A role the reader holds now; null for any other.</summary>
    public Membership? Find(Guid id) => signedIn.Memberships.FirstOrDefault(m => m.Id == id);

    public async Task<IReadOnlyList<Membership>> StandInsAsync(Guid id, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return await db.Set<Membership>().AsNoTracking().Include(m => m.Person).Where(m => m.DelegatedFrom == id && m.Until > now).ToListAsync(ct);
    }

    /// <summary>The open invitation to the successor.</summary>
    public async Task<Invitation?> SuccessorAsync(Guid id, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return await Successors(id, now).AsNoTracking().FirstOrDefaultAsync(ct);
    }

    /// <summary>Ends what somebody does in the reader's place.</summary>
    public async Task<MembershipRefusal?> RevokeAsync(Membership own, Guid standIn, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Revoked, null, ct);
        var delegated = await db.Set<Membership>().SingleOrDefaultAsync(m => m.Id == standIn && m.DelegatedFrom == own.Id, ct);
        if (delegated is null || !delegated.HoldsAt(act.At)) return MembershipRefusal.AlreadyEnded;
        var before = delegated.State();
        delegated.Until = act.At;
        await news.EndedAsync(delegated, act.At, ct);
        act.Concerns(new ActSubject(Organisation.Thing, own.Organisation!.Code), before, delegated.State());
        await act.CommitAsync(new { membership = own.Id, delegation = delegated.Id, person = delegated.PersonId }, ct);
        return null;
    }

    /// <summary>Takes back the offer to the successor.</summary>
    public async Task<MembershipRefusal?> WithdrawAsync(Membership own, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(HandOverWithdrawn, null, ct);
        var invitation = await Successors(own.Id, act.At).FirstOrDefaultAsync(ct);
        if (invitation is null) return MembershipRefusal.InvitationNotOpen;
        invitation.WithdrawnAt = act.At;
        act.Concerns(new ActSubject(Organisation.Thing, own.Organisation!.Code));
        await act.CommitAsync(new { membership = own.Id, invitation = invitation.Id }, ct);
        return null;
    }

    private IQueryable<Invitation> Successors(Guid id, DateTimeOffset at) =>
        db.Set<Invitation>().Where(i => i.Replaces == id && i.AcceptedAt == null && i.WithdrawnAt == null && i.ExpiresAt > at);
}
