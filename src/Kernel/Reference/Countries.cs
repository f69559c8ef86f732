namespace Marrakech.Kernel.Reference;

/// <summary>A country or area by ISO 3166-1 and UN M49.</summary>
/// <param name="Alpha2">ISO 3166-1 alpha-2.</param>
/// <param name="Alpha3">ISO 3166-1 alpha-3.</param>
/// <param name="M49">UN M49 code, three digits.</param>
/// <param name="Region">M49 code of the region, or null.</param>
/// <param name="Subregion">M49 code of the sub-region, or null.</param>
/// <param name="Ldc">Least developed country.</param>
/// <param name="Lldc">Landlocked developing country.</param>
/// <param name="Sids">Small island developing State.</param>
/// <param name="Name">Short name in the six languages.</param>
public sealed record Country(
    string Alpha2, string Alpha3, string M49, string? Region, string? Subregion, bool Ldc, bool Lldc, bool Sids, LocalText Name);

/// <summary>A region or sub-region by UN M49.</summary>
public sealed record Region(string M49, string? Parent, LocalText Name);

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
