using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Search;

namespace Marrakech.Knowledge.Features.CountEvidence;

/// <summary>Counts practices in the search index, so that every number agrees with the list it leads to.</summary>
internal sealed class CountPractices(SearchIndex index)
{
    /// <summary>How many practices there are.</summary>
    public int Practices() => Search([], null).Total;

    /// <summary>How many practices have each value of a facet.</summary>
    public IReadOnlyList<FacetCount> By(string facet, string? objective = null) =>
        Search([facet], objective).Facets[facet];

    private SearchResult Search(IReadOnlyList<string> facets, string? objective)
    {
        var filters = new Dictionary<string, IReadOnlyList<string>> { [FacetNames.Kind] = [ItemKind.Practice] };
        if (objective is not null) filters[FacetNames.Objective] = [objective];
        return index.Search(new SearchQuery { Size = 0, Filters = filters, Facets = facets, FacetValues = int.MaxValue });
    }
}
