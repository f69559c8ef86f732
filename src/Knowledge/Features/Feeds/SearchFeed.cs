using Marrakech.Compact.Contracts;
using Marrakech.Knowledge.Contracts.Api;
using Marrakech.Knowledge.Features.Api;
using Marrakech.Knowledge.Features.Read;
using Marrakech.Knowledge.Features.Shared;
using Marrakech.Knowledge.Search;
using Marrakech.Ui.Access;
using Marrakech.Ui.Api;
using Marrakech.Ui.Web;
using Marrakech.Ui.Web.Discovery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Marrakech.Knowledge.Features.Feeds;

/// <summary>What answers a search, newest first, so that a reader is told of what is added.</summary>
internal static class SearchFeed
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapReading($"/{{lang:language}}{KnowledgeLinks.Search}/feed.atom", FeedAsync).Allow(KnowledgeRules.Read).ExcludeFromDescription();

    private static async Task<IResult> FeedAsync(
        [AsParameters] PracticeFilters filters, [AsParameters] SearchFilters more, SearchIndex index, PracticeReader practices,
        CompactLibrary library, Site site, HttpRequest request, CancellationToken ct)
    {
        var reader = new ParameterReader(site);
        var words = reader.Text("q", filters.Text, SearchQuery.LongestText) ?? "";
        var facets = (await filters.ReadAsync([], reader, practices, ct)).ForSearch();
        var kinds = reader.OneOf("kind", more.Kinds, Filters.Kinds);
        if (reader.Problem is { } problem) return problem;
        if (kinds.Count > 0) facets[FacetNames.Kind] = kinds;
        var found = index.Search(new SearchQuery { Text = words, Language = site.Language.Code, Filters = facets, Sort = SearchSort.Newest, Size = AtomFeed.Longest });
        var imported = library.Shelf.Resolution?.ImportedAt ?? ProductBuild.At;
        var title = words.Length == 0 ? site["Feed.Everything"] : site.Text("Feed.Search", words);
        var feed = new AtomFeed(
            title, site.Link(KnowledgeLinks.Search) + request.QueryString, site.Link(KnowledgeLinks.Feed(KnowledgeLinks.Search, request.QueryString.Value ?? "")),
            [.. found.Hits.Select(h => Entry(h, imported, site))]);
        return feed.Answer(site);
    }

    /// <summary>Parts of the Compact carry no day of their own: they are as old as the import of its text.</summary>
    private static AtomEntry Entry(SearchHit hit, DateTimeOffset imported, Site site) => new(
        site.Absolute(hit.Address), site.Absolute(site.Link(hit.Address)), Plain(hit.Title), Plain(hit.Snippet), hit.Language,
        hit.Date is { } day ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : imported);

    private static string Plain(IEnumerable<Search.TextSegment> segments) => string.Concat(segments.Select(s => s.Text));
}
