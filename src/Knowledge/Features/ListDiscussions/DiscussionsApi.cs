using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Contracts.Api;
using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Knowledge.Features.Shared.Discussions;
using Marrakech.Ui.Api;
using Marrakech.Ui.Paging;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.ListDiscussions;

internal static class DiscussionsApi
{
    private const string Resource = "discussions";

    private static readonly Forms<DiscussionResource> forms = new(
        [
            new("code", d => d.Code),
            new("kind", d => d.Kind),
            new("title", d => d.Title),
            new("text", d => d.Text),
            new("language", d => d.Language),
            new("about", d => d.About),
            new("about_key", d => d.AboutKey),
            new("posts", d => d.Posts.ToString(CultureInfo.InvariantCulture)),
            new("is_locked", d => d.IsLocked ? "true" : "false"),
            new("accepted_post", d => d.AcceptedPost?.ToString(CultureInfo.InvariantCulture)),
            new("opens_at", d => d.OpensAt?.ToString("O", CultureInfo.InvariantCulture)),
            new("closes_at", d => d.ClosesAt?.ToString("O", CultureInfo.InvariantCulture)),
            new("summary", d => d.Summary),
            new("begun_at", d => d.BegunAt.ToString("O", CultureInfo.InvariantCulture)),
            new("latest_at", d => d.LatestAt.ToString("O", CultureInfo.InvariantCulture)),
            new("url", d => d.Url),
        ],
        d => JsonLd.Node(
            "DiscussionForumPosting", d.Url, ("headline", (JsonNode?)d.Title), ("text", (JsonNode?)d.Text), ("inLanguage", (JsonNode?)d.Language),
            ("datePublished", (JsonNode?)d.BegunAt.ToString("O", CultureInfo.InvariantCulture)), ("commentCount", (JsonNode?)(d.Posts - 1)), ("url", (JsonNode?)d.Url)));

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapResource(Resource, "Discussions", DiscussionRules.Read);
        group.MapRead("/", List);
        group.MapRead("/{code}", Get);
        group.MapRead("/{code}/posts", PostsApi.List);
    }

    /// <summary>Lists the discussions everybody may read, in the order they were begun.</summary>
    private static Results<ListAnswer<DiscussionResource>, ApiProblem> List([AsParameters] PageParameters page, DiscussionLists lists, AppDb db, Site site)
    {
        var reader = new ParameterReader(site);
        var slice = reader.Slice(Resource, page);
        return reader.Problem is { } problem ? problem : new ListAnswer<DiscussionResource>(Resource, page, slice, Read, forms);

        async Task<Slice<DiscussionResource>> Read(SliceRequest wanted, CancellationToken ct)
        {
            var after = long.TryParse(wanted.After, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
            var rows = await WithTextAsync(lists.Public.Where(d => d.Number > after).OrderBy(d => d.Number).Take(wanted.Limit + 1), db, site, ct);
            var shown = rows.Take(wanted.Limit).ToList();
            return new Slice<DiscussionResource>([.. shown.Select(r => r.Resource)], await lists.Public.LongCountAsync(ct), rows.Count > wanted.Limit ? shown[^1].Number.ToString(CultureInfo.InvariantCulture) : null);
        }
    }

    /// <summary>Gives one discussion.</summary>
    /// <param name="code">Code of the discussion, as D-000012.</param>
    private static async Task<Results<ItemAnswer<DiscussionResource>, ApiProblem>> Get(string code, DiscussionLists lists, AppDb db, Site site, CancellationToken ct) =>
        (await WithTextAsync(lists.Public.Where(d => d.Code == code), db, site, ct)) is [var found] ? new ItemAnswer<DiscussionResource>(found.Resource, forms) : new ApiProblem(ApiRefusal.NotFound);

    private static async Task<List<(long Number, DiscussionResource Resource)>> WithTextAsync(IQueryable<Discussion> discussions, AppDb db, Site site, CancellationToken ct)
    {
        var rows = await discussions.Join(db.Set<Post>().Where(p => p.Number == 1), d => d.Id, p => p.DiscussionId, (d, p) => new { d, p.Text }).ToListAsync(ct);
        return [.. rows.OrderBy(r => r.d.Number).Select(r => (r.d.Number, Of(r.d, r.Text, site)))];
    }

    private static DiscussionResource Of(Discussion d, string text, Site site) => new(
        d.Code, Name(d.Kind), d.Title, text, d.Language, Name(d.Place), d.PlaceKey, d.ShownPosts, d.IsLocked, d.AcceptedPost, d.OpensAt, d.ClosesAt, d.Summary, d.CreatedAt, d.LatestAt,
        site.Absolute(DiscussionLinks.One(d.Code)), site.Absolute($"{ApiRequest.Root}/{Resource}/{d.Code}"));

    private static string Name(Enum value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
