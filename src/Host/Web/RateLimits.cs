using System.Globalization;
using System.Threading.RateLimiting;
using Marrakech.Kernel.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Host.Web;

/// <summary>Limits what one address or one token may ask of the API and the other open data in a minute; pages are not limited, but for those on which one shows who one is.</summary>
internal static class RateLimits
{
    public static void Add(IServiceCollection services, HostSettings settings) => services.AddRateLimiter(o =>
    {
        o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        o.OnRejected = (context, _) =>
        {
            if (context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                context.HttpContext.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        o.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => OpenData.Holds(context.Request.Path)
            ? context.RequestServices.GetRequiredService<CurrentActor>().Value is { Name: "token", Channel: { } token }
                ? Window(token, settings.ApiPerMinuteToken)
                : Window(Address(context), settings.ApiPerMinute)
            : RateLimitPartition.GetNoLimiter("pages"));
    });

    private static string Address(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "unknown";

    private static RateLimitPartition<string> Window(string whose, int permits) =>
        RateLimitPartition.GetFixedWindowLimiter(whose, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(1) });
}
