using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Marrakech.Storage.Postgres;

/// <summary>The database for scale: PostgreSQL 15 or newer.</summary>
public static class PostgresStorage
{
    /// <summary>Statements each connection keeps prepared, the most used ones.</summary>
    private const int StatementsKept = 100;

    /// <summary>Room for four thousand translated questions and statements, and for the model behind them, which the other engine's must not meet. Left to itself the framework keeps a thousand: fewer than the product asks, so that the others are translated anew each time.</summary>
    private static readonly MemoryCache translated = new(new MemoryCacheOptions { SizeLimit = 40_960 });

    /// <summary>Adds <see cref="AppDb"/> with its compiled model, where there is one, over the server of <paramref name="connectionString"/>; read only, the server refuses every change.</summary>
    public static IServiceCollection AddPostgresStorage(this IServiceCollection services, string connectionString, bool readOnly, Func<IModel?> model) => services
        .AddSingleton<StoreTroubleOf>(TroubleOf)
        .AddSingleton<IRowInserts, PostgresRowInserts>()
        .AddDbContextPool<AppDb>(options => Configure(options, Completed(connectionString, readOnly), model()));

    /// <summary>Configures the options for <paramref name="connectionString"/>; shared by the host and the migration tool.</summary>
    public static void Configure(DbContextOptionsBuilder options, string connectionString, IModel? model = null)
    {
        AppDb.Configure(options.UseMemoryCache(translated), model);
        options.UseNpgsql(connectionString, postgres => postgres
            .MigrationsAssembly(typeof(PostgresStorage).Assembly.GetName().Name)
            .MigrationsHistoryTable("migration", "kernel"));
    }

    /// <summary>The migrations the database has had: none where it is new or is not there yet. The framework's own question would make a model of its one table first.</summary>
    public static async Task<IReadOnlyList<string>> MigrationsAsync(AppDb db, CancellationToken ct)
    {
        if (!await db.GetService<IRelationalDatabaseCreator>().ExistsAsync(ct)) return [];
        var isThere = await db.Database.SqlQueryRaw<bool>("SELECT to_regclass('kernel.migration') IS NOT NULL AS \"Value\"").ToListAsync(ct);
        return isThere is [true] ? await db.Database.SqlQueryRaw<string>("SELECT \"MigrationId\" AS \"Value\" FROM kernel.migration").ToListAsync(ct) : [];
    }

    private static StoreTrouble? TroubleOf(Exception failure) => (failure.GetBaseException() as PostgresException)?.SqlState switch
    {
        PostgresErrorCodes.DiskFull => StoreTrouble.Full,
        PostgresErrorCodes.ReadOnlySqlTransaction => StoreTrouble.ReadOnly,
        _ => null,
    };

    /// <summary>Statements that come again stay prepared, unless the connection string says otherwise: behind a pooler that shares connections between transactions they cannot.</summary>
    private static string Completed(string connectionString, bool readOnly)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        // Its ContainsKey knows every word; only this tells what was said.
        if (!connection.ShouldSerialize("Max Auto Prepare")) connection.MaxAutoPrepare = StatementsKept;
        if (readOnly) connection.Options = $"{connection.Options} -c default_transaction_read_only=on".Trim();
        return connection.ToString();
    }
}
