using System.Runtime.CompilerServices;
using Marrakech.Knowledge.Contracts.Api;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Features.Api;
using Marrakech.Knowledge.Features.CountUse;
using Marrakech.Knowledge.Features.Present;
using Marrakech.Knowledge.Features.Read;
using Marrakech.Knowledge.Features.ReadPractice;
using Marrakech.Knowledge.Features.Shared;
using Marrakech.Knowledge.Search;
using Marrakech.Ui.Access;
using Marrakech.Ui.Api;
using Marrakech.Ui.Paging;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Marrakech.Knowledge.Features.Download;

/// <summary>A whole list of items as a file, with the filters of the list: by code, or best first where words are looked for.</summary>
internal static class ItemDownload
{
    /// <summary>A list of a hundred thousand goes down a slow line.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    public static void Map(IEndpointRouteBuilder endpoints, Listing listing) => endpoints.MapReading($"/{{lang:language}}{listing.Path}/download.{{form}}", SendAsync)
        .WithMetadata(listing, new CountedUse(IsDownload: true, listing.Resource)).WithRequestTimeout(Longest).Allow(KnowledgeRules.Read).ExcludeFromDescription();

    private static async Task<IResult> SendAsync(
        string form, [AsParameters] PracticeFilters filters, [AsParameters] ItemFilters more, PracticeReader practices, PracticeSearch search, PracticeResources resources, PracticeWords words,
        Site site, HttpContext context, CancellationToken ct)
    {
        if (DownloadForm.Find(form) is not { } chosen) return Results.NotFound();
        var listing = context.GetEndpoint()!.Metadata.GetRequiredMetadata<Listing>();
        var reader = new ParameterReader(site);
        var text = reader.Text("q", filters.Text, SearchQuery.LongestText);
        var filter = await filters.ReadAsync(more, listing, reader, practices, ct);
        if (reader.Problem is { } problem) return problem;
        context.Response.ContentType = chosen.MediaType;
        context.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = $"{listing.Resource}.{chosen.Ending}" }.ToString();
        if (HttpMethods.IsHead(context.Request.Method)) return Results.Empty;
        var items = text is null ? practices.StreamAsync(filter, ct) : FoundAsync(search, text, filter, site, ct);
        await chosen.WriteAsync(context.Response.Body, items, new DownloadWords(resources.Practice, i => words.CitationOf(new PracticeView(i, site.Language))), ct);
        return Results.Empty;
    }

    /// <summary>What answers the words, as deep as the search goes.</summary>
    private static async IAsyncEnumerable<Item> FoundAsync(PracticeSearch search, string text, PracticeFilter filter, Site site, [EnumeratorCancellation] CancellationToken ct)
    {
        for (string? after = null; ;)
        {
            var part = await search.SearchAsync(text, filter, site.Language, new SliceRequest(after, SearchQuery.LargestPage), ct);
            foreach (var item in part.Items) yield return item;
            if (part.Next is null) yield break;
            after = part.Next;
        }
    }
}
