using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Search;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Marrakech.Knowledge.Features.Shared.Following;

/// <summary>A list that can be saved as a search. Its name for people is the text <c>SavedSearch.Place.{Name}</c>.</summary>
/// <param name="Name">Name in the database and in addresses: never changed.</param>
/// <param name="Path">Path of its page without language.</param>
/// <param name="Filters">The filters it understands.</param>
/// <param name="Kind">The only kind of thing it lists; null for all.</param>
internal sealed record SearchPlace(string Name, string Path, IReadOnlyList<Filter> Filters, string? Kind)
{
    public static IReadOnlyList<SearchPlace> All { get; } =
    [
        new("search", KnowledgeLinks.Search, [.. Shared.Filters.OfSearch, .. Shared.Filters.Hidden], null),
        new("practices", KnowledgeLinks.Practices, [.. Shared.Filters.OfPractices, .. Shared.Filters.Hidden], ItemKind.Practice),
    ];

    public static SearchPlace? Find(string? name) => All.FirstOrDefault(p => p.Name == name);

    /// <summary>What a query of this list asks for.</summary>
    public Asked Read(string query) => Asked.From(new QueryCollection(QueryHelpers.ParseQuery(query)), Filters);

    /// <summary>The same for the index, the newest first and holding every word.</summary>
    public SearchQuery NewestOf(string query, Language language)
    {
        var asked = Read(query);
        var byFacet = asked.ByFacet;
        if (Kind is { } kind) byFacet[FacetNames.Kind] = [kind];
        return new SearchQuery { Text = asked.Text, Language = language.Code, Filters = byFacet, Sort = SearchSort.Newest, Size = SearchQuery.LargestPage, HoldsEveryWord = true };
    }
}
