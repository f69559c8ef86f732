using Marrakech.Compact;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge;
using Marrakech.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Host;

/// <summary>The order in which a request passes through the site.</summary>
internal static class WebPipeline
{
    public static void Use(WebApplication app)
    {
        app.UseRouting();
        app.MapGet("/health/live", () => Results.Text("live"));
        app.MapGet("/health/ready", async (AppDb db, CancellationToken ct) =>
            await db.Database.CanConnectAsync(ct) ? Results.Text("ready") : Results.StatusCode(StatusCodes.Status503ServiceUnavailable));
        app.MapUi();
        app.MapRazorPages();
        app.MapCompact();
        app.MapKnowledge();
    }
}
