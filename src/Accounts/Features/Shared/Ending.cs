using Marrakech.Accounts.Data;
using Marrakech.Accounts.Domain;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Accounts.Features.Shared;

/// <summary>Ends roles, inside an open act, with everything that hangs on them.</summary>
internal sealed class Ending(AppDb db, DelegationNews news)
{
    /// <summary>Ends a membership, the delegations made from it, and the API tokens whose secret its holder knows.</summary>
    public async Task EndAsync(Membership membership, DateTimeOffset at, CancellationToken ct)
    {
        membership.Until = at;
        if (membership.DelegatedFrom is not null) await news.EndedAsync(membership, at, ct);
        await EndDelegationsAsync(membership.Id, at, ct);
        var known = db.Set<ApiToken>().Where(t => t.MadeBy == membership.PersonId && t.OrganisationId == membership.OrganisationId && t.Role == membership.Role && t.RevokedAt == null);
        foreach (var token in await known.ToListAsync(ct)) token.RevokedAt = at;
    }

    /// <summary>Ends what others do in somebody's place, and tells them.</summary>
    public async Task EndDelegationsAsync(Guid membership, DateTimeOffset at, CancellationToken ct)
    {
        foreach (var delegated in await db.Set<Membership>().Where(m => m.DelegatedFrom == membership && m.Until > at).ToListAsync(ct))
        {
            delegated.Until = at;
            await news.EndedAsync(delegated, at, ct);
        }
    }

    /// <summary>Ends a membership because its successor begins; false where it has ended already.</summary>
    public async Task<bool> ReplaceAsync(Guid id, DateTimeOffset at, CancellationToken ct)
    {
        var replaced = await db.Set<Membership>().SingleAsync(m => m.Id == id, ct);
        if (!replaced.HoldsAt(at)) return false;
        await EndAsync(replaced, at, ct);
        return true;
    }

    /// <summary>What stands against ending a role nobody else holds: the hub must keep an administrator, a State its focal point.</summary>
    public async Task<MembershipRefusal?> LastAsync(Membership membership, DateTimeOffset at, CancellationToken ct)
    {
        if (membership.DelegatedFrom is not null || membership.Role is not (Role.Administrator or Role.FocalPoint)) return null;
        var others = db.Set<Membership>().Where(m => m.Id != membership.Id && m.Role == membership.Role && m.DelegatedFrom == null
            && m.Since <= at && (m.Until == null || m.Until > at) && m.Person!.ClosedAt == null && m.Person.ErasedAt == null && m.Organisation!.ClosedAt == null);
        if (membership.Role == Role.Administrator) return await others.AnyAsync(ct) ? null : MembershipRefusal.LastAdministrator;
        return await others.AnyAsync(m => m.OrganisationId == membership.OrganisationId, ct) ? null : MembershipRefusal.LastFocalPoint;
    }
}
