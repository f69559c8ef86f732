using Marrakech.Accounts.Data;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Ui.Privacy;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Accounts.Features.OwnData;

/// <summary>What people, organisations and sign-in keep about a person.</summary>
internal sealed class AccountsPersonalData(AppDb db) : IPersonalDataPart
{
    public async Task<IReadOnlyList<PersonalRecords>> ReadAsync(PersonalSubject person, CancellationToken ct) =>
    [
        await PersonAsync(person.Person, ct), await SignInAsync(person.Person, ct), await SessionsAsync(person.Person, ct), await MembershipsAsync(person.Person, ct),
        await InvitationsAsync(person.Email, ct), await ApiKeysAsync(person.Person, ct), await ActsAsync(person.Person, ct),
    ];

    public async Task EraseAsync(PersonalSubject person, DateTimeOffset at, CancellationToken ct)
    {
        var id = person.Person;
        await db.Set<IdentityUserToken<Guid>>().Where(t => t.UserId == id).ExecuteDeleteAsync(ct);
        await db.Set<IdentityUserClaim<Guid>>().Where(c => c.UserId == id).ExecuteDeleteAsync(ct);
        await db.Set<IdentityUserLogin<Guid>>().Where(l => l.UserId == id).ExecuteDeleteAsync(ct);
        await db.Set<IdentityUserPasskey<Guid>>().Where(p => p.UserId == id).ExecuteDeleteAsync(ct);
        await db.Set<Session>().Where(s => s.PersonId == id).ExecuteUpdateAsync(set => set
            .SetProperty(s => s.EndedAt, s => s.EndedAt ?? at).SetProperty(s => s.Browser, (string?)null).SetProperty(s => s.Address, (string?)null), ct);
        await db.Set<Membership>().Where(m => m.PersonId == id && (m.Until == null || m.Until > at)).ExecuteUpdateAsync(set => set.SetProperty(m => m.Until, at), ct);
        await db.Set<ApiToken>().Where(t => t.MadeBy == id && t.RevokedAt == null).ExecuteUpdateAsync(set => set.SetProperty(t => t.RevokedAt, at), ct);
        // What it was for was told in the person's own words; the code says enough of a key that opens nothing.
        await db.Set<ApiToken>().Where(t => t.MadeBy == id).ExecuteUpdateAsync(set => set.SetProperty(t => t.Name, t => t.Code), ct);
        var spellings = await SpellingsAsync(person.Email, ct);
        await db.Set<Invitation>().Where(i => spellings.Contains(i.Email)).ExecuteDeleteAsync(ct);
        await db.Set<Person>().Where(p => p.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(p => p.Name, "").SetProperty(p => p.Language, "en").SetProperty(p => p.EmailConfirmed, false).SetProperty(p => p.TwoFactorEnabled, false)
            .SetProperty(p => p.Email, (string?)null).SetProperty(p => p.NormalizedEmail, (string?)null)
            .SetProperty(p => p.UserName, (string?)null).SetProperty(p => p.NormalizedUserName, (string?)null)
            .SetProperty(p => p.PasswordHash, (string?)null).SetProperty(p => p.SecurityStamp, (string?)null).SetProperty(p => p.LockoutEnd, (DateTimeOffset?)null)
            .SetProperty(p => p.ErasedAt, at), ct);
    }

