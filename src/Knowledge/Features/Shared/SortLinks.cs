using Marrakech.Knowledge.Search;

namespace Marrakech.Knowledge.Features.Shared;

/// <summary>The orders a list can be read in.</summary>
internal sealed record SortLinks(string Path, Asked Asked)
{
    /// <summary>Relevance makes sense only where words are asked for.</summary>
    public IEnumerable<SearchSort> Offered => Asked.Text.Length > 0
        ? [SearchSort.Relevance, SearchSort.Newest, SearchSort.Title]
        : [SearchSort.Newest, SearchSort.Title];
}
