using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Data;
using Marrakech.Accounts.Features.AcceptInvitation;
using Marrakech.Accounts.Features.ChangeAccount;
using Marrakech.Accounts.Features.CloseOrganisation;
using Marrakech.Accounts.Features.CreateAdministrator;
using Marrakech.Accounts.Features.CreateOrganisation;
using Marrakech.Accounts.Features.DelegateRole;
using Marrakech.Accounts.Features.EditOrganisation;
using Marrakech.Accounts.Features.EndMembership;
using Marrakech.Accounts.Features.FillDemonstration;
using Marrakech.Accounts.Features.FirstPassword;
using Marrakech.Accounts.Features.HandOverRole;
using Marrakech.Accounts.Features.InviteMember;
using Marrakech.Accounts.Features.LeaveOrganisation;
using Marrakech.Accounts.Features.ListOrganisations;
using Marrakech.Accounts.Features.ListPeople;
using Marrakech.Accounts.Features.LookAfterInvitation;
using Marrakech.Accounts.Features.MakeToken;
using Marrakech.Accounts.Features.OwnRole;
using Marrakech.Accounts.Features.ReadTokens;
using Marrakech.Accounts.Features.Register;
using Marrakech.Accounts.Features.Shared;
using Marrakech.Accounts.Features.VerifyOrganisation;
using Marrakech.Accounts.Features.WithdrawVerification;
using Marrakech.Accounts.Web;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Notifications;
using Marrakech.Ui;
using Marrakech.Ui.Access;
using Marrakech.Ui.Administration;
using Marrakech.Ui.Demonstration;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Accounts;

/// <summary>What the module needs for organisations, the roles held in them, and the ways into one.</summary>
internal static class OrganisationServices
{
    public static void AddOrganisations(this IServiceCollection services)
    {
        services.AddScoped<IBelongingSource, OrganisationBelonging>();
        services.AddScoped<AllOrganisations>();
        services.AddScoped(s => new PeopleDirectory(s.GetRequiredService<AppDb>(), s.GetRequiredService<TimeProvider>()));
        services.AddScoped<CreateOrganisation>();
        services.AddScoped<EditOrganisation>();
        services.AddScoped<VerifyOrganisation>();
        services.AddScoped<WithdrawVerification>();
        services.AddScoped<CloseOrganisation>();
        services.AddPageAccess(OrganisationRules.Read, "ReadOrganisation");
        services.AddPageAccess(OrganisationRules.List, "ListOrganisations");
        services.AddPageAccess(OrganisationRules.Create, "CreateOrganisation");
        services.AddPageAccess(OrganisationRules.Edit, "EditOrganisation");
        services.AddPageAccess(OrganisationRules.Verify, "VerifyOrganisation", "WithdrawVerification");
        services.AddPageAccess(OrganisationRules.Close, "CloseOrganisation");
        AddRoles(services);
        AddWaysIn(services);
        AddTokens(services);
        AddPeople(services);
        services.AddScoped<DemoOrganisations>();
        services.AddScoped<DemoCast>();
        services.AddScoped<DemoCrowd>();
        services.AddScoped<DemoDoings>();
        services.AddScoped<IDemoPart, AccountsDemoPart>();
        services.AddPageAccess(OrganisationRules.ReadRoles, "WhoMayWhat");
        services.AddNavigation(new NavigationEntry(NavigationPlace.Reuse, 80, "RolesPage.Title", OrganisationLinks.Roles));
    }

    private static void AddPeople(IServiceCollection services)
    {
        services.AddScoped<ConfidentialReads>();
        services.AddScoped<AllPeople>();
        services.AddScoped<ChangeAccount>();
        services.AddPageAccess(PeopleRules.List, "ListPeople");
        services.AddPageAccess(PeopleRules.ChangeAccount, "ChangeAccount");
        services.AddSingleton(new AdministrationEntry(10, "People.Title", "Administration.People", PeopleLinks.List, PeopleRules.List));
        services.AddSingleton(new AdministrationEntry(20, "OrganisationList.Title", "Administration.Organisations", OrganisationLinks.List, OrganisationRules.List));
        services.AddSingleton(new AdministrationEntry(30, "RolesPage.Title", "Administration.Roles", OrganisationLinks.Roles, OrganisationRules.ReadRoles));
    }

    private static void AddRoles(IServiceCollection services)
    {
        services.AddScoped<InvitationMail>();
        services.AddScoped<Ending>();
        services.AddScoped<DelegationNews>();
        services.AddNotificationTopic(DelegationNews.Topic);
        services.AddScoped<InviteMember>();
        services.AddScoped<LookAfterInvitation>();
        services.AddScoped<EndMembership>();
        services.AddScoped<OwnRole>();
        services.AddScoped<LeaveOrganisation>();
        services.AddScoped<DelegateRole>();
        services.AddScoped<HandOverRole>();
        services.AddPageAccess(OrganisationRules.ReadMembers, "ReadMembers");
        services.AddPageAccess(OrganisationRules.Invite, "InviteMember", "LookAfterInvitation", "EndMembership");
        services.AddPageAccess(OrganisationRules.OwnRoles, "OwnRole", "LeaveOrganisation");
        services.AddPageAccess(OrganisationRules.PassRoleOn, "DelegateRole", "HandOverRole");
    }

    private static void AddWaysIn(IServiceCollection services)
    {
        services.AddScoped<Newcomer>();
        services.AddScoped<SealedWords>();
        services.AddScoped<AcceptInvitation>();
        services.AddScoped<Register>();
        services.AddScoped<ConfirmRegistration>();
        services.AddScoped<FirstPassword>();
        services.AddScoped<CreateAdministrator>();
        services.AddPageAccess(OrganisationRules.AcceptInvitation, "AcceptInvitation");
        services.AddPageAccess(OrganisationRules.Register, "Register");
        services.AddPageAccess(OrganisationRules.FirstPassword, "FirstPassword");
    }

    private static void AddTokens(IServiceCollection services)
    {
        services.AddScoped<TokenInUse>();
        // Carries the secret of a new token over one redirect.
        services.Configure<CookieTempDataProviderOptions>(o => (o.Cookie.Name, o.Cookie.SecurePolicy) = ("marrakech-once", CookieSecurePolicy.SameAsRequest));
        services.AddScoped<TokenScopes>();
        services.AddScoped<MakeToken>();
        services.AddScoped<RevokeToken>();
        services.AddPageAccess(OrganisationRules.LookAfterTokens, "ReadTokens");
        services.AddPageAccess(OrganisationRules.MakeToken, "MakeToken");
    }
}
