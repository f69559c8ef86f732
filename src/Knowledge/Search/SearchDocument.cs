namespace Marrakech.Knowledge.Search;

/// <summary>One thing that can be found: a practice, an objective, an action, a paragraph, a principle, an instrument, a resource or a discussion.</summary>
/// <remarks>Holds everything the index needs; the index never reads the database.</remarks>
internal sealed record SearchDocument
{
    /// <summary>Code that never changes, such as <c>P-000012</c>, <c>objective-8</c> or <c>para-43-a-ii</c>.</summary>
    public required string Id { get; init; }

    /// <summary>practice, objective, action, paragraph, principle, instrument, resource or discussion.</summary>
    public required string Kind { get; init; }

    /// <summary>Path on this site, without the language.</summary>
    public required string Address { get; init; }

    /// <summary>Texts by BCP 47 language; a language that is missing is simply not searched.</summary>
    public required IReadOnlyDictionary<string, SearchText> Texts { get; init; }

    /// <summary>Values by facet (<see cref="FacetNames"/>).</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Facets { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Day that "newest first" sorts by.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Alternative names, organisations and places in any language.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];
}

/// <summary>What is searched of a document in one language.</summary>
internal sealed record SearchText(string Title, string Summary = "", string Body = "");
