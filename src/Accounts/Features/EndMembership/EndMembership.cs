using Marrakech.Accounts.Data;
using Marrakech.Accounts.Domain;
using Marrakech.Accounts.Features.Shared;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Accounts.Features.EndMembership;

/// <summary>Takes a role away from its holder, for a reason.</summary>
internal sealed class EndMembership(AppDb db, ActTrail acts, CurrentActor actor, Ending ending)
{
    public static readonly ActKind Act = new("MembershipEnded");

    /// <summary>A role held in this organisation that the reader gives and takes; null where there is none.</summary>
    public async Task<Membership?> FindAsync(string code, Guid id, CancellationToken ct) => Taken(await Of(code, id).AsNoTracking().SingleOrDefaultAsync(ct));

    /// <summary>Returns what stands against it; null when the role has ended.</summary>
    public async Task<MembershipRefusal?> HandleAsync(string code, Guid id, string? reason, CancellationToken ct)
    {
        if (Reasons.Read(reason) is not { } told) return MembershipRefusal.ReasonMissing;
        await using var act = await acts.OpenAsync(Act, told, ct);
        if (Taken(await Of(code, id).SingleOrDefaultAsync(ct)) is not { } membership || !membership.HoldsAt(act.At)) return MembershipRefusal.AlreadyEnded;
        // The secretariat must be able to act when a focal point has gone without a word; the hub without an administrator could not.
        if (await ending.LastAsync(membership, act.At, ct) is MembershipRefusal.LastAdministrator) return MembershipRefusal.LastAdministrator;
        var before = membership.State();
        await ending.EndAsync(membership, act.At, ct);
        act.Concerns(new ActSubject(Organisation.Thing, code), before, membership.State());
        await act.CommitAsync(new { membership = id, role = membership.Role.ToString(), person = membership.PersonId }, ct);
        return null;
    }

    private IQueryable<Membership> Of(string code, Guid id) =>
        db.Set<Membership>().Include(m => m.Person).Include(m => m.Organisation).Where(m => m.Id == id && m.Organisation!.Code == code);

    private Membership? Taken(Membership? found) => found is not null && actor.Value.Role is { } giver && RoleGiving.MayGive(giver, found.Role) ? found : null;
}
