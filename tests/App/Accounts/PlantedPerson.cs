using Marrakech.Accounts.Data;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Notifications;
using Marrakech.Operations.Mail;
using Marrakech.Operations.Notifying;
using Marrakech.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.App.Accounts;

/// <summary>A person of whom every kind of personal data is kept, each value marked.</summary>
internal sealed class PlantedPerson(TestHost host, string mark)
{
    public string Name => mark + " Planted";
    public string Email => mark + "@example.org";
    public string Passkey => mark + "-passkey";
    public string Login => mark + "-login";
    public string Token => mark + "-token";
    public string ApiKey => mark + "-key";

    public async Task<Member> PlantAsync(Role role)
    {
        var organisation = await host.Cast.OrganisationAsync("KE");
        var member = await host.Cast.MemberAsync(organisation, strong: true, role);
        await using var scope = host.Services.CreateAsyncScope();
        var (db, now) = (scope.ServiceProvider.GetRequiredService<AppDb>(), scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow());
        var organisationId = await db.Set<Organisation>().Where(o => o.Code == organisation).Select(o => o.Id).SingleAsync();
        await db.Set<Person>().Where(p => p.Id == member.Id).ExecuteUpdateAsync(set => set
            .SetProperty(p => p.Name, Name).SetProperty(p => p.Email, Email).SetProperty(p => p.UserName, Email)
            .SetProperty(p => p.NormalizedEmail, Email.ToUpperInvariant()).SetProperty(p => p.NormalizedUserName, Email.ToUpperInvariant()));
        await db.Set<Session>().Where(s => s.PersonId == member.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.Browser, mark + " browser").SetProperty(s => s.Address, mark));
        db.AddRange(
            new IdentityUserLogin<Guid> { UserId = member.Id, LoginProvider = "elsewhere", ProviderKey = Login, ProviderDisplayName = mark },
            new IdentityUserToken<Guid> { UserId = member.Id, LoginProvider = "app", Name = "AuthenticatorKey", Value = Token },
            new IdentityUserClaim<Guid> { UserId = member.Id, ClaimType = "any", ClaimValue = mark + "-claim" },
            new IdentityUserPasskey<Guid>
            {
                UserId = member.Id,
                CredentialId = [.. mark.Select(c => (byte)c)],
                Data = new IdentityPasskeyData { Name = Passkey, CreatedAt = now, PublicKey = [1], AttestationObject = [2], ClientDataJson = [3], Transports = [] },
            },
            new Invitation
            {
                Id = Guid.CreateVersion7(now),
                Digest = Guid.CreateVersion7(now).ToString("N"),
                Email = Email.ToUpperInvariant(),
                OrganisationId = organisationId,
                Role = Role.Expert,
                Language = "en",
                InvitedBy = Guid.Empty,
                SentAt = now,
                ExpiresAt = now + TimeSpan.FromDays(14),
            },
            new ApiToken
            {
                Id = Guid.CreateVersion7(now),
                Code = "T" + Guid.CreateVersion7(now).ToString("N")[^10..],
                OrganisationId = organisationId,
                Name = ApiKey,
                Digest = Guid.CreateVersion7(now).ToString("N"),
                Role = role,
                Scopes = "",
                MadeBy = member.Id,
                MadeAt = now,
                ExpiresAt = now.AddDays(30),
            });
        db.AddRange(
            new Message(new MailBody(mark + " subject", mark + " text", mark + " page"), isHeld: true)
            {
                Id = Guid.CreateVersion7(now),
                Address = Email.ToUpperInvariant(),
                Language = "en",
                Topic = "planted",
                Key = Guid.CreateVersion7(now).ToString(),
                Unsubscribe = mark,
                CreatedAt = now,
            },
            new Notification
            {
                Id = Guid.CreateVersion7(now),
                Person = member.Id,
                Topic = "planted",
                SentenceKey = "Planted",
                Values = $"[\"{mark} value\"]",
                Path = "/",
                Key = Guid.CreateVersion7(now).ToString(),
                CreatedAt = now,
            },
            new Choice { Person = member.Id, Topic = mark + " topic", Mail = MailChoice.Daily });
        await db.SaveChangesAsync();
        return member with { Email = Email };
    }
}
