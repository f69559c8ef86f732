using Marrakech.Accounts.Data;
using Marrakech.Accounts.Domain;
using Marrakech.Accounts.Features.Shared;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Settings;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Accounts.Features.LookAfterInvitation;

/// <summary>Sends an invitation again, or takes it back.</summary>
internal sealed class LookAfterInvitation(AppDb db, ActTrail acts, CurrentActor actor, InvitationMail mail, LiveSettings live)
{
    public static readonly ActKind SentAgain = new("InvitationSentAgain");
    public static readonly ActKind Withdrawn = new("InvitationWithdrawn");

    /// <summary>An invitation of this organisation that is neither accepted nor withdrawn, to a role the reader gives; null where there is none.</summary>
    public async Task<Invitation?> FindAsync(string code, Guid id, CancellationToken ct) => Given(await Of(code, id).AsNoTracking().SingleOrDefaultAsync(ct));

    /// <summary>Makes a new secret, so that the link of the earlier message opens nothing any more.</summary>
    public async Task<MembershipRefusal?> SendAgainAsync(string code, Guid id, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(SentAgain, null, ct);
        if (Given(await Of(code, id).SingleOrDefaultAsync(ct)) is not { } invitation) return MembershipRefusal.InvitationNotOpen;
        if (invitation.Organisation!.ClosedAt is not null) return MembershipRefusal.OrganisationClosed;
        var secret = Secret.New();
        (invitation.Digest, invitation.SentAt, invitation.ExpiresAt) = (Secret.Digest(secret), act.At, act.At.AddDays(live[AccountsLive.InvitationDays]));
        await mail.EnqueueAsync(invitation, invitation.Organisation, secret, ct);
        act.Concerns(new ActSubject(Organisation.Thing, code));
        await act.CommitAsync(new { invitation = id, role = invitation.Role.ToString() }, ct);
        return null;
    }

    public async Task<MembershipRefusal?> WithdrawAsync(string code, Guid id, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Withdrawn, null, ct);
        if (Given(await Of(code, id).SingleOrDefaultAsync(ct)) is not { } invitation) return MembershipRefusal.InvitationNotOpen;
        invitation.WithdrawnAt = act.At;
        act.Concerns(new ActSubject(Organisation.Thing, code));
        await act.CommitAsync(new { invitation = id, role = invitation.Role.ToString() }, ct);
        return null;
    }

    private IQueryable<Invitation> Of(string code, Guid id) => db.Set<Invitation>().Include(i => i.Organisation)
        .Where(i => i.Id == id && i.Organisation!.Code == code && i.AcceptedAt == null && i.WithdrawnAt == null);

    private Invitation? Given(Invitation? found) => found is not null && actor.Value.Role is { } giver && RoleGiving.MayGive(giver, found.Role) ? found : null;
}
