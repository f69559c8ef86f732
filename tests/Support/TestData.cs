using System.Globalization;
using Marrakech.Host;
using Npgsql;

namespace Marrakech.Support;

/// <summary>A data folder and a database for one host, copied from one that was prepared once in this process.</summary>
internal sealed class TestData : IAsyncDisposable
{
    private const string Prepared = "prepared";
    private static readonly Lazy<Task<string>> preparedFolder = new(PrepareFolderAsync);
    private static readonly Lazy<Task> preparedDatabase = new(PrepareDatabaseAsync);
    private static readonly SemaphoreSlim copying = new(1, 1);
    private static int made;
    private readonly string? database;

    private TestData(string folder, string? database, IReadOnlyList<string> arguments) =>
        (Folder, this.database, Arguments) = (folder, database, arguments);

    public string Folder { get; }

    public IReadOnlyList<string> Arguments { get; }

    /// <summary>What this machine lacks for <paramref name="engine"/>, with how to get it; null when nothing.</summary>
    public static string? Lacks(Engine engine) => engine == Engine.Postgres && PostgresServer.Programs is null ? PostgresServer.HowToGet : null;

    public static Task<TestData> CreateAsync(Engine engine) => engine == Engine.Postgres ? OnPostgresAsync() : OnSqliteAsync();

    public async ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        if (database is null) return;
        var server = await PostgresServer.RunningAsync();
        await using (var pool = new NpgsqlConnection(server.Connection(database))) NpgsqlConnection.ClearPool(pool);
        await server.ExecuteAsync($"drop database {database} with (force)");
    }

    private static async Task<TestData> OnSqliteAsync()
    {
        var folder = NewFolder();
        var template = await preparedFolder.Value;
        foreach (var file in Directory.EnumerateFiles(template)) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        return new TestData(folder, null, ["--data", folder]);
    }

    private static async Task<TestData> OnPostgresAsync()
    {
        await preparedDatabase.Value;
        var server = await PostgresServer.RunningAsync();
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref made)}");
        // Copies of one template wait for each other inside the server anyway, and fail when they wait too long.
        await copying.WaitAsync();
        try
        {
            await server.ExecuteAsync($"create database {name} template {Prepared}");
        }
        finally
        {
            copying.Release();
        }

        var folder = NewFolder();
        return new TestData(folder, name, ["--data", folder, "--postgres", server.Connection(name)]);
    }

    private static async Task<string> PrepareFolderAsync()
    {
        var folder = NewFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        await PrepareAsync(["--data", folder]);
        return folder;
    }

    private static async Task PrepareDatabaseAsync()
    {
        var server = await PostgresServer.RunningAsync();
        await server.ExecuteAsync($"create database {Prepared}");
        var folder = NewFolder();
        await PrepareAsync(["--data", folder, "--postgres", server.Connection(Prepared) + ";Pooling=false"]);
        Directory.Delete(folder, recursive: true);
    }

    private static async Task PrepareAsync(string[] arguments)
    {
        await using var app = MarrakechHost.Build(arguments);
        await MarrakechHost.PrepareAsync(app, CancellationToken.None);
    }

    private static string NewFolder() => Directory.CreateTempSubdirectory("marrakech-test-").FullName;
}
