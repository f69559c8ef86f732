namespace Marrakech.Knowledge.Search;

internal enum SearchSort
{
    Relevance,
    Newest,
    Title,

    /// <summary>By <see cref="SearchQuery.Standing"/>, the highest first.</summary>
    MostRead,
}

/// <summary>A search as a reader states it. Anything may stand in it: what makes no sense is ignored, never refused.</summary>
internal sealed record SearchQuery
{
    public const int LongestText = 1_000;
    public const int LargestPage = 100;
    public const int DeepestHit = 10_000;

    /// <summary>Words, "phrases", prefixes with <c>*</c>, exclusions with <c>-</c>, alternatives with <c>OR</c>; empty means everything.</summary>
    public string Text { get; init; } = "";

    /// <summary>Language of the reader (BCP 47), which titles and snippets come in where they exist.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Values by facet: any of the values of a facet, and every facet.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Filters { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    public SearchSort Sort { get; init; } = SearchSort.Relevance;

    /// <summary>How often things were read, which <see cref="SearchSort.MostRead"/> sorts by.</summary>
    public Standing Standing { get; init; } = Standing.None;

    /// <summary>Page from 1.</summary>
    public int Page { get; init; } = 1;

    public int Size { get; init; } = 20;

    /// <summary>Whether nothing is found that holds some of the words only, however little there is.</summary>
    public bool HoldsEveryWord { get; init; }

    /// <summary>Facets whose counts are wanted; empty counts none.</summary>
    public IReadOnlyList<string> Facets { get; init; } = [];

    /// <summary>Most values given for one facet; chosen values are always given.</summary>
    public int FacetValues { get; init; } = 50;
}
