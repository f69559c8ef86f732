using Marrakech.Accounts.Data;
using Marrakech.Accounts.Domain;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Settings;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Accounts.Features.ForgetExpired;

/// <summary>Deletes personal data whose time is over. Safe to repeat; where nothing is due, nothing is left in the trail.</summary>
internal sealed class ForgetExpired(AppDb db, ActTrail acts, LiveSettings live)
{
    public static readonly ActKind Act = new("ExpiredDataDeleted");

    public async Task HandleAsync(CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Act, null, ct);
        var limits = Retention.At(act.At, live[AccountsLive.SessionTraceDays], live[AccountsLive.OldInvitationDays], live[AccountsLive.UnconfirmedDays]);
        var sessions = await db.Set<Session>()
            .Where(s => (s.Browser != null || s.Address != null) && (s.EndedAt < limits.SessionEnded || s.SeenAt < limits.SessionSeen))
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.Browser, (string?)null).SetProperty(s => s.Address, (string?)null), ct);
        var invitations = await db.Set<Invitation>().Where(i => i.ExpiresAt < limits.InvitationExpired).ExecuteDeleteAsync(ct);
        var registrations = await DeleteRegistrationsAsync(limits.Registered, ct);
        if (sessions + invitations + registrations == 0) return;
        await act.CommitAsync(new { sessions, invitations, registrations }, ct);
    }

    /// <summary>A registration nobody confirmed: no role, no session, nothing that points to it but what it brought along.</summary>
    private async Task<int> DeleteRegistrationsAsync(DateTimeOffset before, CancellationToken ct)
    {
        var due = await db.Set<Person>()
            .Where(p => !p.EmailConfirmed && p.ErasedAt == null && p.CreatedAt < before)
            .Where(p => !db.Set<Membership>().Any(m => m.PersonId == p.Id) && !db.Set<Session>().Any(s => s.PersonId == p.Id))
            .Select(p => p.Id).ToListAsync(ct);
        if (due.Count == 0) return 0;
        await db.Set<IdentityUserToken<Guid>>().Where(t => due.Contains(t.UserId)).ExecuteDeleteAsync(ct);
        await db.Set<IdentityUserClaim<Guid>>().Where(t => due.Contains(t.UserId)).ExecuteDeleteAsync(ct);
        await db.Set<IdentityUserLogin<Guid>>().Where(t => due.Contains(t.UserId)).ExecuteDeleteAsync(ct);
        await db.Set<IdentityUserPasskey<Guid>>().Where(t => due.Contains(t.UserId)).ExecuteDeleteAsync(ct);
        return await db.Set<Person>().Where(p => due.Contains(p.Id)).ExecuteDeleteAsync(ct);
    }
}
