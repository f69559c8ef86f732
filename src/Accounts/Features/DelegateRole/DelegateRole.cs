using Marrakech.Accounts.Data;
using Marrakech.Accounts.Domain;
using Marrakech.Accounts.Features.Shared;
using Marrakech.Accounts.Web;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Settings;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Accounts.Features.DelegateRole;

/// <summary>Lets a colleague act in one's role until a day.</summary>
internal sealed class DelegateRole(AppDb db, ActTrail acts, SignedIn signedIn, LiveSettings live, DelegationNews news, TimeProvider clock)
{
    public static readonly ActKind Act = new("RoleDelegated");

    /// <summary>People of the same organisation who can stand in.</summary>
    public async Task<IReadOnlyList<Person>> ColleaguesAsync(Membership own, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return await Colleagues(own, now).AsNoTracking().OrderBy(p => p.Name).ToListAsync(ct);
    }

    /// <summary>Returns what stands against it; null when it was done.</summary>
    public async Task<MembershipRefusal?> HandleAsync(Membership own, Guid? colleague, string? lastDay, CancellationToken ct)
    {
        if (own.DelegatedFrom is not null) return MembershipRefusal.NotDelegable;
        // Whoever knows only the password must not pass on what the password alone does not open.
        if (own.Role.NeedsSecondFactor() && signedIn.Session is not { IsStrong: true }) return MembershipRefusal.SecondFactorMissing;
        await using var act = await acts.OpenAsync(Act, null, ct);
        if (LastDay.End(lastDay, act.At, live[AccountsLive.DelegationDays]) is not { } until) return MembershipRefusal.DayInvalid;
        if (!await db.Set<Membership>().AnyAsync(m => m.Id == own.Id && (m.Until == null || m.Until > act.At), ct)) return MembershipRefusal.AlreadyEnded;
        if (colleague is null || !await Colleagues(own, act.At).AnyAsync(p => p.Id == colleague, ct)) return MembershipRefusal.NoColleague;
        var holds = await db.Set<Membership>().AnyAsync(m => m.PersonId == colleague && m.OrganisationId == own.OrganisationId && m.Role == own.Role && (m.Until == null || m.Until > act.At), ct);
        if (holds) return MembershipRefusal.AlreadyHeld;
        var delegated = new Membership
        {
            Id = Guid.CreateVersion7(act.At),
            PersonId = colleague.Value,
            OrganisationId = own.OrganisationId,
            Role = own.Role,
            Since = act.At,
            Until = until,
            DelegatedFrom = own.Id,
        };
        db.Add(delegated);
        await news.BegunAsync(delegated, ct);
        act.Concerns(new ActSubject(Organisation.Thing, own.Organisation!.Code), null, delegated.State());
        await act.CommitAsync(new { membership = own.Id, delegation = delegated.Id, person = colleague, role = own.Role.ToString(), until }, ct);
        return null;
    }

    private IQueryable<Person> Colleagues(Membership own, DateTimeOffset at) => db.Set<Person>()
        .Where(p => p.Id != own.PersonId && p.ClosedAt == null && p.ErasedAt == null
            && db.Set<Membership>().Any(m => m.PersonId == p.Id && m.OrganisationId == own.OrganisationId && m.DelegatedFrom == null && (m.Until == null || m.Until > at)));
}
