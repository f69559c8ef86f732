using Marrakech.Ui.Paging;
using Marrakech.Knowledge.Contracts.Api;
using Marrakech.Knowledge.Features.Read;
using Marrakech.Knowledge.Features.Shared;
using Marrakech.Knowledge.Search;
using Marrakech.Ui.Api;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marrakech.Knowledge.Features.Api;

internal static class SearchApi
{
    private const string Resource = "search";
    private static readonly string[] Sorts = ["relevance", "newest", "title"];

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapResource(Resource, "Search", KnowledgeRules.Read).MapRead("/", Search);

    /// <summary>Searches everything: the Compact and the repository, in six languages. Without words it gives all that the filters leave.</summary>
    private static async Task<Results<SearchAnswer, ApiProblem>> Search(
        [AsParameters] PageParameters page, [AsParameters] PracticeFilters filters, [AsParameters] SearchFilters search,
        SearchIndex index, PracticeReader practices, Site site, CancellationToken ct)
    {
        var reader = new ParameterReader(site);
        var slice = reader.Slice(Resource, page);
        var words = reader.Text("q", filters.Text, SearchQuery.LongestText) ?? "";
        var filter = await filters.ReadAsync([], reader, practices, ct);
        var kinds = reader.OneOf("kind", search.Kinds, Filters.Kinds);
        var sort = reader.OneOf("sort", search.Sort is null ? null : [search.Sort], Sorts);
        if (reader.Problem is { } problem) return problem;
        var facets = filter.ForSearch();
        if (kinds.Count > 0) facets[FacetNames.Kind] = kinds;
        var (number, size) = SearchPosition.Read(slice);
        var query = new SearchQuery
        {
            Text = words,
            Language = site.Language.Code,
            Filters = facets,
            Page = number,
            Size = size,
            Sort = sort.Count == 0 ? SearchSort.Relevance : Enum.Parse<SearchSort>(sort[0], ignoreCase: true),
            Facets = FacetNames.All,
        };
        var result = index.Search(query);
        return new SearchAnswer(Resource, page, slice, result, wanted => Slice(index, query, result, wanted, site));
    }

    private static Slice<SearchHitResource> Slice(SearchIndex index, SearchQuery query, SearchResult first, SliceRequest wanted, Site site)
    {
        var (number, size) = SearchPosition.Read(wanted);
        var result = number == query.Page && size == query.Size ? first : index.Search(query with { Page = number, Size = size, Facets = [] });
        return new Slice<SearchHitResource>([.. result.Hits.Select(h => Hit(h, site))], result.Total, SearchPosition.Next(number, size, result));
    }

    private static SearchHitResource Hit(SearchHit hit, Site site) => new(
        hit.Id, hit.Kind, Pieces(hit.Title), Pieces(hit.Snippet), hit.Language, hit.MatchedFields, hit.Score, hit.Date, site.Absolute(hit.Address));

    private static IReadOnlyList<TextPiece> Pieces(IEnumerable<TextSegment> segments) => [.. segments.Select(s => new TextPiece(s.Text, s.IsMatch))];
}
