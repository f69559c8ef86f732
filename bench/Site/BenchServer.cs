using Marrakech.Host;
using Marrakech.Ui.Access;
using Microsoft.AspNetCore.Identity;

namespace Marrakech.Bench.Site;

/// <summary>The product with one page more: a bare one, the ceiling the others are compared with. Only this program adds it.</summary>
internal static class BenchServer
{
    public const string Verb = "serve";

    /// <summary>The bare page, rendered anew for each request.</summary>
    public const string Bare = "/en/bare";

    public static async Task<int> ServeAsync(string folder, string port)
    {
        await using var app = MarrakechHost.BuildSite(
            ["--data", folder, "--urls", $"http://127.0.0.1:{port}", "--tries-per-minute", "1000000", "--api-per-minute", "1000000"],
            builder =>
            {
                builder.Services.AddRazorPages().AddApplicationPart(typeof(BenchServer).Assembly);
                builder.Services.AddPageAccess(SiteRules.Use, "Bare");
                // What signing in costs besides hashing, which is slow on purpose.
                builder.Services.PostConfigure<PasswordHasherOptions>(o => o.IterationCount = 1);
            });
        await MarrakechHost.PrepareAsync(app, CancellationToken.None);
        await app.RunAsync();
        return 0;
    }
}
