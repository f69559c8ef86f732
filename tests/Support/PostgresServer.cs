using System.Diagnostics;
using Npgsql;

namespace Marrakech.Support;

/// <summary>One PostgreSQL server per test process, started in a temporary folder under an unprivileged user.</summary>
internal sealed class PostgresServer
{
    public const string HowToGet = "PostgreSQL is absent; install PostgreSQL 15 or newer (Debian: apt-get install postgresql-15)";

    private static readonly Lazy<Task<PostgresServer>> running = new(StartAsync);
    private readonly string folder;

    /// <summary>Kept so that the server's standard input stays open as long as this process lives.</summary>
    private readonly Process process;

    private PostgresServer(Process process, string folder) => (this.process, this.folder) = (process, folder);

    /// <summary>Folder of the server's programs, or null on a machine without them.</summary>
    public static string? Programs { get; } = Path.GetDirectoryName(Support.Programs.Find(["initdb"], InstalledVersions()) is { } initdb
        ? File.ResolveLinkTarget(initdb, returnFinalTarget: true)?.FullName ?? initdb
        : null);

    /// <summary>The running server; the first call starts it.</summary>
    public static Task<PostgresServer> RunningAsync() => running.Value;

    /// <summary>Connection string of a database on this server.</summary>
    public string Connection(string database) => $"Host={folder};Username=marrakech;Database={database};Maximum Pool Size=40";

    /// <summary>Runs one statement outside of any application database.</summary>
    public async Task ExecuteAsync(string statement)
    {
        ObjectDisposedException.ThrowIf(process.HasExited, this);
        await using var connection = new NpgsqlConnection(Connection("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<PostgresServer> StartAsync()
    {
        var start = new ProcessStartInfo
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        string[] shell = ["sh", "-c", Script(), "postgres.sh", Programs ?? throw new InvalidOperationException(HowToGet)];
        string[] command = Environment.IsPrivilegedProcess ? ["runuser", "-u", Unprivileged(), "--", .. shell] : shell;
        start.FileName = command[0];
        foreach (var argument in command[1..]) start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        var folder = await process.StandardOutput.ReadLineAsync();
        if (folder is null) throw new InvalidOperationException($"PostgreSQL did not start: {await process.StandardError.ReadToEndAsync()}");
        return new PostgresServer(process, folder);
    }

    private static string Unprivileged() =>
        File.ReadLines("/etc/passwd").Any(l => l.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";

    private static string Script()
    {
        using var reader = new StreamReader(typeof(PostgresServer).Assembly.GetManifestResourceStream("postgres.sh")!);
        return reader.ReadToEnd();
    }

    private static IEnumerable<string> InstalledVersions()
    {
        const string debian = "/usr/lib/postgresql";
        return Directory.Exists(debian) ? Directory.GetDirectories(debian).OrderDescending(StringComparer.Ordinal).Select(v => Path.Combine(v, "bin")) : [];
    }
}
