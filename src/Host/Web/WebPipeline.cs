using Marrakech.Accounts;
using Marrakech.Compact;
using Marrakech.Connection;
using Marrakech.Fund;
using Marrakech.Host.Api;
using Marrakech.Kernel.Changes;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge;
using Marrakech.Operations;
using Marrakech.Trust;
using Marrakech.Trust.Contracts;
using Marrakech.Ui;
using Marrakech.Ui.Access;
using Marrakech.Ui.Api;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.OutputCaching;

namespace Marrakech.Host.Web;

/// <summary>The order in which a request passes through the site.</summary>
internal static class WebPipeline
{
    /// <summary>Where whoever watches over the hub asks whether it lives, and whether it can answer.</summary>
    public const string Live = "/health/live", Ready = "/health/ready";

    public static void Use(WebApplication app)
    {
        SecurityBase.Use(app);
        app.UseTidyAddresses();
        app.UseApiRequests();
        var troubleOf = app.Services.GetRequiredService<StoreTroubleOf>();
        app.UseWhen(IsApi, api => api
            .UseExceptionHandler(new ExceptionHandlerOptions
            {
                ExceptionHandler = ApiProblem.WriteAsync,
                StatusCodeSelector = failure => troubleOf(failure) is null ? StatusCodes.Status500InternalServerError : StatusCodes.Status503ServiceUnavailable,
            })
            .UseStatusCodePages(context => ApiProblem.WriteAsync(context.HttpContext)));
        app.UseWhen(context => !IsApi(context), pages =>
        {
            pages.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = ErrorAddress(500), CreateScopeForErrors = true });
            pages.UseStatusCodePagesWithReExecute(ErrorAddress("{0}"), createScopeForStatusCodePages: true);
        });
        RefusalLog.Use(app);
        PlainInput.Use(app);
        app.UseRouting();
        Opening.Use(app);
        ServerLimits.Use(app);
        app.UseCors();
        app.UseAccounts();
        RateLimits.Use(app);
        app.UseAccess();
        app.UseKnowledge();
        app.UseMiddleware<Validators>();
        app.UseOutputCache();
        app.UseResponseCompression();
        MapHealth(app);
        app.MapUi();
        app.MapRazorPages();
        app.MapAccounts();
        app.MapOperations();
        app.MapTrust();
        app.MapCompact();
        app.MapKnowledge();
        app.MapConnection();
        app.MapFund();
        ApiDocument.Map(app);
    }

    private static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api");

    /// <summary>The error page reads the language from the address that failed.</summary>
    private static string ErrorAddress(object code) => $"/en/error/{code}";

    private static void MapHealth(WebApplication app)
    {
        app.MapReading(Live, () => Results.Text("live")).Allow(SiteRules.Use).ExcludeFromDescription();
        // Never kept: what was true a while ago says nothing. A broken trail takes no node out of service, for people still need to read; whoever watches over the hub sees it here.
        app.MapReading(Ready, async (ChangeWatcher watcher, TrailHealth trail, CancellationToken ct) => await watcher.LagAsync(ct) is var lag && lag <= ChangeWatcher.ReadyLag
            ? Results.Text(trail.Found is { } found ? $"ready, but a signed history is broken. {found.Sentence}" : "ready")
            : Results.Text($"{lag} changes behind", statusCode: StatusCodes.Status503ServiceUnavailable))
            .WithMetadata(new OutputCacheAttribute { NoStore = true }).Allow(SiteRules.Use).ExcludeFromDescription();
    }
}
