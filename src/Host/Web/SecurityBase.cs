using Marrakech.Operations.Contracts.Settings;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;

namespace Marrakech.Host.Web;

/// <summary>What protects every request, whoever answers it.</summary>
internal static class SecurityBase
{
    public static void Add(IServiceCollection services, SettingReader read)
    {
        var settings = SecuritySettings.From(read);
        services.AddSingleton(settings);
        services.AddAntiforgery(o => o.Cookie.Name = "marrakech-form");
        services.Configure<HostFilteringOptions>(o =>
        {
            if (settings.Hosts.Count > 0) o.AllowedHosts = [.. settings.Hosts];
            o.IncludeFailureMessage = false;
        });
        services.Configure<ForwardedHeadersOptions>(o =>
        {
            // The host stays the one the client named: a proxy passes it through, and a forged one is no use.
            o.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            o.KnownProxies.Clear();
            o.KnownIPNetworks.Clear();
            foreach (var network in settings.Proxies) o.KnownIPNetworks.Add(network);
            // As many steps back as there are proxies of ours in a row.
            o.ForwardLimit = null;
        });
        ServerLimits.Add(services);
        PlainInput.Add(services);
        LogSecrecy.Add(services);
        TellingLess.Add(services);
    }

    /// <summary>Comes first, before anything asks who speaks and whether the line is safe.</summary>
    public static void Use(WebApplication app)
    {
        if (app.Services.GetRequiredService<SecuritySettings>().Proxies.Count > 0) app.UseForwardedHeaders();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<HostCookies>();
    }
}
