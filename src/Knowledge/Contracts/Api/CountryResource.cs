namespace Marrakech.Knowledge.Contracts.Api;

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
    bool LeastDeveloped, bool Landlocked, bool SmallIsland, int Practices, string Url, string Api);

/// <summary>A region or sub-region.</summary>
/// <param name="M49" example="014">UN M49 code.</param>
/// <param name="Name">Name in the language asked for.</param>
public sealed record RegionResource(string M49, string Name);
