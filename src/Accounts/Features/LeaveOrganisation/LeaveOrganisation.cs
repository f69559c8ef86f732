using Marrakech.Accounts.Data;
using Marrakech.Accounts.Domain;
using Marrakech.Accounts.Features.Shared;
using Marrakech.Accounts.Web;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Accounts.Features.LeaveOrganisation;

/// <summary>Gives up a role of one's own.</summary>
internal sealed class LeaveOrganisation(AppDb db, ActTrail acts, SignedIn signedIn, Ending ending)
{
    public static readonly ActKind Act = new("RoleGivenUp");

    /// <summary>Returns what stands against it; null when the role has ended.</summary>
    public async Task<MembershipRefusal?> HandleAsync(Guid id, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Act, null, ct);
        var membership = await db.Set<Membership>().Include(m => m.Organisation).SingleOrDefaultAsync(m => m.Id == id && m.PersonId == signedIn.Person!.Id, ct);
        if (membership is null || !membership.HoldsAt(act.At)) return MembershipRefusal.AlreadyEnded;
        if (await ending.LastAsync(membership, act.At, ct) is { } last) return last;
        var before = membership.State();
        await ending.EndAsync(membership, act.At, ct);
        act.Concerns(new ActSubject(Organisation.Thing, membership.Organisation!.Code), before, membership.State());
        await act.CommitAsync(new { membership = id, role = membership.Role.ToString() }, ct);
        return null;
    }
}
