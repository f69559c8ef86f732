using Marrakech.Knowledge.Contracts.Api;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Features.Api;
using Marrakech.Knowledge.Features.Present;
using Marrakech.Knowledge.Features.Read;
using Marrakech.Knowledge.Features.Shared;
using Marrakech.Ui.Access;
using Marrakech.Ui.Api;
using Marrakech.Ui.Web;
using Marrakech.Ui.Web.Discovery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Marrakech.Knowledge.Features.Feeds;

/// <summary>The items of a list changed last, with the filters of the list; with words, those that answer them.</summary>
internal static class ItemsFeed
{
    public static void Map(IEndpointRouteBuilder endpoints, Listing listing) =>
        endpoints.MapReading($"/{{lang:language}}{listing.Path}/feed.atom", FeedAsync).WithMetadata(listing).Allow(KnowledgeRules.Read).ExcludeFromDescription();

    private static async Task<IResult> FeedAsync(
        [AsParameters] PracticeFilters filters, [AsParameters] ItemFilters more, PracticeReader practices, PracticeSearch search, PracticeResources resources, Site site, HttpRequest request, CancellationToken ct)
    {
        var listing = request.HttpContext.GetEndpoint()!.Metadata.GetRequiredMetadata<Listing>();
        var reader = new ParameterReader(site);
        var words = reader.Text("q", filters.Text, Search.SearchQuery.LongestText);
        var filter = await filters.ReadAsync(more, listing, reader, practices, ct);
        if (reader.Problem is { } problem) return problem;
        IReadOnlyList<Item> items = words is null
            ? await practices.LatestAsync(filter, AtomFeed.Longest, ct)
            : (await search.SearchAsync(words, filter, site.Language, new Ui.Paging.SliceRequest(null, AtomFeed.Longest), ct)).Items;
        var feed = new AtomFeed(
            site[listing.Words.FeedTitle], site.Link(listing.Path) + request.QueryString, site.Link(KnowledgeLinks.Feed(listing.Path, request.QueryString.Value ?? "")),
            [.. items.Select(resources.Practice).Select(p => Entry(p, site))]);
        return feed.Answer(site);
    }

    private static AtomEntry Entry(PracticeResource p, Site site) =>
        new(p.Url, site.Absolute(site.Link(KnowledgeLinks.Practice(p.Code))), p.Title, p.Summary ?? "", p.Language, p.UpdatedAt);
}
