using Marrakech.Kernel.Data;
using Marrakech.Storage.Postgres;
using Marrakech.Storage.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Marrakech.Host;

/// <summary>Lets the migration verb see the assembled model: <c>-- sqlite</c> or <c>-- postgres</c>.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<AppDb>
{
    public AppDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<AppDb>();
        if (args.Contains("postgres")) PostgresStorage.Configure(options, "Host=localhost");
        else SqliteStorage.Configure(options, "Data Source=:memory:");
        var app = MarrakechHost.Build(["--data", Path.Combine(Path.GetTempPath(), "marrakech-design")]);
        return new AppDb(options.Options, app.Services.GetServices<IModelPart>());
    }
}
