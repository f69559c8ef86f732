using System.Globalization;

namespace Marrakech.Host.Web;

/// <summary>Tells browsers to run and load nothing but the site's own files, on every answer, errors included.</summary>
/// <remarks>No page has a script or style of its own inside it, so the policy allows none: stricter than a nonce, which would be a way in.
/// Blocks of JSON-LD are data, which no browser runs.</remarks>
internal sealed class SecurityHeaders(RequestDelegate next, SecuritySettings settings)
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; " +
        "object-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private const string Unneeded =
        "accelerometer=(), autoplay=(), bluetooth=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), " +
        "magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()";

    private readonly string? transport = settings.HstsDays == 0 ? null
        : string.Create(CultureInfo.InvariantCulture, $"max-age={settings.HstsDays * 86_400L}; includeSubDomains");

    public Task InvokeAsync(HttpContext context)
    {
        // Not before the answer starts: a page that fails has its headers thrown away.
        context.Response.OnStarting(() =>
        {
            Write(context);
            return Task.CompletedTask;
        });
        return next(context);
    }

    private void Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        // A download asks for more: its own policy stands.
        if (headers.ContentSecurityPolicy.Count == 0) headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = Unneeded;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = IsForEverybody(context.Request.Path) ? "cross-origin" : "same-origin";
        if (transport is not null && context.Request.IsHttps) headers.StrictTransportSecurity = transport;
    }

    /// <summary>Open data, and the picture other sites show beside a link.</summary>
    private static bool IsForEverybody(PathString path) => OpenData.Holds(path) || path.StartsWithSegments("/assets");
}
