using System.Globalization;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Changes;
using Marrakech.Trust.Contracts;
using Marrakech.Ui.Api;
using Microsoft.Net.Http.Headers;

namespace Marrakech.Host.Web;

/// <summary>
/// Gives every public page and API answer a validator made of product version, content position and day: what a page shows is
/// a function of its address and these three. A browser that has it already is answered 304 before any work is done.
/// </summary>
internal sealed class Validators(RequestDelegate next, ChangeWatcher watcher, TimeProvider clock)
{
    private static readonly string Build = typeof(Validators).Module.ModuleVersionId.ToString("N")[..8];

    public async Task InvokeAsync(HttpContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method)
            || context.GetEndpoint() is not RouteEndpoint endpoint || endpoint.RoutePattern.RawText is not { } pattern
            || pattern.StartsWith("/assets", StringComparison.Ordinal) || pattern.StartsWith("/health", StringComparison.Ordinal)
            || context.Response.StatusCode != StatusCodes.Status200OK || !IsForEverybody(context))
        {
            await next(context);
            return;
        }

        var day = clock.GetUtcNow().ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var tag = string.Create(CultureInfo.InvariantCulture, $"W/\"{Build}-{watcher.Position}-{day}{ApiRequest.Of(context)?.Variant}{TrailOf(context)}\"");
        if (Knows(context.Request, tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            Write(context, tag);
            // A whole answer gets these where it is made: here nothing is made.
            context.Response.Headers.Vary = ApiRequest.Of(context) is null ? HeaderNames.AcceptEncoding : $"{AnswerHeaders.Vary}, {HeaderNames.AcceptEncoding}";
            return;
        }

        context.Response.OnStarting(() =>
        {
            if (context.Response.StatusCode == StatusCodes.Status200OK) Write(context, tag);
            return Task.CompletedTask;
        });
        await next(context);
    }

    /// <summary>Whether everybody gets the same answer: what some may read only is kept nowhere.</summary>
    public static bool IsForEverybody(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<AccessRule>() is { IsShared: true } && !context.RequestServices.GetRequiredService<CurrentActor>().Value.IsKnown;

    /// <summary>Position of the trail of acts, for what shows it; empty for all else.</summary>
    public static string TrailOf(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<FollowsTrail>() is null
        ? ""
        : "-" + context.RequestServices.GetRequiredService<TrailPosition>().Tag;

    /// <summary>A client may name several validators it holds; they are compared weakly (RFC 9110, 13.1.2).</summary>
    private static bool Knows(HttpRequest request, string tag) => request.Headers.IfNoneMatch.Count > 0
        && request.GetTypedHeaders().IfNoneMatch.Any(known => $"W/{known.Tag}" == tag);

    private static void Write(HttpContext context, string tag)
    {
        context.Response.Headers.ETag = tag;
        if (context.Response.Headers.CacheControl.Count == 0) context.Response.Headers.CacheControl = "public, no-cache";
    }
}
