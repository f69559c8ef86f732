using System.Globalization;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Domain;
using Marrakech.Ui.Demonstration;

namespace Marrakech.Knowledge.Features.FillDemonstration;

/// <summary>Fills the repository of the larger worlds: the starter practices told again from other countries and years, in one language each.</summary>
internal sealed class DemoItems(AppDb db, ActTrail acts)
{
    /// <summary>Many things at once, where the single acts of the pages would take hours.</summary>
    public static readonly ActKind Act = new("DemonstrationStocked");

    private const int AtOnce = 2_000, FirstYear = 2019, Years = 8;

    private static int Count(DemoSize size) => size switch
    {
        DemoSize.Large => 100_000,
        DemoSize.Medium => 5_000,
        _ => 0,
    };

    public async Task FillAsync(DemoWorld world, CancellationToken ct)
    {
        var starters = StarterPractice.All();
        foreach (var part in Enumerable.Range(0, Count(world.Size)).Chunk(AtOnce))
        {
            await using var act = await acts.OpenAsync(Act, null, ct);
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            var codes = await ItemCodes.TakeAsync(act, part.Length, ct);
            foreach (var _ in part) db.Add(Make(codes.Dequeue(), starters[world.Random.Next(starters.Count)], world.Random, act.At));
            await act.CommitAsync(new { items = part.Length }, ct);
            db.ChangeTracker.Clear();
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    private static Item Make(string code, StarterPractice told, Random random, DateTimeOffset at)
    {
        var id = Guid.CreateVersion7(at);
        var country = Countries.All[random.Next(Countries.All.Count)];
        var language = Language.All[random.Next(Language.All.Count)];
        var year = (FirstYear + random.Next(Years)).ToString(CultureInfo.InvariantCulture);
        var objective = told.Objective.ToString(CultureInfo.InvariantCulture);
        return new Item
        {
            Id = id,
            Code = code,
            Kind = ItemKind.Practice,
            Level = told.Level,
            Objective = told.Objective,
            PublishedAt = at,
            UpdatedAt = at,
            Texts = [new ItemText { ItemId = id, Language = language.Code, Title = $"{told.Title.In(language)} ({country.Name.In(language)}, {year})", Summary = told.Summary.In(language) }],
            Facets =
            [
                new ItemFacet { ItemId = id, Facet = Facet.Country, Value = country.Alpha2 }, new ItemFacet { ItemId = id, Facet = Facet.Year, Value = year },
                .. told.OtherObjectives.Select(o => o.ToString(CultureInfo.InvariantCulture)).Append(objective).Distinct().Select(o => new ItemFacet { ItemId = id, Facet = Facet.Objective, Value = o }),
            ],
            Organisations = [.. told.Organisations.DistinctBy(o => o.Name).Select(o => new ItemOrganisation { ItemId = id, Name = o.Name, Acronym = o.Acronym, Role = o.Role })],
        };
    }
}
