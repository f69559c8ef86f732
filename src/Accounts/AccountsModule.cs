using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Data;
using Marrakech.Accounts.Features.ActAs;
using Marrakech.Accounts.Features.ExtendSession;
using Marrakech.Accounts.Features.SignInOutside;
using Marrakech.Accounts.Features.ForgetExpired;
using Marrakech.Accounts.Features.OwnData;
using Marrakech.Accounts.Web;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Jobs;
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
    /// <summary>Adds people, organisations, roles and sign-in.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services, AccountsSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton<IModelPart, AccountsModel>();
        services.AddDataProtection().SetApplicationName("marrakech").PersistKeysToFileSystem(new DirectoryInfo(settings.KeyFolder));
        services.AddSignIn(settings);
        services.AddScoped<ActAs>();
        AddPersonalData(services);
        services.AddPageAccess(AccountsRules.OwnAccount, "Account", "ActAs", "SignOut");
        services.AddSingleton(new FrameSlot(SlotPlace.HeaderEnd, "_Visitor"));
        services.AddSingleton(new FrameSlot(SlotPlace.UnderHeader, "_Acting"));
        return services.AddTexts(typeof(AccountsModule).Assembly);
    }

    /// <summary>Finds out who asks, and lets them through to where they may go.</summary>
    public static IApplicationBuilder UseAccounts(this IApplicationBuilder app)
    {
        app.Use((context, next) =>
        {
            context.RequestServices.GetRequiredService<CurrentActor>().Become(Actor.Visitor);
            return next(context);
        });
        app.UseAuthentication();
        app.UseMiddleware<AccessGuard>();
        return app;
    }

    /// <summary>Serves what is no page of its own: the way to the outside provider, and what scripts ask for.</summary>
    public static IEndpointRouteBuilder MapAccounts(this IEndpointRouteBuilder endpoints)
    {
        ExtendSession.Map(endpoints);
        StartOutside.Map(endpoints);
        return endpoints;
    }

    private static void AddPersonalData(IServiceCollection services)
    {
        services.AddPersonalData(PersonalKinds.All);
        services.AddScoped<IPersonalDataPart, AccountsPersonalData>();
        services.AddScoped<ReadOwnData>();
        services.AddScoped<EraseOwnData>();
        services.AddScoped<ForgetExpired>();
        services.AddRecurringJob<ForgetExpiredJob>(ForgetExpiredJob.Kind, TimeSpan.FromDays(1), TimeSpan.FromHours(3));
        services.AddPageAccess(AccountsRules.OwnData, "OwnData");
        services.AddPageAccess(AccountsRules.Farewell, "Erased");
    }
}
