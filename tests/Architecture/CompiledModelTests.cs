using Marrakech.CompiledModel;
using Marrakech.Host;
using Marrakech.Kernel.Data;
using Marrakech.Storage.Postgres;
using Marrakech.Storage.Sqlite;
using Marrakech.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Marrakech.Architecture;

/// <summary>The product runs on a model that was made into code: whoever changes a module's share of it and forgets to make it anew would be answered by the old one.</summary>
public sealed class CompiledModelTests : IAsyncLifetime
{
    private const string Forgotten = "The compiled model is not what the modules say. Run: ./marrakech model";
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("marrakech-model-");
    private readonly WebApplication app;

    public CompiledModelTests() => app = MarrakechHost.Build(["--data", folder.FullName], b => b.Logging.ClearProviders());

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public void It_says_what_the_modules_say(Engine engine)
    {
        var ready = engine == Engine.Sqlite ? CompiledModels.Sqlite : CompiledModels.Postgres;
        Assert.True(ready is not null, Forgotten);
        using var fromParts = Open(engine, null);
        using var compiled = Open(engine, ready);
        Assert.NotSame(fromParts.Model, compiled.Model);
        Assert.True(fromParts.Model.GetEntityTypes().Count() > 100, "Hardly a table was found.");
        Same(Described(fromParts.Model), Described(compiled.Model));
        Same(fromParts.Model.GetRelationalModel().ToDebugString(MetadataDebugStringOptions.LongDefault), compiled.Model.GetRelationalModel().ToDebugString(MetadataDebugStringOptions.LongDefault));
    }

    [Fact]
    public void The_product_runs_on_it()
    {
        using var scope = app.Services.CreateScope();
        Assert.IsType<RuntimeModel>(scope.ServiceProvider.GetRequiredService<AppDb>().Model, exactMatch: false);
        Assert.Same(CompiledModels.Sqlite, scope.ServiceProvider.GetRequiredService<AppDb>().Model);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await app.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static void Same(string wanted, string found)
    {
        var (said, compiled) = (wanted.Split('\n'), found.Split('\n'));
        Assert.True(said.Length > 1000, "A model of a few lines is not that of the product.");
        var differences = said.Except(compiled).Select(line => $"Said:     {line.Trim()}").Concat(compiled.Except(said).Select(line => $"Compiled: {line.Trim()}"));
        Assert.True(wanted == found, string.Join('\n', differences.Take(20).Prepend(Forgotten)));
    }

    /// <summary>The description says only whether a table has filters, not which.</summary>
    private static string Described(IModel model) =>
        string.Join('\n', model.GetEntityTypes().SelectMany(e => e.GetDeclaredQueryFilters().Select(f => $"{e.Name} asks {f.Key} {f.Expression}")).Prepend(model.ToDebugString(MetadataDebugStringOptions.LongDefault)));

    private AppDb Open(Engine engine, IModel? model)
    {
        var options = new DbContextOptionsBuilder<AppDb>();
        if (engine == Engine.Sqlite) SqliteStorage.Configure(options, "Data Source=:memory:", model: model);
        else PostgresStorage.Configure(options, "Host=localhost", model);
        return new AppDb(options.Options, app.Services.GetServices<IModelPart>());
    }
}
