namespace Marrakech.Knowledge.Data;

/// <summary>One value of one facet of an item: a country, a place, a year, an objective, an SDG target.</summary>
internal sealed class ItemFacet
{
    public const int FacetLength = 20, ValueLength = 120;

    public required Guid ItemId { get; init; }

    /// <summary>One of the names in <see cref="Facet"/>.</summary>
    public required string Facet { get; init; }

    public required string Value { get; init; }
}
