using Marrakech.Kernel.Access;
using Marrakech.Operations.Contracts.Settings;
using Marrakech.Ui.Web;

namespace Marrakech.Host.Web;

/// <summary>Limits what one address or one token may ask of the API and the other open data in a minute; pages are not limited, but for those on which one shows who one is.</summary>
internal static class RateLimits
{
    public static void Add(IServiceCollection services, HostSettings settings)
    {
        services.AddLiveSetting(HostLive.ApiPerMinute, HostSettings.PerMinute, settings.ApiPerMinute);
        services.AddLiveSetting(HostLive.ApiPerMinuteToken, HostSettings.PerMinuteToken, settings.ApiPerMinuteToken);
        // A service, so that the counting ends with the host.
        services.AddSingleton(_ => new Pace<HttpContext>(Counted));
    }

    /// <summary>Counts what is asked of the open data; after it is known whose token asks.</summary>
    public static void Use(WebApplication app)
    {
        var pace = app.Services.GetRequiredService<Pace<HttpContext>>();
        app.Use((context, next) => !OpenData.Holds(context.Request.Path) || pace.Allows(context, context) ? next(context) : Task.CompletedTask);
    }

    private static (string Whose, int Permits) Counted(HttpContext context) => context.RequestServices.GetRequiredService<CurrentActor>().Value is { Name: "token", Channel: { } token }
        ? (token, Live(context)[HostLive.ApiPerMinuteToken])
        : (Address(context), Live(context)[HostLive.ApiPerMinute]);

    private static LiveSettings Live(HttpContext context) => context.RequestServices.GetRequiredService<LiveSettings>();

    private static string Address(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "unknown";
}
