using Npgsql;

namespace Marrakech.Bench.Fund;

/// <summary>A database of its own on the server whose connection string <c>MARRAKECH_BENCH_POSTGRES</c> holds, dropped afterwards.</summary>
internal sealed class PostgresScratch : IAsyncDisposable
{
    private const string Variable = "MARRAKECH_BENCH_POSTGRES";

    private readonly string server, name;

    private PostgresScratch(string server, string name) => (this.server, this.name) = (server, name);

    /// <summary>What a figure says that needs one where there is none.</summary>
    public static string Absent => $"not measured: {Variable} names no server";

    public string Connection => new NpgsqlConnectionStringBuilder(server) { Database = name }.ToString();

    /// <summary>Null where no server is named.</summary>
    public static async Task<PostgresScratch?> CreateAsync(string name)
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } server) return null;
        var scratch = new PostgresScratch(server, $"bench_{name}_{Environment.ProcessId}");
        await scratch.RunAsync($"create database {scratch.name}");
        return scratch;
    }

    public async ValueTask DisposeAsync() => await RunAsync($"drop database {name} with (force)");

    private async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
