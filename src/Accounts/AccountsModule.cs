using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Data;
using Marrakech.Accounts.Features.ActAs;
using Marrakech.Accounts.Features.ExtendSession;
using Marrakech.Accounts.Features.SignInOutside;
using Marrakech.Accounts.Features.ForgetExpired;
using Marrakech.Accounts.Features.OwnData;
using Marrakech.Accounts.Features.CreateAdministrator;
using Marrakech.Accounts.Features.WhoAmI;
using Marrakech.Accounts.Web;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Jobs;
using Marrakech.Operations.Contracts.Settings;
using Marrakech.Ui;
using Marrakech.Ui.Access;
using Marrakech.Ui.Privacy;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Accounts;

/// <summary>The door of people, organisations, roles and sign-in.</summary>
public static class AccountsModule
{
    /// <summary>What the accounts are told at the start.</summary>
    public static IReadOnlyList<StartSetting> StartSettings => AccountsStart.All;

    /// <summary>Adds people, organisations, roles and sign-in.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services, AccountsSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton<IModelPart, AccountsModel>();
        services.AddDataProtection().SetApplicationName("marrakech").PersistKeysToFileSystem(new DirectoryInfo(settings.KeyFolder));
        services.AddSignIn(settings);
        services.AddScoped<ActAs>();
        AddPersonalData(services);
        services.AddOrganisations();
        AddLive(services, settings);
        services.AddPageAccess(AccountsRules.OwnAccount, "Account", "ActAs", "SignOut");
        services.AddSingleton(new FrameSlot(SlotPlace.HeaderEnd, "_Visitor"));
        services.AddSingleton(new FrameSlot(SlotPlace.UnderHeader, "_Acting"));
        return services.AddTexts(typeof(AccountsModule).Assembly);
    }

    /// <summary>Finds out who asks.</summary>
    public static IApplicationBuilder UseAccounts(this IApplicationBuilder app)
    {
        app.Use((context, next) =>
        {
            context.RequestServices.GetRequiredService<CurrentActor>().Become(Actor.Visitor);
            return next(context);
        });
        app.UseAuthentication();
        app.Use(async (context, next) =>
        {
            await context.RequestServices.GetRequiredService<TokenInUse>().ReadAsync(context);
            await next(context);
        });
        SignInPace.Use(app);
        return app;
    }

    /// <summary>Lets whoever asks through to where they may go.</summary>
    public static IApplicationBuilder UseAccess(this IApplicationBuilder app) => app.UseMiddleware<AccessGuard>();

    /// <summary>Serves what is no page of its own: the way to the outside provider, what scripts ask for, what programs read of their own access.</summary>
    public static IEndpointRouteBuilder MapAccounts(this IEndpointRouteBuilder endpoints)
    {
        ExtendSession.Map(endpoints);
        StartOutside.Map(endpoints);
        WhoAmIApi.Map(endpoints);
        return endpoints;
    }

    /// <summary>Makes an administrator as the operator's act.</summary>
    public static Task<AdministratorOutcome> CreateAdministratorAsync(this IServiceProvider services, NewAdministrator asked, CancellationToken ct) =>
        services.GetRequiredService<CreateAdministrator>().HandleAsync(asked, ct);

    /// <summary>The administrators of now.</summary>
    public static Task<IReadOnlyList<AdministratorRow>> ListAdministratorsAsync(this IServiceProvider services, CancellationToken ct) =>
        services.GetRequiredService<CreateAdministrator>().ListAsync(services.GetRequiredService<TimeProvider>().GetUtcNow(), ct);

    private static void AddLive(IServiceCollection services, AccountsSettings settings)
    {
        services.AddLiveSetting(AccountsLive.RegistrationOpen, AccountsStart.Registration, settings.IsRegistrationOpen);
        services.AddLiveSetting(AccountsLive.Tries, AccountsStart.TriesPerMinute, settings.TriesPerMinute);
        services.AddLiveSettings(AccountsLive.InvitationDays, AccountsLive.DelegationDays, AccountsLive.TokenDays, AccountsLive.SessionTraceDays, AccountsLive.OldInvitationDays, AccountsLive.UnconfirmedDays);
        services.AddScoped<IPersonNames, PersonNames>();
    }

    private static void AddPersonalData(IServiceCollection services)
    {
        services.AddPersonalData(PersonalKinds.All);
        services.AddScoped<IPersonalDataPart, AccountsPersonalData>();
        foreach (var (kind, days) in PersonalKinds.Periods) services.AddSingleton(s => new PersonalDataPeriod(kind.Key, () => s.GetRequiredService<LiveSettings>()[days]));
        services.AddScoped<ReadOwnData>();
        services.AddScoped<EraseOwnData>();
        services.AddScoped<ForgetExpired>();
        services.AddRecurringJob<ForgetExpiredJob>(ForgetExpiredJob.Kind, TimeSpan.FromDays(1), TimeSpan.FromHours(3));
        services.AddPageAccess(AccountsRules.OwnData, "OwnData");
        services.AddPageAccess(AccountsRules.Farewell, "Erased");
    }
}
