using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Knowledge.Features.Shared;
using Marrakech.Knowledge.Features.Shared.Discussions;
using Marrakech.Ui.Access;
using Marrakech.Ui.Web;
using Marrakech.Ui.Web.Discovery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.Feeds;

/// <summary>Feeds of everything public that is discussed, of an open community, and of one discussion. Nothing of a closed community stands in any, whoever asks.</summary>
internal static class DiscussionFeeds
{
    private const int SummaryLength = 500;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        Map(endpoints, DiscussionLinks.All, AllAsync);
        Map(endpoints, DiscussionLinks.One("{discussion}"), OneAsync);
        Map(endpoints, DiscussionLinks.Community("{community}"), CommunityAsync);
    }

    private static void Map(IEndpointRouteBuilder endpoints, string path, Delegate handler) =>
        endpoints.MapReading($"/{{lang:language}}{KnowledgeLinks.Feed(path, "")}", handler).Allow(DiscussionRules.Read).ExcludeFromDescription();

    private static async Task<IResult> AllAsync(DiscussionLists lists, AppDb db, Site site, CancellationToken ct) =>
        await OfAsync(lists.Public, DiscussionLinks.All, site["Discussions.Title"], db, site, ct);

    private static async Task<IResult> CommunityAsync(string community, DiscussionLists lists, AppDb db, Site site, CancellationToken ct) =>
        await db.Set<Community>().AsNoTracking().SingleOrDefaultAsync(c => c.Code == community && !c.IsClosed, ct) is { } open
            ? await OfAsync(lists.Of(DiscussionPlace.Community(community)), DiscussionLinks.Community(community), open.Name, db, site, ct)
            : Results.NotFound();

    private static async Task<IResult> OneAsync(string discussion, DiscussionLists lists, AppDb db, Site site, CancellationToken ct)
    {
        if (await lists.Public.SingleOrDefaultAsync(d => d.Code == discussion, ct) is not { } one) return Results.NotFound();
        var posts = await db.Set<Post>().AsNoTracking().Where(p => p.DiscussionId == one.Id && p.State == PostState.Shown).OrderByDescending(p => p.Number).Take(AtomFeed.Longest).ToListAsync(ct);
        var path = DiscussionLinks.One(discussion);
        return new AtomFeed(one.Title, site.Link(path), site.Link(KnowledgeLinks.Feed(path, "")), [.. posts.Select(p => Entry(one, p, site))]).Answer(site);
    }

    private static async Task<IResult> OfAsync(IQueryable<Discussion> list, string path, string title, AppDb db, Site site, CancellationToken ct)
    {
        var newest = list.OrderByDescending(d => d.LatestAt).ThenByDescending(d => d.Number).Take(AtomFeed.Longest);
        var rows = await newest.Join(db.Set<Post>().Where(p => p.Number == 1), d => d.Id, p => p.DiscussionId, (d, p) => new { d, p.Text }).ToListAsync(ct);
        var entries = rows.OrderByDescending(r => r.d.LatestAt).ThenByDescending(r => r.d.Number).Select(r => new AtomEntry(
            site.Absolute(DiscussionLinks.One(r.d.Code)), site.Absolute(site.Link(DiscussionLinks.One(r.d.Code))), r.d.Title, PostText.Opening(PostMarkup.Plain(r.Text), SummaryLength), r.d.Language, r.d.LatestAt));
        return new AtomFeed(title, site.Link(path), site.Link(KnowledgeLinks.Feed(path, "")), [.. entries]).Answer(site);
    }

    private static AtomEntry Entry(Discussion discussion, Post post, Site site)
    {
        var path = DiscussionLinks.Post(discussion.Code, post.Number);
        return new AtomEntry(site.Absolute(path), site.Absolute(site.Link(path)), site.Text("Post.Number", site.Number(post.Number)), PostText.Opening(PostMarkup.Plain(post.Text), SummaryLength), discussion.Language, post.EditedAt ?? post.At);
    }
}