    private async Task<PersonalRecords> PersonAsync(Guid id, CancellationToken ct)
    {
        var person = await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == id, ct);
        return new(PersonalKinds.Person.Key, [[
            new("name", person.Name), new("email", person.Email), new("emailConfirmed", person.EmailConfirmed), new("language", person.Language), new("createdAt", person.CreatedAt)]]);
    }

    /// <summary>The ways in, without what opens them: a digest or a key is no use to anybody but a thief.</summary>
    private async Task<PersonalRecords> SignInAsync(Guid id, CancellationToken ct)
    {
        var person = await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == id, ct);
        var passkeys = await db.Set<IdentityUserPasskey<Guid>>().AsNoTracking().Where(p => p.UserId == id).ToListAsync(ct);
        var logins = await db.Set<IdentityUserLogin<Guid>>().AsNoTracking().Where(l => l.UserId == id).OrderBy(l => l.LoginProvider).ToListAsync(ct);
        List<IReadOnlyList<PersonalField>> ways = [];
        if (person.PasswordHash is not null) ways.Add([new("way", "password")]);
        if (person.TwoFactorEnabled) ways.Add([new("way", "authenticator")]);
        ways.AddRange(passkeys.OrderBy(p => p.Data.CreatedAt).Select(p => (IReadOnlyList<PersonalField>)[new("way", "passkey"), new("label", p.Data.Name), new("createdAt", p.Data.CreatedAt)]));
        ways.AddRange(logins.Select(l => (IReadOnlyList<PersonalField>)[new("way", l.LoginProvider), new("key", l.ProviderKey)]));
        return new(PersonalKinds.SignIn.Key, ways);
    }

    private async Task<PersonalRecords> SessionsAsync(Guid id, CancellationToken ct)
    {
        var sessions = await db.Set<Session>().AsNoTracking().Where(s => s.PersonId == id).OrderByDescending(s => s.StartedAt).ToListAsync(ct);
        return new(PersonalKinds.Sessions.Key, [.. sessions.Select(s => (IReadOnlyList<PersonalField>)
            [new("code", s.Code), new("startedAt", s.StartedAt), new("seenAt", s.SeenAt), new("endedAt", s.EndedAt), new("browser", s.Browser), new("address", s.Address)])]);
    }

    private async Task<PersonalRecords> MembershipsAsync(Guid id, CancellationToken ct)
    {
        var memberships = await db.Set<Membership>().AsNoTracking().Include(m => m.Organisation).Where(m => m.PersonId == id).OrderBy(m => m.Since).ToListAsync(ct);
        return new(PersonalKinds.Memberships.Key, [.. memberships.Select(m => (IReadOnlyList<PersonalField>)
            [new("organisation", m.Organisation!.Name), new("role", m.Role), new("since", m.Since), new("until", m.Until)])]);
    }

    private async Task<PersonalRecords> InvitationsAsync(string email, CancellationToken ct)
    {
        var spellings = await SpellingsAsync(email, ct);
        var invitations = await db.Set<Invitation>().AsNoTracking().Include(i => i.Organisation).Where(i => spellings.Contains(i.Email)).OrderBy(i => i.SentAt).ToListAsync(ct);
        return new(PersonalKinds.Invitations.Key, [.. invitations.Select(i => (IReadOnlyList<PersonalField>)
            [new("email", i.Email), new("organisation", i.Organisation!.Name), new("role", i.Role), new("sentAt", i.SentAt), new("expiresAt", i.ExpiresAt), new("acceptedAt", i.AcceptedAt)])]);
    }

    private async Task<PersonalRecords> ApiKeysAsync(Guid id, CancellationToken ct)
    {
        var keys = await db.Set<ApiToken>().AsNoTracking().Where(t => t.MadeBy == id).OrderBy(t => t.MadeAt).ToListAsync(ct);
        return new(PersonalKinds.ApiKeys.Key, [.. keys.Select(k => (IReadOnlyList<PersonalField>)
            [new("code", k.Code), new("label", k.Name), new("role", k.Role), new("createdAt", k.MadeAt), new("expiresAt", k.ExpiresAt), new("usedAt", k.UsedAt), new("revokedAt", k.RevokedAt)])]);
    }

    private async Task<PersonalRecords> ActsAsync(Guid id, CancellationToken ct)
    {
        var acts = await db.Set<ActEntry>().AsNoTracking().Where(a => a.Person == id).OrderByDescending(a => a.Number).ToListAsync(ct);
        return new(PersonalKinds.Acts.Key, [.. acts.Select(a => (IReadOnlyList<PersonalField>)
            [new("number", a.Number), new("act", a.Name), new("at", a.At), new("role", a.Role), new("from", a.Channel), new("subject", a.SubjectKind is null ? null : $"{a.SubjectKind} {a.SubjectKey}"), new("reason", a.Reason)])]);
    }

    /// <summary>An address is kept as it was typed: people write one and the same in capitals and without.</summary>
    private async Task<List<string>> SpellingsAsync(string email, CancellationToken ct)
    {
        var all = await db.Set<Invitation>().AsNoTracking().Select(i => i.Email).Distinct().ToListAsync(ct);
        return [.. all.Where(e => e.Equals(email, StringComparison.OrdinalIgnoreCase))];
    }
}
