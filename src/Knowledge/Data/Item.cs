using Marrakech.Knowledge.Data.Contributions;

namespace Marrakech.Knowledge.Data;

/// <summary>A thing in the repository. Its code is for ever; what is known of it grows.</summary>
internal sealed class Item
{
    public const int CodeLength = 12, KeyLength = 80, LevelLength = 20, KindLength = 20, ReasonLength = 1000, OriginLength = 300, OriginNameLength = 200, OriginAddressLength = 500;

    public required Guid Id { get; init; }

    /// <summary>Public code, as <c>P-000123</c>.</summary>
    public required string Code { get; init; }

    /// <summary>One of <see cref="ItemKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Key of the starter entry it came from, or null when an import made it.</summary>
    public string? StarterKey { get; init; }

    /// <summary>Identifier at its first home, where it was taken over from another repository; null for one of this hub.</summary>
    public string? Origin { get; init; }

    /// <summary>Name of the repository it was taken over from.</summary>
    public string? OriginName { get; init; }

    /// <summary>Address of its page there.</summary>
    public string? OriginAddress { get; set; }

    /// <summary>local, national, regional, cross-regional or global.</summary>
    public required string Level { get; set; }

    /// <summary>Primary objective, 1-23; null where a resource belongs to none in particular.</summary>
    public int? Objective { get; set; }

    public required DateTimeOffset PublishedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; set; }

    /// <summary>When it was archived: it stays at its address and is found in no list.</summary>
    public DateTimeOffset? ArchivedAt { get; set; }

    /// <summary>When it was withdrawn: a tombstone is left at its address, its code stays taken, and harvesters are told for ever.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }

    /// <summary>Why it was archived or withdrawn.</summary>
    public string? EndReason { get; set; }

    public List<ItemText> Texts { get; init; } = [];
    public List<ItemFacet> Facets { get; init; } = [];
    public List<ItemOrganisation> Organisations { get; init; } = [];
    public List<Edition> Editions { get; init; } = [];

    /// <summary>What its contributors published; empty for an item nobody contributed.</summary>
    public List<ItemVersion> Versions { get; init; } = [];
}
