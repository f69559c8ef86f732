using Marrakech.Kernel.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Marrakech.Host.Web;

/// <summary>
/// Logs every request the site refused: what was not understood, not allowed, too large or too often. It names the route as it was mapped and the
/// session by its public number, never what was typed, an address or a name.
/// </summary>
internal sealed partial class RefusalLog(ILogger<RefusalLog> log)
{
    private static readonly int[] told =
    [
        StatusCodes.Status400BadRequest, StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden, StatusCodes.Status405MethodNotAllowed,
        StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType, StatusCodes.Status429TooManyRequests,
    ];

    public static void Use(IApplicationBuilder app)
    {
        var refusals = ActivatorUtilities.CreateInstance<RefusalLog>(app.ApplicationServices);
        app.Use(async (context, next) =>
        {
            var actor = context.RequestServices.GetRequiredService<CurrentActor>();
            await next(context);
            // The page that tells the reader runs through here too.
            if (context.Features.Get<IStatusCodeReExecuteFeature>() is null && told.Contains(context.Response.StatusCode)) refusals.Tell(context, actor.Value);
        });
    }

    private void Tell(HttpContext context, Actor actor) => Refused(
        context.Response.StatusCode, context.Request.Method.Length > 7 ? "other" : context.Request.Method,
        (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "no route", actor.Name, actor.Channel ?? "no session");

    [LoggerMessage(Level = LogLevel.Information, Message = "Refused with {Status}: {Method} {Route} by {Actor}, {Channel}")]
    private partial void Refused(int status, string method, string route, string actor, string channel);
}
