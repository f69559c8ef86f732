using System.Data.Common;
using Marrakech.Kernel.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Storage.Sqlite;

/// <summary>The embedded database: one file in the data folder.</summary>
public static class SqliteStorage
{
    /// <summary>Versions before this one can lose a commit in a race that resets the write-ahead log.</summary>
    private static readonly Version Safe = new(3, 51, 3);

    /// <summary>Room for four thousand translated questions and statements, and for the model behind them, which the other engine's must not meet. Left to itself the framework keeps a thousand: fewer than the product asks, so that the others are translated anew each time.</summary>
    private static readonly MemoryCache translated = new(new MemoryCacheOptions { SizeLimit = 40_960 });

    /// <summary>Adds <see cref="AppDb"/> with its compiled model, where there is one, over the file <paramref name="path"/>; read only, nothing of it can be changed.</summary>
    public static IServiceCollection AddSqliteStorage(this IServiceCollection services, string path, bool readOnly, Func<IModel?> model)
    {
        Refuse(new Version(new SqliteConnection().ServerVersion));
        var connection = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            ForeignKeys = true,
            DefaultTimeout = 30,
            Mode = readOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWriteCreate,
        };
        services.AddSingleton<StoreTroubleOf>(TroubleOf);
        services.AddSingleton<IRowInserts, SqliteRowInserts>();
        return services.AddDbContextPool<AppDb>(options => Configure(options, connection.ToString(), readOnly, model()));
    }

    /// <summary>Configures the options for <paramref name="connectionString"/>; shared by the host and the migration tool.</summary>
    public static void Configure(DbContextOptionsBuilder options, string connectionString, bool readOnly = false, IModel? model = null)
    {
        AppDb.Configure(options.UseMemoryCache(translated), model);
        options.ReplaceService<IModelCustomizer, InstantsAsText>();
        options.UseSqlite(connectionString, sqlite => sqlite.MigrationsAssembly(typeof(SqliteStorage).Assembly.GetName().Name));
        if (!readOnly) options.AddInterceptors(Durability.Instance);
    }

    /// <summary>The migrations the database has had: none where it is new. The framework's own question would make a model of its one table first.</summary>
    public static async Task<IReadOnlyList<string>> MigrationsAsync(AppDb db, CancellationToken ct) => await db.GetService<IHistoryRepository>().ExistsAsync(ct)
        ? await db.Database.SqlQueryRaw<string>("SELECT \"MigrationId\" AS \"Value\" FROM \"__EFMigrationsHistory\"").ToListAsync(ct)
        : [];

    private static StoreTrouble? TroubleOf(Exception failure) => (failure.GetBaseException() as SqliteException)?.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_FULL => StoreTrouble.Full,
        SQLitePCL.raw.SQLITE_READONLY => StoreTrouble.ReadOnly,
        _ => null,
    };

    private static void Refuse(Version version)
    {
        if (version < Safe)
            throw new InvalidOperationException($"SQLite {version} can lose a commit; Marrakech needs {Safe} or newer. Restore the packages this version was built with.");
    }

    /// <summary>Asks every connection for the durability the product promises, and that what is deleted is overwritten: erased means gone.</summary>
    private sealed class Durability : DbConnectionInterceptor
    {
        public static readonly Durability Instance = new();

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Ask(connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Ask(connection);
            return Task.CompletedTask;
        }

        private static void Ask(DbConnection connection)
        {
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;";
            command.ExecuteNonQuery();
        }
    }
}
