namespace Marrakech.Knowledge.Contracts;

/// <summary>A country or a region that has a page.</summary>
/// <param name="Key">Names it among both: <c>country/KE</c>, <c>region/014</c>.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code; null for a region.</param>
/// <param name="Region">UN M49 code; null for a country.</param>
/// <param name="Countries">ISO 3166-1 alpha-2 codes of what lies in it; the country itself for a country.</param>
public sealed record WorldPlace(string Key, string? Country, string? Region, IReadOnlyList<string> Countries);

/// <summary>
/// A part of the page of a country or a region that a module hangs under it, as <c>ThreadPart</c> does under an objective: a view
/// component that is given <c>place</c> (a <see cref="WorldPlace"/>) and shows what it has as a section, or nothing where it has nothing.
/// </summary>
/// <param name="ViewComponent">Name of the view component.</param>
/// <param name="Order">Place on the page, smallest first; practices stand before all parts.</param>
public sealed record PlacePart(string ViewComponent, int Order);
