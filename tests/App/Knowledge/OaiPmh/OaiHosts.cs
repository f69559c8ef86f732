using System.Globalization;
using Marrakech.App.Compact.Api;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.App.Knowledge.OaiPmh;

/// <summary>The host with invented editions, more practices than one answer holds, and one that was withdrawn.</summary>
public abstract class OaiHost(Engine engine) : ApiHost(engine)
{
    /// <summary>Practices made here; each batch is one act with one datestamp, as an import is.</summary>
    public const int Made = 600;

    public const string Withdrawn = "P-000087", Hostile = "A title with <tags>, a bell \u0007 and 🚲";

    private const int Batch = 300;

    protected override IReadOnlyList<string> Settings => [.. base.Settings, "--address", "https://hub.example.org"];

    protected override async Task SeedAsync(IServiceProvider services)
    {
        await base.SeedAsync(services);
        for (var first = 1; first <= Made; first += Batch)
        {
            // A full second later each time: harvesters see no finer.
            Time.Advance(TimeSpan.FromMinutes(1));
            await MakeAsync(services, first, Batch);
        }

        Time.Advance(TimeSpan.FromMinutes(1));
        await WithdrawAsync(services, Withdrawn);
        Time.Advance(TimeSpan.FromMinutes(1));
    }

    public static async Task MakeAsync(IServiceProvider services, int first, int count)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await using var act = await scope.ServiceProvider.GetRequiredService<ActTrail>().OpenAsync(new("StarterRepositoryLoaded", IsPublic: true), null, CancellationToken.None);
        db.AddRange(Enumerable.Range(first, count).Select(n => Make(n, act.At)));
        await act.CommitAsync(new { invented = true }, CancellationToken.None);
    }

    /// <summary>Takes a practice out of the repository.</summary>
    public static async Task WithdrawAsync(IServiceProvider services, string code)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await using var act = await scope.ServiceProvider.GetRequiredService<ActTrail>().OpenAsync(new("StarterRepositoryLoaded", IsPublic: true), null, CancellationToken.None);
        var item = await db.Set<Item>().SingleAsync(i => i.Code == code);
        item.WithdrawnAt = item.UpdatedAt = act.At;
        act.Changed("item", code);
        await act.CommitAsync(new { invented = true }, CancellationToken.None);
    }

    private static Item Make(int number, DateTimeOffset at)
    {
        var id = Guid.CreateVersion7(at);
        return new Item
        {
            Id = id,
            Code = string.Create(CultureInfo.InvariantCulture, $"P-{900_000 + number:000000}"),
            Kind = ItemKind.Practice,
            Level = "local",
            Objective = 8,
            PublishedAt = at,
            UpdatedAt = at,
            Texts = [new ItemText { ItemId = id, Language = "en", Title = number == 1 ? Hostile : $"Invented practice {number}", Summary = "Nobody did this." }],
            Facets = [new ItemFacet { ItemId = id, Facet = Facet.Objective, Value = "8" }, new ItemFacet { ItemId = id, Facet = Facet.Country, Value = number % 2 == 0 ? "NR" : "TV" }],
        };
    }
}

public sealed class SqliteOaiHost() : OaiHost(Engine.Sqlite);

public sealed class PostgresOaiHost() : OaiHost(Engine.Postgres);
