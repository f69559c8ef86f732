using Marrakech.Connection.Domain.Requests;
using Marrakech.Kernel.Reference;

namespace Marrakech.Connection.Domain.Capabilities;

/// <summary>Countries (ISO 3166-1 alpha-2) and regions (UN M49) somebody serves.</summary>
internal static class ServedPlaces
{
    /// <summary>What stands for everywhere: an organisation says that by itself.</summary>
    private const string World = "001";

    private static readonly Lazy<Dictionary<string, string>> regions = new(() => Countries.Regions.Where(r => r.M49 != World)
        .SelectMany(r => r.Name.Texts.Values.Append(r.M49).Select(n => (Name: n, r.M49)))
        .GroupBy(n => n.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.First().M49, StringComparer.OrdinalIgnoreCase));

    /// <summary>The code of a country or region by its name in any of six languages, or its code; null where there is none.</summary>
    public static string? Read(string typed) => RequestQuestion.Find(RequestQuestion.Countries).Read!(typed) ?? regions.Value.GetValueOrDefault(typed);

    /// <summary>Regions a country lies in, at most: a part of a subregion, the subregion, the region.</summary>
    public const int MostRegions = 3;

    /// <summary>Thought out once: the matching asks for every capability and every country.</summary>
    private static readonly Lazy<Dictionary<string, List<string>>> holding = new(() => Countries.All.ToDictionary(c => c.Alpha2, c => Reckon(c.Alpha2)));

    /// <summary>Every place that holds a country: itself, and the regions it lies in.</summary>
    public static IReadOnlyList<string> Holding(string alpha2) => holding.Value.GetValueOrDefault(alpha2) ?? Reckon(alpha2);

    private static List<string> Reckon(string alpha2)
    {
        var places = new List<string> { alpha2 };
        var country = Countries.Find(alpha2);
        for (var region = Countries.FindRegion(country?.Intermediate ?? country?.Subregion ?? country?.Region); region is not null && region.M49 != World; region = Countries.FindRegion(region.Parent)) places.Add(region.M49);
        return places;
    }

    /// <summary>The countries of some places.</summary>
    public static IReadOnlyList<string> CountriesOf(IReadOnlyCollection<string> places) =>
        places.Count == 0 ? [] : [.. Countries.All.Select(c => c.Alpha2).Where(c => Holding(c).Any(places.Contains))];

    /// <summary>A place as people read it.</summary>
    public static string Show(string place, Language language) => (Countries.Find(place)?.Name ?? Countries.FindRegion(place)?.Name)?.In(language) ?? place;
}
