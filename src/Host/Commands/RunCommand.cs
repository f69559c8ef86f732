using System.CommandLine;
using System.Data.Common;
using Marrakech.Host.Web;
using Marrakech.Knowledge;
using Microsoft.AspNetCore.Connections;

namespace Marrakech.Host.Commands;

/// <summary><c>run</c>: serves the site.</summary>
internal static class RunCommand
{
    private const string DefaultUrl = "http://localhost:5080";

    private static readonly TimeSpan quiet = TimeSpan.FromSeconds(10);

    private static readonly Option<string> Urls = new("--urls")
    {
        Description = "Addresses to listen on, separated by semicolons.",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("ASPNETCORE_URLS") ?? DefaultUrl,
    };

    public static Command Create()
    {
        var command = new Command("run", "Serve the site (http://localhost:5080 unless --urls says otherwise).") { Urls };
        foreach (var option in Shared.OfRun) command.Add(option);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        await using var app = MarrakechHost.BuildSite([.. Shared.Settings(parsed), "--urls", parsed.GetValue(Urls)!]);
        var prepared = PrepareAsync(app, ct);
        app.Services.GetRequiredService<Opening>().WaitFor(prepared);
        try
        {
            await Task.WhenAll(app.StartAsync(ct), prepared);
        }
        catch (Exception failure)
        {
            await app.StopAsync(CancellationToken.None);
            if (Refusal(failure, parsed.GetValue(Urls)!) is not { } refusal) throw;
            await Console.Error.WriteLineAsync(refusal);
            return Shared.Refused;
        }

        await Console.Error.WriteLineAsync($"Marrakech is open at {string.Join(", ", app.Urls)}. Press Ctrl+C to stop.");
        await app.WaitForShutdownAsync(ct);
        return 0;
    }

    /// <summary>What whoever started it can put right is said in a sentence; null for anything else, which is a defect and must show where it came from.</summary>
    private static string? Refusal(Exception failure, string urls) => failure switch
    {
        IOException { InnerException: AddressInUseException } => $"Another program listens at {urls}. Stop it, or choose another address with --urls.",
        IOException busy when KnowledgeModule.IsIndexBusy(busy) => "A site is running over this data folder. Stop it, or choose another folder with --data: each process needs one of its own, also where several share one database.",
        DbException unready => $"The database cannot be used: {unready.Message.TrimEnd('.')}. What it holds was left as it is. See whether --data or --postgres names the right one, and whether it can be reached and read.",
        _ => null,
    };

    /// <summary>Whoever waits for long is told what for.</summary>
    private static async Task PrepareAsync(WebApplication app, CancellationToken ct)
    {
        // The embedded engine works where it is asked.
        var prepared = Task.Run(() => MarrakechHost.PrepareAsync(app, ct), ct);
        if (await Task.WhenAny(prepared, Task.Delay(quiet, app.Services.GetRequiredService<TimeProvider>(), ct)) != prepared)
            await Console.Error.WriteLineAsync("Getting ready. What follows from the database, like the search index, is made anew where it is missing: a minute or two for a hundred thousand items.");
        await prepared;
    }
}
