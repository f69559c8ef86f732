using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Web;
using Marrakech.Ui.Access;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Marrakech.Accounts.Features.SignInOutside;

/// <summary>Sends a visitor to the outside provider.</summary>
internal static partial class StartOutside
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapReading($"/{{lang:language}}{AccountLinks.Provider}", HandleAsync).Allow(AccountsRules.SignIn).ExcludeFromDescription();

    private static async Task<IResult> HandleAsync(HttpContext http, Site site, AccountsSettings settings, IOptionsMonitor<OpenIdConnectOptions> options, ILogger<OutsideProvider> log, CancellationToken ct)
    {
        if (settings.Provider is null) return Results.NotFound();
        try
        {
            await options.Get(OutsideSchemes.Provider).ConfigurationManager!.GetConfigurationAsync(ct);
        }
        catch (InvalidOperationException unreachable)
        {
            Unreachable(log, unreachable);
            return Results.Redirect(site.Link(AccountLinks.ProviderBack) + "?failed=true");
        }

        var back = AccountLinks.Returning(site.Link(AccountLinks.ProviderBack), ReturnAddress.Of(site, http.Request.Query["return"]));
        return Results.Challenge(new AuthenticationProperties { RedirectUri = back }, [OutsideSchemes.Provider]);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The outside provider cannot be reached; look at oidc-authority in the settings.")]
    private static partial void Unreachable(ILogger log, Exception failure);
}
