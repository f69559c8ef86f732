using Marrakech.Accounts.Data;
using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Features.ActAs;
using Marrakech.Accounts.Features.CreateAdministrator;
using Marrakech.Accounts.Features.SignIn;
using Marrakech.Accounts.Features.WhoAmI;
using Marrakech.Accounts.Web;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Ui;
using Marrakech.Ui.Access;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Accounts;

/// <summary>The door of people, organisations, roles and sign-in.</summary>
public static class AccountsModule
{
    /// <summary>Adds people, organisations, roles and sign-in; keys that sign cookies live in <paramref name="keyFolder"/>.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services, string keyFolder)
    {
        services.AddSingleton<IModelPart, AccountsModel>();
        services.AddDataProtection().SetApplicationName("marrakech").PersistKeysToFileSystem(new DirectoryInfo(keyFolder));
        AddIdentity(services);
        AddSignIn(services);
        services.AddScoped<ActAs>();
        services.AddOrganisations();
        services.AddPageAccess(AccountsRules.SignIn, "SignIn");
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
        return app;
    }

    /// <summary>Lets whoever asks through to where they may go.</summary>
    public static IApplicationBuilder UseAccess(this IApplicationBuilder app) => app.UseMiddleware<AccessGuard>();

    /// <summary>Maps what programs read of their own access.</summary>
    public static IEndpointRouteBuilder MapOrganisations(this IEndpointRouteBuilder endpoints)
    {
        WhoAmIApi.Map(endpoints);
        return endpoints;
    }

    /// <summary>Makes an administrator as the operator's act.</summary>
    public static Task<AdministratorOutcome> CreateAdministratorAsync(this IServiceProvider services, NewAdministrator asked, CancellationToken ct) =>
        services.GetRequiredService<CreateAdministrator>().HandleAsync(asked, ct);

    /// <summary>The administrators of now.</summary>
    public static Task<IReadOnlyList<AdministratorRow>> ListAdministratorsAsync(this IServiceProvider services, CancellationToken ct) =>
        services.GetRequiredService<CreateAdministrator>().ListAsync(services.GetRequiredService<TimeProvider>().GetUtcNow(), ct);

    private static void AddIdentity(IServiceCollection services)
    {
        services.AddIdentityCore<Person>(o =>
        {
            o.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            o.User.RequireUniqueEmail = true;
            // Length and a list of known passwords keep people safe; rules about digits and signs do not.
            o.Password.RequiredLength = 12;
            o.Password.RequireDigit = o.Password.RequireLowercase = o.Password.RequireUppercase = o.Password.RequireNonAlphanumeric = false;
            o.Lockout.MaxFailedAccessAttempts = 10;
            o.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        }).AddDefaultTokenProviders();
        // OWASP's number for PBKDF2 with HMAC-SHA-512.
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = 210_000);
        services.AddScoped<IUserStore<Person>, PersonStore>();
    }

    private static void AddSignIn(IServiceCollection services)
    {
        services.AddScoped<SignedIn>();
        services.AddScoped<Sessions>();
        services.AddScoped<PendingSecondFactor>();
        services.AddScoped<SignIn>();
        services.AddAuthentication(Sessions.Scheme)
            .AddCookie(Sessions.Scheme, o =>
            {
                Harden(o, Sessions.CookieName);
                o.ExpireTimeSpan = Session.Longest;
                o.Events = new CookieAuthenticationEvents { OnValidatePrincipal = Sessions.ReadAsync };
            })
            .AddCookie(PendingSecondFactor.Scheme, o =>
            {
                Harden(o, "marrakech-second-factor");
                o.ExpireTimeSpan = PendingSecondFactor.Lasts;
            });
    }

    private static void Harden(CookieAuthenticationOptions options, string name)
    {
        options.Cookie.Name = name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.SlidingExpiration = false;
    }
}
