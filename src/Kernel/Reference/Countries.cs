namespace Marrakech.Kernel.Reference;

/// <summary>The countries and regions of the world, as the United Nations lists them for statistics.</summary>
public static class Countries
{
    private static readonly Lazy<IReadOnlyList<Country>> all = new(() => EmbeddedData.Read<List<Country>>(typeof(Countries).Assembly, "Reference/countries.json"));
    private static readonly Lazy<IReadOnlyList<Region>> regions = new(() => EmbeddedData.Read<List<Region>>(typeof(Countries).Assembly, "Reference/regions.json"));
    private static readonly Lazy<Dictionary<string, Country>> byAlpha2 = new(() => All.ToDictionary(c => c.Alpha2, StringComparer.OrdinalIgnoreCase));
    private static readonly Lazy<Dictionary<string, Region>> byM49 = new(() => Regions.ToDictionary(r => r.M49));

    public static IReadOnlyList<Country> All => all.Value;

    public static IReadOnlyList<Region> Regions => regions.Value;

    /// <summary>Finds a country by alpha-2 code, or null.</summary>
    public static Country? Find(string? alpha2) => alpha2 is null ? null : byAlpha2.Value.GetValueOrDefault(alpha2);

    /// <summary>Finds a region by M49 code, or null.</summary>
    public static Region? FindRegion(string? m49) => m49 is null ? null : byM49.Value.GetValueOrDefault(m49);
}
