using Marrakech.Compact;
using Marrakech.CompiledModel;
using Marrakech.Connection;
using Marrakech.Fund;
using Marrakech.Host.Api;
using Marrakech.Accounts;
using Marrakech.Accounts.Contracts;
using Marrakech.Kernel;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Changes;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge;
using Marrakech.Operations;
using Marrakech.Operations.Contracts.Settings;
using Marrakech.Storage.Postgres;
using Marrakech.Storage.Sqlite;
using Marrakech.Trust;
using Marrakech.Ui.Access;
using Marrakech.Ui.Administration;
using Marrakech.Ui;
using Marrakech.Ui.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Console;

using Marrakech.Host.Web;

namespace Marrakech.Host;

/// <summary>Composes the one process: modules, storage, web pipeline. The web server and the operator verbs share it.</summary>
internal static class MarrakechHost
{
    private const string EnvironmentPrefix = "MARRAKECH_";

    /// <summary>
    /// Settings are read at the start and never again. Watching files for changes would take a place of the few a Linux user has for that (128 for all processes), and
    /// where none is left no verb would start.
    /// </summary>
    private const string WatchesNothing = "--hostBuilder:reloadConfigOnChange=false";

    /// <summary>Builds what answers requests: the application with its pages and addresses, which no other verb needs and which take longer to find than all else.</summary>
    public static WebApplication BuildSite(string[] args, Action<WebApplicationBuilder>? adjust = null, string? indexFolder = null)
    {
        var app = Build(args, adjust, indexFolder: indexFolder);
        WebPipeline.Use(app);
        return app;
    }

    /// <summary>Builds the application. Nothing touches the database before <see cref="PrepareAsync"/>.</summary>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? adjust = null, bool readOnly = false, string? indexFolder = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            Args = [.. args, WatchesNothing],
            ContentRootPath = AppContext.BaseDirectory,
            // Pages are found through this name, also where a test or a benchmark is the program.
            ApplicationName = typeof(MarrakechHost).Assembly.GetName().Name,
        });
        builder.Configuration.AddInMemoryCollection(FromEnvironment()).AddCommandLine(args);
        builder.Logging.ClearProviders().AddSimpleConsole(o =>
        {
            o.SingleLine = true;
            o.UseUtcTimestamp = true;
            o.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z' ";
        });
        // Standard output belongs to what a verb writes.
        builder.Services.Configure<ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        // Its one warning at each first start says that keys lie in a folder: that is how it is meant (docs/operate/configuration.md).
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // Its warnings tell of forged forms, which are answered 400, and of headers the access guard sets anyway.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
        var read = new SettingReader(builder.Configuration);
        var settings = HostSettings.From(read);
        builder.Services.AddSingleton(new EarlyModel(settings));
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(read);
        foreach (var setting in StartSettings.All) builder.Services.AddSingleton(setting);
        AddStorage(builder.Services, settings, readOnly);
        builder.Services.AddKernel();
        builder.Services.AddUi();
        builder.Services.AddOperations(read, settings.DataFolder);
        builder.Services.AddAccounts(AccountsSettings.Read(read, settings.KeyFolder));
        builder.Services.AddTrust(settings.DataFolder, settings.KeyFolder, settings.CheckpointKey);
        builder.Services.AddCompact();
        builder.Services.AddKnowledge(read, indexFolder ?? settings.IndexFolder);
        builder.Services.AddConnection(read);
        builder.Services.AddFund(read);
        builder.Services.AddCors(o => o.AddDefaultPolicy(p => p.AllowAnyOrigin().WithMethods("GET", "HEAD").AllowAnyHeader().WithExposedHeaders("ETag", "Link", "Retry-After", "X-Total-Count", "Content-Language")));
        ApiDocument.Add(builder.Services);
        builder.Services.AddPageAccess(SiteRules.Use, "ApiReference");
        builder.Services.AddNavigation(new NavigationEntry(NavigationPlace.Reuse, 10, "ApiPage.Title", "/api"));
        builder.Services.AddPageAccess(AdministrationRules.Read, "ReadHealth");
        builder.Services.AddSingleton(new AdministrationEntry(60, "Health.Title", "Administration.Health", "/administration/health", AdministrationRules.Read));
        RateLimits.Add(builder.Services, settings);
        SecurityBase.Add(builder.Services, read);
        PageCache.Add(builder.Services);
        builder.Services.AddHostedService(s => s.GetRequiredService<ChangeWatcher>());
        builder.Services.AddTrustTaking();
        // Only now are all settings known to be right.
        if (!readOnly) Directory.CreateDirectory(settings.DataFolder);
        adjust?.Invoke(builder);
        Opening.Add(builder);
        return builder.Build();
    }

    /// <summary>Brings the database up to date; the first start loads the starter repository.</summary>
    public static async Task PrepareDatabaseAsync(WebApplication app, CancellationToken ct)
    {
        await app.Services.GetRequiredService<EarlyModel>().Made;
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var had = await (db.IsPostgres ? PostgresStorage.MigrationsAsync(db, ct) : SqliteStorage.MigrationsAsync(db, ct));
        // Migrating compares whole models and takes a lock even when there is nothing to do; most starts have nothing to do.
        if (db.Database.GetMigrations().Except(had).Any()) await db.Database.MigrateAsync(ct);
        await scope.ServiceProvider.PrepareKnowledgeAsync(ct);
    }

    /// <summary>Services for a verb: what they change is the operator's act.</summary>
    public static AsyncServiceScope OperatorScope(WebApplication app)
    {
        var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(Actor.Operator);
        return scope;
    }

    /// <summary>Brings the database and everything derived from it up to date.</summary>
    public static async Task PrepareAsync(WebApplication app, CancellationToken ct)
    {
        // Neither needs the other, and both take a while at a cold start.
        var index = Task.Run(app.Services.OpenIndex, ct);
        await PrepareDatabaseAsync(app, ct);
        await index;
        await app.Services.GetRequiredService<ChangeWatcher>().CatchUpAsync(ct);
    }

    /// <summary>A setting stands in the environment as <c>MARRAKECH_API_PER_MINUTE</c> and on the command line as <c>--api-per-minute</c>: one key for both.</summary>
    private static IEnumerable<KeyValuePair<string, string?>> FromEnvironment() =>
        from variable in Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>()
        let name = (string)variable.Key
        where name.StartsWith(EnvironmentPrefix, StringComparison.Ordinal)
        select KeyValuePair.Create(name[EnvironmentPrefix.Length..].Replace('_', '-'), (string?)variable.Value);

    private static void AddStorage(IServiceCollection services, HostSettings settings, bool readOnly)
    {
        if (settings.Postgres is { } connection) services.AddPostgresStorage(connection, readOnly, () => CompiledModels.Postgres);
        else services.AddSqliteStorage(settings.DatabaseFile, readOnly, () => CompiledModels.Sqlite);
    }
}
