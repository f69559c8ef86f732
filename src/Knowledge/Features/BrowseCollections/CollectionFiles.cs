using System.Runtime.CompilerServices;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Data.Collections;
using Marrakech.Knowledge.Domain.Curation;
using Marrakech.Knowledge.Features.Download;
using Marrakech.Knowledge.Features.Present;
using Marrakech.Knowledge.Features.Read;
using Marrakech.Knowledge.Features.ReadPractice;
using Marrakech.Knowledge.Features.Shared;
using Marrakech.Knowledge.Features.Shared.Collections;
using Marrakech.Ui.Access;
using Marrakech.Ui.Web;
using Marrakech.Ui.Web.Discovery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Marrakech.Knowledge.Features.BrowseCollections;

/// <summary>A collection as a file in the forms lists are downloaded in, and as a feed of what was put into it last.</summary>
internal static class CollectionFiles
{
    private const string Route = $"/{{lang:language}}{CollectionLinks.All}/{{collection}}";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapReading($"{Route}/download.{{form}}", SendAsync).Allow(KnowledgeRules.Read).ExcludeFromDescription();
        endpoints.MapReading($"{Route}/feed.atom", FeedAsync).Allow(KnowledgeRules.Read).ExcludeFromDescription();
    }

    private static async Task<IResult> SendAsync(
        string collection, string form, CollectionReader collections, PracticeReader practices, PracticeResources resources, PracticeWords words, Site site, HttpContext context, CancellationToken ct)
    {
        if (DownloadForm.Find(form) is not { } chosen || await FindAsync(collections, collection, ct) is not { } found) return Results.NotFound();
        context.Response.ContentType = chosen.MediaType;
        context.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = $"{found.Code}.{chosen.Ending}" }.ToString();
        if (HttpMethods.IsHead(context.Request.Method)) return Results.Empty;
        var told = new DownloadWords(resources.Practice, i => words.CitationOf(new PracticeView(i, site.Language)));
        await chosen.WriteAsync(context.Response.Body, ItemsAsync(found, practices, ct), told, ct);
        return Results.Empty;
    }

    private static async Task<IResult> FeedAsync(string collection, CollectionReader collections, ReadLines lines, Site site, CancellationToken ct)
    {
        if (await FindAsync(collections, collection, ct) is not { } found) return Results.NotFound();
        var newest = found.Entries.OrderByDescending(e => e.AddedAt).ThenBy(e => e.Position).Take(AtomFeed.Longest).ToList();
        var items = (await lines.ReadAsync([.. newest.Select(e => e.ItemCode)], ct)).ToDictionary(i => i.Code);
        var feed = new AtomFeed(
            found.TextFor(site.Language)?.Title ?? found.Code, site.Link(CollectionLinks.One(found.Code)), site.Link(KnowledgeLinks.Feed(CollectionLinks.One(found.Code), "")),
            [.. newest.Where(e => items.ContainsKey(e.ItemCode) && !items[e.ItemCode].IsWithdrawn).Select(e => Entry(e, items[e.ItemCode], site))]);
        return feed.Answer(site);
    }

    private static AtomEntry Entry(CollectionEntry entry, ItemLine item, Site site) => new(
        site.Absolute(KnowledgeLinks.Practice(item.Code)), site.Absolute(site.Link(KnowledgeLinks.Practice(item.Code))), item.Title, entry.ReasonFor(site.Language)?.Text ?? "", item.Language, entry.AddedAt);

    private static async Task<Collection?> FindAsync(CollectionReader collections, string code, CancellationToken ct) =>
        await collections.PublicAsync(code, ct) is { State: CollectionState.Published } found ? found : null;

    /// <summary>The items in the order of the collection; what was withdrawn is not told any more.</summary>
    private static async IAsyncEnumerable<Item> ItemsAsync(Collection collection, PracticeReader practices, [EnumeratorCancellation] CancellationToken ct)
    {
        var codes = collection.InOrder().Select(e => e.ItemCode).ToList();
        var items = await practices.AnyWithCodesAsync(codes, ct);
        foreach (var item in codes.Select(items.GetValueOrDefault).OfType<Item>()) yield return item;
    }
}
