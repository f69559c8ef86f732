using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Storage.Postgres;

/// <summary>The database for scale: PostgreSQL 15 or newer.</summary>
public static class PostgresStorage
{
    /// <summary>Adds <see cref="AppDb"/> over the server of <paramref name="connectionString"/>.</summary>
    public static IServiceCollection AddPostgresStorage(this IServiceCollection services, string connectionString) =>
        services.AddDbContextPool<AppDb>(options => Configure(options, connectionString));

    /// <summary>Configures the options for <paramref name="connectionString"/>; shared by the host and the migration tool.</summary>
    public static void Configure(DbContextOptionsBuilder options, string connectionString) => options
        .UseNpgsql(connectionString, postgres => postgres
            .MigrationsAssembly(typeof(PostgresStorage).Assembly.GetName().Name)
            .MigrationsHistoryTable("migration", "kernel")
            .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery));
}
