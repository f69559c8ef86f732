using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Data;
using Marrakech.Accounts.Domain;
using Marrakech.Accounts.Features.Shared;
using Marrakech.Accounts.Web;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Settings;
using Marrakech.Kernel.Reference;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Accounts.Features.HandOverRole;

/// <summary>Names a successor. The role passes on when they accept: until then it stays where it is, and everything open stays with the organisation.</summary>
internal sealed class HandOverRole(AppDb db, ActTrail acts, SignedIn signedIn, InvitationMail mail, ILookupNormalizer normalizer, LiveSettings live)
{
    public static readonly ActKind Act = new("HandOverOffered");

    /// <summary>Returns what stands against it; null when the message to the successor is on its way.</summary>
    public async Task<MembershipRefusal?> HandleAsync(Membership own, string? typed, string? languageCode, CancellationToken ct)
    {
        if (own.DelegatedFrom is not null || !RoleGiving.IsHandedOver(own.Role)) return MembershipRefusal.NotHandedOver;
        if (own.Role.NeedsSecondFactor() && signedIn.Session is not { IsStrong: true }) return MembershipRefusal.SecondFactorMissing;
        if (EmailAddress.Read(typed) is not { } email) return MembershipRefusal.EmailInvalid;
        if (Language.Find(languageCode) is not { } language) return MembershipRefusal.LanguageUnknown;
        var normalized = normalizer.NormalizeEmail(email);
        if (normalized == signedIn.Person!.NormalizedEmail) return MembershipRefusal.SuccessorIsSelf;

        await using var act = await acts.OpenAsync(Act, null, ct);
        if (await AlreadyAsync(own, normalized!, act.At, ct) is { } stands) return stands;
        var secret = Secret.New();
        var invitation = new Invitation
        {
            Id = Guid.CreateVersion7(act.At),
            Digest = Secret.Digest(secret),
            Email = email,
            OrganisationId = own.OrganisationId,
            Role = own.Role,
            Language = language.Code,
            InvitedBy = own.PersonId,
            SentAt = act.At,
            ExpiresAt = act.At.AddDays(live[AccountsLive.InvitationDays]),
            Replaces = own.Id,
        };
        db.Add(invitation);
        await mail.EnqueueAsync(invitation, own.Organisation!, secret, ct);
        act.Concerns(new ActSubject(Organisation.Thing, own.Organisation!.Code));
        await act.CommitAsync(new { membership = own.Id, invitation = invitation.Id, role = own.Role.ToString() }, ct);
        return null;
    }

    private async Task<MembershipRefusal?> AlreadyAsync(Membership own, string normalized, DateTimeOffset at, CancellationToken ct)
    {
        if (!await db.Set<Membership>().AnyAsync(m => m.Id == own.Id && (m.Until == null || m.Until > at), ct)) return MembershipRefusal.AlreadyEnded;
        if (await db.Set<Invitation>().AnyAsync(i => i.Replaces == own.Id && i.AcceptedAt == null && i.WithdrawnAt == null && i.ExpiresAt > at, ct)) return MembershipRefusal.AlreadyInvited;
        return await db.Set<Membership>().AnyAsync(m => m.OrganisationId == own.OrganisationId && m.Role == own.Role && m.Person!.NormalizedEmail == normalized && m.DelegatedFrom == null && (m.Until == null || m.Until > at), ct)
            ? MembershipRefusal.AlreadyHeld
            : null;
    }
}
