using Marrakech.Kernel.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Accounts.Data;

internal sealed class AccountsModel : IModelPart
{
    private const string Module = "accounts";
    private const int TokenPartLength = 128, CredentialLength = 1024;

    public void Map(ModelMapper model)
    {
        MapPerson(model);
        MapSignIn(model);
        MapOrganisation(model);
        MapMembership(model);
        MapToken(model);
    }

    private static void MapPerson(ModelMapper model)
    {
        var person = model.Table<Person>(Module, "person");
        person.HasKey(p => p.Id);
        person.Property(p => p.Name).HasMaxLength(Person.NameLength);
        person.Property(p => p.Language).HasMaxLength(Person.LanguageLength);
        person.Property(p => p.Email).HasMaxLength(Person.EmailLength);
        person.Property(p => p.NormalizedEmail).HasMaxLength(Person.EmailLength);
        person.Property(p => p.UserName).HasMaxLength(Person.EmailLength);
        person.Property(p => p.NormalizedUserName).HasMaxLength(Person.EmailLength);
        person.Property(p => p.ConcurrencyStamp).IsConcurrencyToken();
        person.Ignore(p => p.PhoneNumber).Ignore(p => p.PhoneNumberConfirmed).Ignore(p => p.IsOpen);
        person.HasIndex(p => p.NormalizedUserName).IsUnique();
        person.HasIndex(p => p.NormalizedEmail).IsUnique();

        var session = model.Table<Session>(Module, "session");
        session.HasKey(s => s.Id);
        session.Property(s => s.Code).HasMaxLength(Session.CodeLength);
        session.Property(s => s.Browser).HasMaxLength(Session.BrowserLength);
        session.Property(s => s.Address).HasMaxLength(Session.AddressLength);
        session.Ignore(s => s.EndsAt);
        session.HasIndex(s => s.Code).IsUnique();
        session.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId);
        session.HasOne<Membership>().WithMany().HasForeignKey(s => s.MembershipId);
    }

    /// <summary>The tables ASP.NET Core Identity keeps for a person (schema version 3).</summary>
    private static void MapSignIn(ModelMapper model)
    {
        var claim = model.Table<IdentityUserClaim<Guid>>(Module, "person_claim");
        claim.HasKey(c => c.Id);
        claim.HasOne<Person>().WithMany().HasForeignKey(c => c.UserId);

        var login = model.Table<IdentityUserLogin<Guid>>(Module, "person_login");
        login.HasKey(l => new { l.LoginProvider, l.ProviderKey });
        login.Property(l => l.LoginProvider).HasMaxLength(TokenPartLength);
        login.Property(l => l.ProviderKey).HasMaxLength(TokenPartLength);
        login.HasOne<Person>().WithMany().HasForeignKey(l => l.UserId);

        var token = model.Table<IdentityUserToken<Guid>>(Module, "person_token");
        token.HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
        token.Property(t => t.LoginProvider).HasMaxLength(TokenPartLength);
        token.Property(t => t.Name).HasMaxLength(TokenPartLength);
        token.HasOne<Person>().WithMany().HasForeignKey(t => t.UserId);

        var passkey = model.Table<IdentityUserPasskey<Guid>>(Module, "person_passkey");
        passkey.HasKey(p => p.CredentialId);
        passkey.Property(p => p.CredentialId).HasMaxLength(CredentialLength);
        passkey.OwnsOne(p => p.Data).ToJson();
        passkey.HasOne<Person>().WithMany().HasForeignKey(p => p.UserId);
    }

    private static void MapOrganisation(ModelMapper model)
    {
        var organisation = model.Table<Organisation>(Module, "organisation");
        organisation.HasKey(o => o.Id);
        organisation.Property(o => o.Code).HasMaxLength(Organisation.CodeLength);
        organisation.Property(o => o.Name).HasMaxLength(Organisation.NameLength);
        organisation.Property(o => o.Acronym).HasMaxLength(Organisation.AcronymLength);
        organisation.Property(o => o.Kind).HasMaxLength(Organisation.KindLength);
        organisation.Property(o => o.Country).HasMaxLength(Organisation.CountryLength);
        organisation.Property(o => o.Languages).HasMaxLength(Organisation.LanguagesLength);
        organisation.Property(o => o.Website).HasMaxLength(Organisation.WebsiteLength);
        organisation.Property(o => o.Iati).HasMaxLength(Organisation.IatiLength);
        organisation.HasIndex(o => o.Code).IsUnique();
        organisation.HasIndex(o => o.Iati).IsUnique();
        organisation.HasIndex(o => o.Country);
        organisation.HasOne<Organisation>().WithMany().HasForeignKey(o => o.ParentId);
    }

    private static void MapMembership(ModelMapper model)
    {
        var membership = model.Table<Membership>(Module, "membership");
        membership.HasKey(m => m.Id);
        membership.Ignore(m => m.LastDay);
        membership.Property(m => m.Role).HasMaxLength(Membership.RoleLength);
        membership.HasOne(m => m.Person).WithMany().HasForeignKey(m => m.PersonId);
        membership.HasOne(m => m.Organisation).WithMany().HasForeignKey(m => m.OrganisationId);
        membership.HasOne(m => m.Holder).WithMany().HasForeignKey(m => m.DelegatedFrom);

        var invitation = model.Table<Invitation>(Module, "invitation");
        invitation.HasKey(i => i.Id);
        invitation.Property(i => i.Digest).HasMaxLength(Invitation.DigestLength);
        invitation.Property(i => i.Email).HasMaxLength(Person.EmailLength);
        invitation.Property(i => i.Language).HasMaxLength(Person.LanguageLength);
        invitation.Property(i => i.Role).HasMaxLength(Membership.RoleLength);
        invitation.HasIndex(i => i.Digest).IsUnique();
        invitation.HasOne<Membership>().WithMany().HasForeignKey(i => i.Replaces);
        invitation.HasOne(i => i.Organisation).WithMany().HasForeignKey(i => i.OrganisationId);
    }

    private static void MapToken(ModelMapper model)
    {
        var token = model.Table<ApiToken>(Module, "api_token");
        token.HasKey(t => t.Id);
        token.Property(t => t.Code).HasMaxLength(ApiToken.CodeLength);
        token.Property(t => t.Name).HasMaxLength(ApiToken.NameLength);
        token.Property(t => t.Digest).HasMaxLength(ApiToken.DigestLength);
        token.Property(t => t.Scopes).HasMaxLength(ApiToken.ScopesLength);
        token.Property(t => t.Role).HasMaxLength(Membership.RoleLength);
        token.HasIndex(t => t.Code).IsUnique();
        token.HasIndex(t => t.Digest).IsUnique();
        token.HasOne(t => t.Organisation).WithMany().HasForeignKey(t => t.OrganisationId);
    }
}
