using Marrakech.Knowledge.Search;

namespace Marrakech.Knowledge.Features.Shared;

/// <summary>The orders a list can be read in.</summary>
internal sealed record SortLinks(string Path, Asked Asked)
{
    /// <summary>Whether it is a list of what readings are counted of.</summary>
    public bool IsCounted { get; init; }

    /// <summary>Relevance makes sense only where words are asked for.</summary>
    public IEnumerable<SearchSort> Offered => Asked.Text.Length > 0
        ? [SearchSort.Relevance, SearchSort.Newest, SearchSort.Title, .. MostRead]
        : [SearchSort.Newest, SearchSort.Title, .. MostRead];

    private SearchSort[] MostRead => IsCounted ? [SearchSort.MostRead] : [];
}
