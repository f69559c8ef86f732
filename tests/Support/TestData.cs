using System.Globalization;
using Npgsql;

namespace Marrakech.Support;

/// <summary>The data folder and database of one host.</summary>
internal sealed class TestData : IAsyncDisposable
{
    private static readonly SemaphoreSlim copying = new(1, 1);
    private static int made;
    private readonly string? database;

    private TestData(string folder, string? database, IReadOnlyList<string> arguments) =>
        (Folder, this.database, Arguments) = (folder, database, arguments);

    public string Folder { get; }

    public IReadOnlyList<string> Arguments { get; }

    /// <summary>What this machine lacks, with how to get it; null when nothing.</summary>
    public static string? Lacks(Engine engine, Content content) =>
        engine == Engine.Postgres && PostgresServer.Programs is null ? PostgresServer.HowToGet
        : content == Content.Documents && !SharedFolder.Exists ? SharedFolder.HowToGet
        : null;

    public static async Task<TestData> CreateAsync(Engine engine, Content content)
    {
        var template = await Template.OfAsync(engine, content);
        var folder = Directory.CreateTempSubdirectory("marrakech-test-").FullName;
        Copy(template.Folder, folder);
        if (template.Database is null) return new TestData(folder, null, ["--data", folder]);

        var server = await PostgresServer.RunningAsync();
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref made)}");
        // The server copies a template for one at a time and refuses the others after a while.
        await copying.WaitAsync();
        try
        {
            await server.ExecuteAsync($"create database {name} template {template.Database}");
        }
        finally
        {
            copying.Release();
        }

        return new TestData(folder, name, ["--data", folder, "--postgres", server.Connection(name)]);
    }

    public async ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        if (database is null) return;
        var server = await PostgresServer.RunningAsync();
        await using (var pool = new NpgsqlConnection(server.Connection(database))) NpgsqlConnection.ClearPool(pool);
        await server.ExecuteAsync($"drop database {database} with (force)");
    }

    private static void Copy(string from, string to)
    {
        foreach (var folder in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories)) Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, folder)));
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories)) File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)));
    }
}
