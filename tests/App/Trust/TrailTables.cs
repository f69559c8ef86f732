using System.Data.Common;
using System.Globalization;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.App.Trust;

/// <summary>The tables of the trail, altered behind the product's back as somebody does who holds the database.</summary>
internal sealed class TrailTables(TestHost host)
{
    private string Schema(string module, string table) => host.Engine == Engine.Postgres ? $"{module}.{table}" : $"{module}_{table}";

    public string Act => Schema("kernel", "act");

    public string Checkpoint => Schema("trust", "checkpoint");

    /// <summary>Runs a statement.</summary>
    public async Task RunAsync(string sql)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var connection = scope.ServiceProvider.GetRequiredService<AppDb>().Database.GetDbConnection();
        await connection.OpenAsync();
        await RunAsync(connection, sql);
    }

    /// <summary>Does something to the tables, looks, and puts them back as they were.</summary>
    public async Task<T> WhileAsync<T>(Func<Task> tamper, Func<Task<T>> look)
    {
        string[] tables = [Act, Checkpoint];
        foreach (var table in tables) await RunAsync($"create table {Kept(table)} as select * from {table}");
        try
        {
            await tamper();
            return await look();
        }
        finally
        {
            foreach (var table in tables) await RunAsync($"delete from {table}; insert into {table} select * from {Kept(table)}; drop table {Kept(table)}");
        }
    }

    /// <summary>Takes acts from this number on, changes them, and writes them back numbered, chained and hashed anew, as a thorough forger does.</summary>
    public async Task RewriteAsync(int from, Func<ActEntry, string> evidence)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var acts = await db.Set<ActEntry>().AsNoTracking().OrderBy(a => a.Number).ToListAsync();
        var previous = from == 1 ? new string('0', 64) : acts[from - 2].Hash;
        var connection = db.Database.GetDbConnection();
        await connection.OpenAsync();
        foreach (var act in acts.Skip(from - 1))
        {
            var forged = new ActEntry
            {
                Number = act.Number,
                Name = act.Name,
                Actor = act.Actor,
                At = act.At,
                Reason = act.Reason,
                Evidence = evidence(act),
                PreviousHash = previous,
                Channel = act.Channel,
                Person = act.Person,
                Organisation = act.Organisation,
                Role = act.Role,
                SubjectKind = act.SubjectKind,
                SubjectKey = act.SubjectKey,
                Before = act.Before,
                After = act.After,
                IsPublic = act.IsPublic,
            };
            var hash = forged.ComputeHash();
            await RunAsync(connection, string.Create(CultureInfo.InvariantCulture,
                $"""update {Act} set "Evidence" = '{forged.Evidence}', "PreviousHash" = '{previous}', "Hash" = '{hash}' where "Number" = {act.Number}"""));
            previous = hash;
        }
    }

    private static string Kept(string table) => "kept_" + table.Replace('.', '_');

    private static async Task RunAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
