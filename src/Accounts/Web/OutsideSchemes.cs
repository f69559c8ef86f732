using Marrakech.Accounts.Contracts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Marrakech.Accounts.Web;

/// <summary>Speaks OpenID Connect with the outside provider: code flow with PKCE, state and nonce. What it says is kept for a few minutes, until we know whom it means.</summary>
internal static class OutsideSchemes
{
    public const string Provider = "oidc", Said = "outside", Callback = "/signin-oidc";
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    public static void Add(AuthenticationBuilder schemes, OutsideProvider provider) => schemes.AddOpenIdConnect(Provider, o =>
    {
        o.Authority = provider.Authority;
        o.ClientId = provider.Client;
        o.ClientSecret = provider.Secret?.Value;
        o.SignInScheme = Said;
        o.CallbackPath = Callback;
        o.ResponseType = OpenIdConnectResponseType.Code;
        // An answer by address, not by form: a form from another site would arrive without the cookies it is checked against.
        o.ResponseMode = OpenIdConnectResponseMode.Query;
        o.UsePkce = true;
        o.MapInboundClaims = false;
        o.DisableTelemetry = true;
        // The host's settings let plain http through for this machine only.
        o.RequireHttpsMetadata = !new Uri(provider.Authority).IsLoopback;
        o.Scope.Add("email");
        // Dropped by default; they say who vouches, and how.
        o.ClaimActions.Remove("iss");
        o.ClaimActions.Remove("acr");
        o.BackchannelTimeout = TimeSpan.FromSeconds(10);
        Harden(o.NonceCookie, "marrakech-nonce-");
        Harden(o.CorrelationCookie, "marrakech-state-");
        o.Events.OnRemoteFailure = context =>
        {
            context.HandleResponse();
            context.Response.Redirect(AccountLinks.ProviderBack + "?failed=true");
            return Task.CompletedTask;
        };
    });

    private static void Harden(CookieBuilder cookie, string name) =>
        (cookie.Name, cookie.HttpOnly, cookie.SameSite, cookie.SecurePolicy) = (name, true, SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);
}
