using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Data;
using Marrakech.Accounts.Domain;
using Marrakech.Accounts.Features.Shared;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Settings;
using Marrakech.Kernel.Reference;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Accounts.Features.InviteMember;

/// <summary>What somebody typed to invite a person.</summary>
internal sealed record InvitationInput
{
    public string? Email { get; init; }
    public string? Role { get; init; }
    public string? Language { get; init; }
}

/// <summary>Offers a role in an organisation by e-mail.</summary>
internal sealed class InviteMember(AppDb db, ActTrail acts, CurrentActor actor, InvitationMail mail, ILookupNormalizer normalizer, LiveSettings live)
{
    public static readonly ActKind Act = new("MemberInvited");

    /// <summary>The roles the reader gives in an organisation.</summary>
    public IEnumerable<Role> Givable(Organisation organisation) => actor.Value.Role is { } giver
        ? Roles.All.Where(r => RoleGiving.MayGive(giver, r) && RoleGiving.Fits(r, organisation.Kind, organisation.Country))
        : [];

    /// <summary>Returns everything that stands against it; nothing when the message is on its way.</summary>
    public async Task<IReadOnlyList<MembershipRefusal>> HandleAsync(string code, InvitationInput input, CancellationToken ct)
    {
        var organisation = await db.Set<Organisation>().AsNoTracking().SingleAsync(o => o.Code == code, ct);
        var (email, language) = (EmailAddress.Read(input.Email), Language.Find(input.Language));
        var role = Enum.TryParse<Role>(input.Role, out var named) && Enum.IsDefined(named) ? named : (Role?)null;
        List<MembershipRefusal> refusals = [.. Refusals(organisation, email, role, language)];
        if (refusals.Count > 0) return refusals;

        await using var act = await acts.OpenAsync(Act, null, ct);
        if (await AlreadyAsync(organisation.Id, normalizer.NormalizeEmail(email)!, role!.Value, act.At, ct) is { } stands) return [stands];
        var secret = Secret.New();
        var invitation = new Invitation
        {
            Id = Guid.CreateVersion7(act.At),
            Digest = Secret.Digest(secret),
            Email = email!,
            OrganisationId = organisation.Id,
            Role = role.Value,
            Language = language!.Code,
            InvitedBy = actor.Value.Person!.Value,
            SentAt = act.At,
            ExpiresAt = act.At.AddDays(live[AccountsLive.InvitationDays]),
        };
        db.Add(invitation);
        await mail.EnqueueAsync(invitation, organisation, secret, ct);
        act.Concerns(new ActSubject(Organisation.Thing, code));
        await act.CommitAsync(new { invitation = invitation.Id, role = role.ToString() }, ct);
        return [];
    }

    private IEnumerable<MembershipRefusal> Refusals(Organisation organisation, string? email, Role? role, Language? language)
    {
        if (organisation.ClosedAt is not null) yield return MembershipRefusal.OrganisationClosed;
        if (email is null) yield return MembershipRefusal.EmailInvalid;
        if (role is null || actor.Value.Role is not { } giver || !RoleGiving.MayGive(giver, role.Value)) yield return MembershipRefusal.RoleNotGiven;
        else if (!RoleGiving.Fits(role.Value, organisation.Kind, organisation.Country)) yield return MembershipRefusal.RoleDoesNotFit;
        if (language is null) yield return MembershipRefusal.LanguageUnknown;
    }

    private async Task<MembershipRefusal?> AlreadyAsync(Guid organisation, string normalized, Role role, DateTimeOffset at, CancellationToken ct)
    {
        if (await db.Set<Membership>().AnyAsync(m => m.OrganisationId == organisation && m.Role == role && m.Person!.NormalizedEmail == normalized && m.DelegatedFrom == null && (m.Until == null || m.Until > at), ct))
            return MembershipRefusal.AlreadyHeld;
        var open = await db.Set<Invitation>().AsNoTracking()
            .Where(i => i.OrganisationId == organisation && i.Role == role && i.AcceptedAt == null && i.WithdrawnAt == null && i.ExpiresAt > at).Select(i => i.Email).ToListAsync(ct);
        return open.Any(e => normalizer.NormalizeEmail(e) == normalized) ? MembershipRefusal.AlreadyInvited : null;
    }
}
