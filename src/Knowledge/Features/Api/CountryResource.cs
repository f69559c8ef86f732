using System.Globalization;
using Marrakech.Ui.Api;

namespace Marrakech.Knowledge.Features.Api;

/// <summary>A country or area, as the United Nations lists them for statistics.</summary>
/// <param name="Code" example="KE">ISO 3166-1 alpha-2 code.</param>
/// <param name="Alpha3" example="KEN">ISO 3166-1 alpha-3 code.</param>
/// <param name="M49" example="404">UN M49 code.</param>
/// <param name="Name">Short name in the language asked for.</param>
/// <param name="Language" example="en">Language of the names (BCP 47).</param>
/// <param name="Region">Region, or null.</param>
/// <param name="Subregion">Sub-region, or null.</param>
/// <param name="LeastDeveloped">Whether it is a least developed country.</param>
/// <param name="Landlocked">Whether it is a landlocked developing country.</param>
/// <param name="SmallIsland">Whether it is a small island developing State.</param>
/// <param name="Practices" example="3">How many practices of the repository are about it.</param>
/// <param name="Url">Address of the page of its practices.</param>
/// <param name="Api">Address of this resource.</param>
public sealed record CountryResource(
    string Code, string Alpha3, string M49, string Name, string Language, RegionResource? Region, RegionResource? Subregion,
    bool LeastDeveloped, bool Landlocked, bool SmallIsland, int Practices, string Url, string Api)
{
    internal static Forms<CountryResource> Forms { get; } = new(
        [
            new("code", r => r.Code),
            new("alpha3", r => r.Alpha3),
            new("m49", r => r.M49),
            new("name", r => r.Name),
            new("language", r => r.Language),
            new("region", r => r.Region?.M49),
            new("region_name", r => r.Region?.Name),
            new("subregion", r => r.Subregion?.M49),
            new("subregion_name", r => r.Subregion?.Name),
            new("least_developed", r => r.LeastDeveloped ? "true" : "false"),
            new("landlocked", r => r.Landlocked ? "true" : "false"),
            new("small_island", r => r.SmallIsland ? "true" : "false"),
            new("practices", r => r.Practices.ToString(CultureInfo.InvariantCulture)),
            new("url", r => r.Url),
        ],
        KnowledgeJsonLd.Country);
}

/// <summary>A region or sub-region.</summary>
/// <param name="M49" example="014">UN M49 code.</param>
/// <param name="Name">Name in the language asked for.</param>
public sealed record RegionResource(string M49, string Name);
