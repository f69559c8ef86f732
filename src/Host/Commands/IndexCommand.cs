using System.CommandLine;
using Marrakech.Kernel.Changes;
using Marrakech.Knowledge;

namespace Marrakech.Host.Commands;

/// <summary><c>index rebuild</c>: builds the search index anew from the database.</summary>
internal static class IndexCommand
{
    public static Command Create()
    {
        var rebuild = new Command("rebuild", "Build the search index of this node anew from the database.");
        rebuild.SetAction(RebuildAsync);
        return new Command("index", "Look after the search index, which is derived from the database.") { rebuild };
    }

    private static async Task<int> RebuildAsync(ParseResult parsed, CancellationToken ct)
    {
        await using var app = MarrakechHost.Build(Shared.Settings(parsed));
        await MarrakechHost.PrepareDatabaseAsync(app, ct);
        try
        {
            await app.Services.GetRequiredService<ChangeWatcher>().CatchUpAsync(ct);
            await using var scope = app.Services.CreateAsyncScope();
            var count = await scope.ServiceProvider.RebuildIndexAsync(ct);
            Console.Error.WriteLine($"The search index holds {count} things.");
            return 0;
        }
        catch (IOException busy) when (KnowledgeModule.IsIndexBusy(busy))
        {
            Console.Error.WriteLine("The search index is open in a running site. Stop it first; or leave it, for the site keeps its index up to date by itself.");
            return Shared.Refused;
        }
    }
}
