namespace Marrakech.Kernel.Reference;

/// <summary>A country or area by ISO 3166-1 and UN M49.</summary>
/// <param name="Alpha2">ISO 3166-1 alpha-2.</param>
/// <param name="Alpha3">ISO 3166-1 alpha-3.</param>
/// <param name="M49">UN M49 code, three digits.</param>
/// <param name="Region">M49 code of the region, or null.</param>
/// <param name="Subregion">M49 code of the sub-region, or null.</param>
/// <param name="Intermediate">M49 code of the part of the sub-region, or null.</param>
/// <param name="Ldc">Least developed country.</param>
/// <param name="Lldc">Landlocked developing country.</param>
/// <param name="Sids">Small island developing State.</param>
/// <param name="Name">Short name in the six languages.</param>
public sealed record Country(
    string Alpha2, string Alpha3, string M49, string? Region, string? Subregion, string? Intermediate, bool Ldc, bool Lldc, bool Sids, LocalText Name);

/// <summary>A region or sub-region by UN M49.</summary>
public sealed record Region(string M49, string? Parent, LocalText Name);
