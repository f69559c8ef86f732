using System.Globalization;
using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Data;
using Marrakech.Kernel.Access;
using Marrakech.Ui.Access;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Marrakech.Accounts.Web;

/// <summary>Lets a request through to its page only where the table of who may do what says so.</summary>
internal sealed class AccessGuard(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http, CurrentActor actor, SignedIn signedIn, Site site, IEnumerable<IBelongingSource> sources, TokenInUse token, TimeProvider clock)
    {
        if (http.GetEndpoint() is not RouteEndpoint endpoint)
        {
            await next(http);
            return;
        }

        var rule = endpoint.Metadata.GetMetadata<AccessRule>()
            ?? throw new InvalidOperationException($"The route {endpoint.RoutePattern.RawText} has no rule of access.");
        if (!rule.IsShared || actor.Value.IsKnown) KeepPrivate(http, actor.Value);
        if (token.IsRefused)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        if (rule.IsPublic)
        {
            await next(http);
            return;
        }

        var refusal = (token.Reaches(rule) ? null : Status(StatusCodes.Status403Forbidden)) ?? Refusal(http, rule, actor.Value, signedIn, site, clock) ?? await ReachAsync(http, rule, actor.Value, sources);
        await (refusal is null ? next(http) : refusal(http));
    }

    /// <summary>Set last: the token of a form sets its own, weaker header while the page is written.</summary>
    private static void KeepPrivate(HttpContext http, Actor actor) => http.Response.OnStarting(() =>
    {
        // To somebody known a cookie may go along, which no cache must keep for others.
        var shared = actor.IsKnown || http.Response.StatusCode >= StatusCodes.Status400BadRequest ? null : http.Features.Get<SharedAnswer>();
        http.Response.Headers.CacheControl = shared is null ? "private, no-store" : string.Create(CultureInfo.InvariantCulture, $"public, max-age={shared.Lasts.TotalSeconds:0}");
        return Task.CompletedTask;
    });

    /// <summary>What stands before the question of reach: being known, strong enough, and recently confirmed.</summary>
    private static Func<HttpContext, Task>? Refusal(HttpContext http, AccessRule rule, Actor actor, SignedIn signedIn, Site site, TimeProvider clock)
    {
        var isApi = http.Request.Path.StartsWithSegments("/api");
        if (!actor.IsKnown) return isApi ? AskForToken : SendTo(http, site, AccountLinks.SignIn);
        // One's own account stays open: that is where the second factor is set up.
        if (rule.Grants.Count > 0 && signedIn.LacksSecondFactor) return isApi ? Status(StatusCodes.Status403Forbidden) : SendTo(http, site, AccountLinks.SecondFactor);
        if (rule.IsDangerous && signedIn.Session is { } session && clock.GetUtcNow() - session.ConfirmedAt > Session.Confirmed)
            return SendTo(http, site, AccountLinks.ConfirmIdentity);
        return null;
    }

    private static async Task<Func<HttpContext, Task>?> ReachAsync(HttpContext http, AccessRule rule, Actor actor, IEnumerable<IBelongingSource> sources)
    {
        Belonging? belonging = null;
        foreach (var source in sources)
        {
            if (http.GetRouteValue(source.RouteValue) is not string code) continue;
            belonging = await source.FindAsync(code, http.RequestAborted);
            if (belonging is null) return Status(StatusCodes.Status404NotFound);
        }

        return rule.Allows(actor, belonging) ? null : Status(StatusCodes.Status403Forbidden);
    }

    private static Task AskForToken(HttpContext http)
    {
        http.Response.Headers.WWWAuthenticate = "Bearer";
        http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    private static Func<HttpContext, Task> Status(int code) => http =>
    {
        http.Response.StatusCode = code;
        return Task.CompletedTask;
    };

    /// <summary>Comes back afterwards to the page that was asked for; what a form carried is not repeated behind anybody's back.</summary>
    private static Func<HttpContext, Task> SendTo(HttpContext http, Site site, string page) => _ =>
    {
        var back = HttpMethods.IsGet(http.Request.Method) ? $"{http.Request.Path}{http.Request.QueryString}" : http.Request.Path.ToString();
        http.Response.Redirect($"{site.Link(page)}?return={Uri.EscapeDataString(back)}");
        return Task.CompletedTask;
    };
}
