using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Contracts;
using Marrakech.Knowledge.Data.Places;
using Marrakech.Ui.Access;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.Shared.Places;

/// <summary>Reads the introductions of places, version by version.</summary>
internal sealed class Introductions(AppDb db)
{
    /// <summary>Every version of a place, the newest first.</summary>
    public async Task<IReadOnlyList<PlaceIntroduction>> AllAsync(string place, CancellationToken ct) =>
        [.. (await db.Set<PlaceIntroduction>().AsNoTracking().Where(i => i.Place == place).ToListAsync(ct)).OrderByDescending(i => i.WrittenAt).ThenByDescending(i => i.Number)];

    /// <summary>The newest words in one language; null where nobody wrote any.</summary>
    public Task<PlaceIntroduction?> NewestAsync(string place, Language language, CancellationToken ct) =>
        db.Set<PlaceIntroduction>().AsNoTracking().Where(i => i.Place == place && i.Language == language.Code).OrderByDescending(i => i.Number).FirstOrDefaultAsync(ct);

    /// <summary>What a reader is shown: their language, else English, else the one written last; null where there is nothing.</summary>
    public static PlaceIntroduction? For(IReadOnlyList<PlaceIntroduction> all, Language language)
    {
        var current = all.GroupBy(i => i.Language).Select(g => g.MaxBy(i => i.Number)!).Where(i => i.Text.Length > 0).ToList();
        return current.Find(i => i.Language == language.Code) ?? current.Find(i => i.Language == Language.English.Code) ?? current.MaxBy(i => i.WrittenAt);
    }
}

/// <summary>The places that have pages.</summary>
internal static class WorldPlaces
{
    public static WorldPlace Of(Country country) => new($"country/{country.Alpha2}", country.Alpha2, null, [country.Alpha2]);

    public static WorldPlace Of(Region region) => new($"region/{region.M49}", null, region.M49, [.. Countries.All.Where(c => c.Region == region.M49 || c.Subregion == region.M49).Select(c => c.Alpha2)]);

    /// <summary>The regions countries are counted in; the others of the list only group them.</summary>
    public static IEnumerable<Region> Regions => Countries.Regions.Where(r => Countries.All.Any(c => c.Region == r.M49 || c.Subregion == r.M49));

    /// <summary>Its name.</summary>
    public static string Name(WorldPlace place, Language language) => Countries.Find(place.Country)?.Name.In(language) ?? Countries.FindRegion(place.Region)?.Name.In(language) ?? place.Key;

    /// <summary>A place by the first and second step of the address of its page; null where there is none.</summary>
    public static WorldPlace? Find(string kind, string code) => kind switch
    {
        "countries" => Countries.Find(code) is { } country && country.Alpha2 == code ? Of(country) : null,
        "regions" => Countries.FindRegion(code) is { } region && Of(region) is { Countries.Count: > 0 } place ? place : null,
        _ => null,
    };

    /// <summary>Path of its page without language.</summary>
    public static string PathOf(WorldPlace place) => place.Country is { } country ? KnowledgeLinks.Country(country) : KnowledgeLinks.Region(place.Region!);

    /// <summary>Where its introduction is written.</summary>
    public static string Write(WorldPlace place) => $"{PathOf(place)}/introduction";

    /// <summary>Where the versions of its introduction are read.</summary>
    public static string Versions(WorldPlace place) => $"/introductions{PathOf(place)}";
}

/// <summary>Whom a country's page belongs to: its government, for every address below it.</summary>
internal sealed class CountryBelonging : IBelongingSource
{
    public string RouteValue => "country";

    public ValueTask<Belonging?> FindAsync(string code, CancellationToken ct) =>
        ValueTask.FromResult(Countries.Find(code) is { } country && country.Alpha2 == code ? new Belonging(Guid.Empty, country.Alpha2) : null);
}
