using System.Globalization;
using System.Threading.RateLimiting;
using Marrakech.Kernel.Access;
using Marrakech.Operations.Contracts.Settings;
using Microsoft.AspNetCore.RateLimiting;

namespace Marrakech.Host.Web;

/// <summary>Limits what one address or one token may ask of the API and the other open data in a minute; pages are not limited, but for those on which one shows who one is.</summary>
internal static class RateLimits
{
    public static void Add(IServiceCollection services, HostSettings settings)
    {
        services.AddLiveSetting(HostLive.ApiPerMinute, HostSettings.PerMinute, settings.ApiPerMinute);
        services.AddLiveSetting(HostLive.ApiPerMinuteToken, HostSettings.PerMinuteToken, settings.ApiPerMinuteToken);
        services.AddRateLimiter(Limit);
        // A service, so that the counting ends with the host.
        services.AddSingleton(_ => PartitionedRateLimiter.Create<HttpContext, (string, int)>(Partition));
        services.AddOptions<RateLimiterOptions>().Configure<PartitionedRateLimiter<HttpContext>>((o, limiter) => o.GlobalLimiter = limiter);
    }

    private static void Limit(RateLimiterOptions o)
    {
        o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        o.OnRejected = (context, _) =>
        {
            if (context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                context.HttpContext.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
    }

    private static RateLimitPartition<(string, int)> Partition(HttpContext context)
    {
        if (!OpenData.Holds(context.Request.Path)) return RateLimitPartition.GetNoLimiter(("pages", 0));
        return context.RequestServices.GetRequiredService<CurrentActor>().Value is { Name: "token", Channel: { } token }
            ? Window(token, Live(context)[HostLive.ApiPerMinuteToken])
            : Window(Address(context), Live(context)[HostLive.ApiPerMinute]);
    }

    private static LiveSettings Live(HttpContext context) => context.RequestServices.GetRequiredService<LiveSettings>();

    private static string Address(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "unknown";

    /// <summary>The number belongs to the key: one an administrator has changed counts from the next request on.</summary>
    private static RateLimitPartition<(string, int)> Window(string whose, int permits) =>
        RateLimitPartition.GetFixedWindowLimiter((whose, permits), key => new FixedWindowRateLimiterOptions { PermitLimit = key.Item2, Window = TimeSpan.FromMinutes(1) });
}
