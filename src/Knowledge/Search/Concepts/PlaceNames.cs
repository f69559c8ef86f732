using System.Text.Json;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Search.Analysis;

namespace Marrakech.Knowledge.Search.Concepts;

/// <summary>What countries and regions are called: their short names, and the further names and demonyms of <c>places.json</c>.</summary>
internal static class PlaceNames
{
    private const string World = "001";

    public static List<ConceptGroup> Read()
    {
        using var stream = LanguageFiles.Open("places.json");
        var further = JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, List<string>>>>(stream)!;
        var countries = Countries.All.Select(country => (Id: ConceptGroup.CountryPrefix + country.Alpha2, country.Name));
        var regions = Countries.Regions.Where(region => region.M49 != World).Select(region => (Id: ConceptGroup.RegionPrefix + region.M49, region.Name));
        return [.. countries.Concat(regions).Select(place => new ConceptGroup
        {
            Id = place.Id,
            Equal = Languages.All.ToDictionary(language => language, language => Names(language, place.Name, further.GetValueOrDefault(place.Id))),
        })];
    }

    private static List<string> Names(string language, LocalText name, Dictionary<string, List<string>>? further)
    {
        var names = new List<string>();
        if (name.Texts.TryGetValue(language, out var known))
            names.Add(known);
        names.AddRange(further?.GetValueOrDefault(language) ?? []);
        return names;
    }
}
