using System.Globalization;
using System.Text.Json.Nodes;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Contracts.Api;
using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Knowledge.Features.Shared.Discussions;
using Marrakech.Ui.Api;
using Marrakech.Ui.Paging;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.ListDiscussions;

/// <summary>The posts of a discussion as data.</summary>
internal static class PostsApi
{
    public static readonly Forms<PostResource> Forms = new(
        [
            new("discussion", p => p.Discussion),
            new("number", p => p.Number.ToString(CultureInfo.InvariantCulture)),
            new("text", p => p.Text),
            new("answers", p => p.Answers?.ToString(CultureInfo.InvariantCulture)),
            new("is_accepted", p => p.IsAccepted ? "true" : "false"),
            new("written_at", p => p.WrittenAt.ToString("O", CultureInfo.InvariantCulture)),
            new("edited_at", p => p.EditedAt?.ToString("O", CultureInfo.InvariantCulture)),
            new("url", p => p.Url),
        ],
        p => JsonLd.Node("Comment", p.Url, ("text", (JsonNode?)p.Text), ("datePublished", (JsonNode?)p.WrittenAt.ToString("O", CultureInfo.InvariantCulture)), ("url", (JsonNode?)p.Url)));

    /// <summary>Lists the posts of a discussion that are shown, in the order they were written. Names of people stand on its page only.</summary>
    /// <param name="code">Code of the discussion, as D-000012.</param>
    public static async Task<Results<ListAnswer<PostResource>, ApiProblem>> List(string code, [AsParameters] PageParameters page, DiscussionLists lists, AppDb db, Site site, CancellationToken ct)
    {
        var reader = new ParameterReader(site);
        var list = $"discussions/{code}/posts";
        var slice = reader.Slice(list, page);
        if (reader.Problem is { } problem) return problem;
        if (await lists.Public.SingleOrDefaultAsync(d => d.Code == code, ct) is not { } discussion) return new ApiProblem(ApiRefusal.NotFound);
        return new ListAnswer<PostResource>(list, page, slice, Read, Forms);

        async Task<Slice<PostResource>> Read(SliceRequest wanted, CancellationToken token)
        {
            var after = int.TryParse(wanted.After, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
            var posts = await db.Set<Post>().AsNoTracking().Where(p => p.DiscussionId == discussion.Id && p.State == PostState.Shown && p.Number > after)
                .OrderBy(p => p.Number).Take(wanted.Limit + 1).ToListAsync(token);
            var shown = posts.Take(wanted.Limit).ToList();
            return new Slice<PostResource>([.. shown.Select(p => Of(discussion, p, site))], discussion.ShownPosts, posts.Count > wanted.Limit ? shown[^1].Number.ToString(CultureInfo.InvariantCulture) : null);
        }
    }

    private static PostResource Of(Discussion discussion, Post post, Site site) => new(
        discussion.Code, post.Number, post.Text, post.ReplyTo, discussion.AcceptedPost == post.Number, post.At, post.EditedAt, site.Absolute(DiscussionLinks.Post(discussion.Code, post.Number)));
}
