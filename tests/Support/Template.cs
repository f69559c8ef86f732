using System.Collections.Concurrent;
using Marrakech.Host;
using Marrakech.Knowledge;
using Marrakech.Knowledge.Contracts;
using Microsoft.AspNetCore.Builder;
using Xunit;

namespace Marrakech.Support;

/// <summary>A data folder and a database prepared once in this process, from which the hosts' own are copied.</summary>
/// <param name="Folder">The data folder, search index included.</param>
/// <param name="Database">Name of the database on the server; null on SQLite.</param>
internal sealed record Template(string Folder, string? Database)
{
    private static readonly ConcurrentDictionary<(Engine, Content), Lazy<Task<Template>>> all = new();

    public static Task<Template> OfAsync(Engine engine, Content content) =>
        all.GetOrAdd((engine, content), key => new Lazy<Task<Template>>(() => PrepareAsync(key.Item1, key.Item2))).Value;

    private static async Task<Template> PrepareAsync(Engine engine, Content content)
    {
        var folder = Directory.CreateTempSubdirectory("marrakech-template-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        if (engine == Engine.Sqlite)
        {
            await FillAsync(["--data", folder], content);
            return new Template(folder, null);
        }

        var server = await PostgresServer.RunningAsync();
        var database = $"template_{content}".ToLowerInvariant();
        await server.ExecuteAsync($"create database {database}");
        await FillAsync(["--data", folder, "--postgres", server.Connection(database) + ";Pooling=false"], content);
        return new Template(folder, database);
    }

    private static async Task FillAsync(string[] arguments, Content content)
    {
        await using var app = MarrakechHost.Build(arguments);
        await MarrakechHost.PrepareDatabaseAsync(app, CancellationToken.None);
        if (content == Content.Documents) await ImportAsync(app);
        await MarrakechHost.PrepareAsync(app, CancellationToken.None);
    }

    private static async Task ImportAsync(WebApplication app)
    {
        await using var scope = MarrakechHost.OperatorScope(app);
        var outcome = await scope.ServiceProvider.ImportDocumentsAsync(new ImportRequest([SharedFolder.Documents], false), CancellationToken.None);
        Assert.Empty(outcome.Refusals);
    }
}
