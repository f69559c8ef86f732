using System.Diagnostics;
using Marrakech.Kernel.Access;
using Microsoft.AspNetCore.Diagnostics;

namespace Marrakech.Host.Web;

/// <summary>
/// Logs every request the site refused or failed on: what was not understood, not allowed, too large, too often, or broke something. It names the route as it was mapped and the
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
            try
            {
                await next(context);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // What failed is logged by whoever answers it; here stands where and for whom.
                refusals.TellFailure(context, actor.Value);
                throw;
            }

            // The page that tells the reader runs through here too.
            if (context.Features.Get<IStatusCodeReExecuteFeature>() is null && told.Contains(context.Response.StatusCode)) refusals.Tell(context, actor.Value);
        });
    }

    private void Tell(HttpContext context, Actor actor) =>
        Refused(context.Response.StatusCode, MethodOf(context), RouteOf(context), actor.Name, actor.Channel ?? "no session");

    private void TellFailure(HttpContext context, Actor actor) =>
        Failed(MethodOf(context), RouteOf(context), actor.Name, actor.Channel ?? "no session", Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier);

    private static string MethodOf(HttpContext context) => context.Request.Method.Length > 7 ? "other" : context.Request.Method;

    private static string RouteOf(HttpContext context) => (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "no route";

    [LoggerMessage(Level = LogLevel.Information, Message = "Refused with {Status}: {Method} {Route} by {Actor}, {Channel}")]
    private partial void Refused(int status, string method, string route, string actor, string channel);

    [LoggerMessage(Level = LogLevel.Error, Message = "Failed: {Method} {Route} by {Actor}, {Channel}; the reader was told {Reference}")]
    private partial void Failed(string method, string route, string actor, string channel, string reference);
}
