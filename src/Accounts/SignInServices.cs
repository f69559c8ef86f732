using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Data;
using Marrakech.Accounts.Features.AddPasskey;
using Marrakech.Accounts.Features.ChangeEmail;
using Marrakech.Accounts.Features.ChangePasskey;
using Marrakech.Accounts.Features.ChangePassword;
using Marrakech.Accounts.Features.ConfirmEmail;
using Marrakech.Accounts.Features.ConfirmIdentity;
using Marrakech.Accounts.Features.ConnectProvider;
using Marrakech.Accounts.Features.ForgottenPassword;
using Marrakech.Accounts.Features.RecoveryCodes;
using Marrakech.Accounts.Features.ResetPassword;
using Marrakech.Accounts.Features.SecondFactor;
using Marrakech.Accounts.Features.SignIn;
using Marrakech.Accounts.Features.SignInOutside;
using Marrakech.Accounts.Features.SignInSecondFactor;
using Marrakech.Accounts.Features.SwitchOffSecondFactor;
using Marrakech.Accounts.Web;
using Marrakech.Operations.Contracts.Jobs;
using Marrakech.Ui.Access;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Accounts;

/// <summary>Everything about proving who one is.</summary>
internal static class SignInServices
{
    public static void AddSignIn(this IServiceCollection services, AccountsSettings settings)
    {
        AddIdentity(services, settings);
        AddSchemes(services, settings);
        AddParts(services);
        AddActs(services);
        services.AddJob<SendReset>(SendReset.Kind);
        services.AddPageAccess(AccountsRules.SignIn, "SignIn", "SignInSecondFactor", "SignInOutside", "ForgottenPassword", "ResetPassword", "ConfirmEmail");
        services.AddPageAccess(AccountsRules.OwnAccount, "ConfirmIdentity", "OwnSessions");
        services.AddPageAccess(AccountsRules.ChangeSignIn, "SecondFactor", "SwitchOffSecondFactor", "RecoveryCodes", "ChangePassword", "ChangeEmail", "Passkeys", "AddPasskey", "ChangePasskey", "ConnectProvider");
    }

    private static void AddIdentity(IServiceCollection services, AccountsSettings settings)
    {
        // Made now: an operator's list that is not there is said at the start.
        services.AddSingleton(new KnownPasswords(settings));
        services.AddScoped<PasswordRule>();
        // Registered first, it stands in for Identity's own rules about digits and signs.
        services.AddScoped<IPasswordValidator<Person>>(s => s.GetRequiredService<PasswordRule>());
        services.AddIdentityCore<Person>(o =>
        {
            o.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            o.User.RequireUniqueEmail = true;
        }).AddDefaultTokenProviders();
        // OWASP's number for PBKDF2 with HMAC-SHA-512.
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = 210_000);
        services.AddScoped<IUserStore<Person>, PersonStore>();
        services.AddScoped<IPasskeyHandler<Person>, PasskeyHandler<Person>>();
        // A passkey counts for both factors: the device and what unlocks it.
        services.Configure<IdentityPasskeyOptions>(o => (o.UserVerificationRequirement, o.ResidentKeyRequirement) = ("required", "required"));
    }

    private static void AddSchemes(IServiceCollection services, AccountsSettings settings)
    {
        var schemes = services.AddAuthentication(Sessions.Scheme)
            .AddCookie(Sessions.Scheme, o =>
            {
                Harden(o, Sessions.CookieName, Session.Longest);
                o.Events = new CookieAuthenticationEvents { OnValidatePrincipal = Sessions.ReadAsync };
            })
            .AddCookie(PendingSecondFactor.Scheme, o => Harden(o, "marrakech-second-factor", PendingSecondFactor.Lasts))
            .AddCookie(OutsideSchemes.Said, o => Harden(o, "marrakech-outside", OutsideSchemes.Lasts));
        if (settings.Provider is { } provider) OutsideSchemes.Add(schemes, provider);
    }

    private static void Harden(CookieAuthenticationOptions options, string name, TimeSpan lasts)
    {
        options.Cookie.Name = name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.SlidingExpiration = false;
        options.ExpireTimeSpan = lasts;
    }

    private static void AddParts(IServiceCollection services)
    {
        services.AddScoped<SignedIn>();
        services.AddScoped<Sessions>();
        services.AddScoped<PendingSecondFactor>();
        services.AddScoped<Entrance>();
        services.AddScoped<Tries>();
        services.AddScoped<Passwords>();
        services.AddSingleton<NobodysPassword>();
        services.AddSingleton<SignInPace>();
        services.AddScoped<Marks>();
        services.AddScoped<MailedKeys>();
        services.AddScoped<AccountMail>();
        services.AddScoped<SecondFactors>();
        services.AddScoped<PasskeyOffers>();
    }

    private static void AddActs(IServiceCollection services)
    {
        services.AddScoped<SignIn>();
        services.AddScoped<SignInSecondFactor>();
        services.AddScoped<SignInOutside>();
        services.AddScoped<ConfirmIdentity>();
        services.AddScoped<SetUpSecondFactor>();
        services.AddScoped<SwitchOffSecondFactor>();
        services.AddScoped<MakeRecoveryCodes>();
        services.AddScoped<ChangePassword>();
        services.AddScoped<AskForReset>();
        services.AddScoped<ResetPassword>();
        services.AddScoped<ChangeEmail>();
        services.AddScoped<ConfirmEmail>();
        services.AddScoped<AddPasskey>();
        services.AddScoped<ChangePasskey>();
        services.AddScoped<ConnectProvider>();
    }
}
