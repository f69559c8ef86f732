using Marrakech.Accounts.Data;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.App.Security;

/// <summary>A host whose database holds the marker wherever somebody's words are kept.</summary>
public abstract class MarkedHost(Engine engine) : TestHost(engine, Content.Starter)
{
    protected override async Task SeedAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await using var act = await scope.ServiceProvider.GetRequiredService<ActTrail>().OpenAsync(new ActKind("DocumentsImported"), Marker.Text, CancellationToken.None);
        var items = await db.Set<Item>().Where(i => i.Code == "P-000001" || i.Code == "P-000002").OrderBy(i => i.Code).ToListAsync();
        db.AddRange(Edition(items[0].Id, act.At, 1, Marker.Text), Edition(items[1].Id, act.At, 2, Marker.Formula));
        foreach (var item in items)
        {
            item.UpdatedAt = act.At;
            act.Changed("item", item.Code);
        }

        await act.CommitAsync(new { invented = Marker.Text }, CancellationToken.None);
    }

    private static Edition Edition(Guid item, DateTimeOffset at, int position, string words)
    {
        var id = Guid.CreateVersion7(at);
        return new Edition
        {
            Id = id,
            ItemId = item,
            Document = "booklet",
            DocumentVersion = 1,
            Objective = 1,
            Position = position,
            Language = "en",
            Title = words,
            Text = words + "\n\n" + Marker.Address,
            Citations = System.Text.Json.JsonSerializer.Serialize(new[] { new { Mark = Marker.Text, Text = words, Url = Marker.Address } }),
            FirstLine = 20,
            LastLine = 22,
            Digest = new string('d', 64),
            Facts = [new Fact { Id = Guid.CreateVersion7(at), EditionId = id, Kind = "organisation", Value = words, Words = words, Offset = 0 }],
        };
    }

    /// <summary>Gives a member's person and every organisation they are in marked names.</summary>
    internal async Task MarkAsync(Member member)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await db.Set<Person>().Where(p => p.Id == member.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Name, Marker.Text));
        await db.Set<Organisation>().Where(o => db.Set<Membership>().Any(m => m.PersonId == member.Id && m.OrganisationId == o.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(o => o.Name, Marker.Text).SetProperty(o => o.Acronym, "<x-mark>").SetProperty(o => o.Website, Marker.Address));
    }
}

public sealed class SqliteMarkedHost() : MarkedHost(Engine.Sqlite);
