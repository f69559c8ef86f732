using Marrakech.Accounts.Data;
using Marrakech.Accounts.Domain;
using Marrakech.Accounts.Web;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Accounts.Features.ChangeAccount;

/// <summary>Why an account is not closed or opened; its sentence is <c>ChangeAccount.Refusal.{Name}</c>.</summary>
internal enum AccountRefusal
{
    ReasonMissing,
    Self,
    LastAdministrator,

    /// <summary>Somebody was faster: it is closed, or open, already.</summary>
    Changed,
}

/// <summary>Closes the account of a person, or opens it again. Everything they are and did stays.</summary>
internal sealed class ChangeAccount(AppDb db, ActTrail acts, SignedIn signedIn, Sessions sessions)
{
    public static readonly ActKind Closed = new("AccountClosed"), Opened = new("AccountOpened");

    /// <summary>Returns what stands against it; null when nobody signs in as this person any more.</summary>
    public async Task<AccountRefusal?> CloseAsync(Guid id, string? reason, CancellationToken ct)
    {
        if (Reasons.Read(reason) is not { } told) return AccountRefusal.ReasonMissing;
        if (id == signedIn.Person!.Id) return AccountRefusal.Self;
        await using var act = await acts.OpenAsync(Closed, told, ct);
        var person = await db.Set<Person>().SingleOrDefaultAsync(p => p.Id == id && p.ErasedAt == null && p.ClosedAt == null, ct);
        if (person is null) return AccountRefusal.Changed;
        if (await IsLastAdministratorAsync(id, act.At, ct)) return AccountRefusal.LastAdministrator;
        person.ClosedAt = act.At;
        var ended = await sessions.CloseOthersAsync(id, act.At, ct);
        // Whoever made a token knows its secret.
        var revoked = await db.Set<ApiToken>().Where(t => t.MadeBy == id && t.RevokedAt == null).ExecuteUpdateAsync(set => set.SetProperty(t => t.RevokedAt, act.At), ct);
        act.Concerns(new ActSubject("person", id.ToString()), new { closed = false }, new { closed = true });
        await act.CommitAsync(new { sessions = ended, tokens = revoked }, ct);
        return null;
    }

    /// <summary>Returns what stands against it; null when the person can sign in again.</summary>
    public async Task<AccountRefusal?> OpenAsync(Guid id, string? reason, CancellationToken ct)
    {
        if (Reasons.Read(reason) is not { } told) return AccountRefusal.ReasonMissing;
        await using var act = await acts.OpenAsync(Opened, told, ct);
        var person = await db.Set<Person>().SingleOrDefaultAsync(p => p.Id == id && p.ErasedAt == null && p.ClosedAt != null, ct);
        if (person is null) return AccountRefusal.Changed;
        person.ClosedAt = null;
        act.Concerns(new ActSubject("person", id.ToString()), new { closed = true }, new { closed = false });
        await act.CommitAsync(new { }, ct);
        return null;
    }

    /// <summary>Nobody else would hold the role in their own right: what is delegated ends with its holder.</summary>
    private async Task<bool> IsLastAdministratorAsync(Guid id, DateTimeOffset at, CancellationToken ct)
    {
        var held = db.Set<Membership>().Where(m => m.Role == Role.Administrator && m.DelegatedFrom == null && m.Since <= at && (m.Until == null || m.Until > at) && m.Organisation!.ClosedAt == null);
        return await held.AnyAsync(m => m.PersonId == id, ct) && !await held.AnyAsync(m => m.PersonId != id && m.Person!.ClosedAt == null && m.Person.ErasedAt == null, ct);
    }
}
