namespace Marrakech.Knowledge.Search.Concepts;

/// <summary>One meaning: the words for it by language, and the meanings it touches (id → weight of a match there, 0-1).</summary>
internal sealed record ConceptGroup
{
    public const string CountryPrefix = "country:";
    public const string RegionPrefix = "region:";

    public required string Id { get; init; }

    /// <summary>Words that say the same. An acronym in capitals is recognised in texts in capitals only.</summary>
    public required Dictionary<string, List<string>> Equal { get; init; }

    public Dictionary<string, float> Related { get; init; } = [];

    public bool IsPlace => NamesPlace(Id);

    /// <summary>Whether the concept of this id is a country or a region.</summary>
    public static bool NamesPlace(string id) => id.StartsWith(CountryPrefix, StringComparison.Ordinal) || id.StartsWith(RegionPrefix, StringComparison.Ordinal);
}
