using System.Data.Common;
using Marrakech.App.Accounts;
using Marrakech.App.Security;
using Marrakech.Kernel.Data;
using Marrakech.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Marrakech.App.Fund;

/// <summary>A host whose database takes no change while a test says so: the engine itself refuses, in its own words.</summary>
public abstract class TroubledHost(Engine engine) : PeopleHost(engine)
{
    private readonly TroubledStore store = new(engine);

    /// <summary>What operators are told of failures.</summary>
    internal LogCapture Log { get; } = new();

    /// <summary>Begins or ends trouble. A full disk of PostgreSQL is a trigger that fails as the server does then; on SQLite the file may not grow.</summary>
    public async Task SufferAsync(StoreTrouble? trouble)
    {
        store.Now = trouble;
        if (Engine == Engine.Sqlite) return;
        var tables = new BookTables(this);
        if (trouble == StoreTrouble.Full) await tables.RunAsync("create function fund.full_disk() returns trigger language plpgsql as $$ begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$; create trigger full_disk before insert or update on fund.deposit for each row execute function fund.full_disk(); create trigger full_disk before insert or update on connection.request for each row execute function fund.full_disk()");
        if (trouble is null) await tables.RunAsync("drop function if exists fund.full_disk() cascade");
    }

    protected override void Adjust(WebApplicationBuilder builder)
    {
        base.Adjust(builder);
        builder.Logging.AddProvider(Log);
        builder.Logging.AddFilter<LogCapture>(null, LogLevel.Error);
        builder.Services.ConfigureDbContext<AppDb>(options => options.AddInterceptors(store));
    }

    private sealed class TroubledStore(Engine engine) : DbConnectionInterceptor
    {
        /// <summary>A page of SQLite is a few kilobytes: as many as there are, or as many as there can be.</summary>
        private const uint NoMore = 1, AnyMore = 4_294_967_294;

        public StoreTrouble? Now { get; set; }

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Suffer(connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Suffer(connection);
            return Task.CompletedTask;
        }

        private void Suffer(DbConnection connection)
        {
            using var command = connection.CreateCommand();
            command.CommandText = engine == Engine.Postgres
                ? $"set default_transaction_read_only = {(Now == StoreTrouble.ReadOnly ? "on" : "off")}"
                : $"pragma query_only = {(Now == StoreTrouble.ReadOnly ? 1 : 0)}; pragma max_page_count = {(Now == StoreTrouble.Full ? NoMore : AnyMore)}";
            command.ExecuteNonQuery();
        }
    }
}

public sealed class TroubledSqlite() : TroubledHost(Engine.Sqlite);

public sealed class TroubledPostgres() : TroubledHost(Engine.Postgres);
