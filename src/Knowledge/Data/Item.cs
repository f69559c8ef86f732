namespace Marrakech.Knowledge.Data;

/// <summary>A thing in the repository. Its code is for ever; what is known of it grows.</summary>
internal sealed class Item
{
    public const int CodeLength = 12, KeyLength = 80, LevelLength = 20, KindLength = 20;

    public required Guid Id { get; init; }

    /// <summary>Public code, as <c>P-000123</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Kind of item: <c>practice</c>, <c>resource</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Key of the starter entry it came from, or null when an import made it.</summary>
    public string? StarterKey { get; init; }

    /// <summary>local, national, regional, cross-regional or global.</summary>
    public required string Level { get; set; }

    /// <summary>Primary objective, 1-23; null where a resource belongs to none in particular.</summary>
    public int? Objective { get; set; }

    public required DateTimeOffset PublishedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; set; }

    public List<ItemText> Texts { get; init; } = [];
    public List<ItemFacet> Facets { get; init; } = [];
    public List<ItemOrganisation> Organisations { get; init; } = [];
    public List<Edition> Editions { get; init; } = [];
}

/// <summary>Our own title and summary of an item in one language.</summary>
internal sealed class ItemText
{
    public const int LanguageLength = 12, TitleLength = 300, SummaryLength = 4000;

    public required Guid ItemId { get; init; }
    public required string Language { get; init; }
    public required string Title { get; set; }
    public required string Summary { get; set; }
}

/// <summary>One value of one facet of an item: a country, a place, a year, an objective, an SDG target.</summary>
internal sealed class ItemFacet
{
    public const int FacetLength = 20, ValueLength = 120;

    public required Guid ItemId { get; init; }

    /// <summary>One of the names in <see cref="Facet"/>.</summary>
    public required string Facet { get; init; }

    public required string Value { get; init; }
}

/// <summary>An organisation in its role in an item.</summary>
internal sealed class ItemOrganisation
{
    public const int NameLength = 200, AcronymLength = 40, RoleLength = 20;

    public required Guid ItemId { get; init; }
    public required string Name { get; init; }
    public string? Acronym { get; init; }

    /// <summary>lead, partner or funder; <c>named</c> where a text only names it.</summary>
    public required string Role { get; init; }
}

/// <summary>Names of the facets of an item.</summary>
internal static class Facet
{
    public const string Country = "country", Place = "place", Year = "year", Objective = "objective", Sdg = "sdg", Source = "source";
}

/// <summary>Kinds of item.</summary>
internal static class ItemKind
{
    public const string Practice = "practice", Resource = "resource";
}

/// <summary>Roles of an organisation in an item.</summary>
internal static class OrganisationRole
{
    /// <summary>A text names it; nobody has said yet what it did.</summary>
    public const string Named = "named";

    /// <summary>The roles in the order pages show them.</summary>
    public static readonly string[] Order = ["lead", "partner", "funder", Named];
}
