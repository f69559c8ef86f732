using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Knowledge.Domain.Discussions;

namespace Marrakech.Knowledge.Features.Shared.Discussions;

/// <summary>Addresses of discussions and communities, without language.</summary>
internal static class DiscussionLinks
{
    public const string All = "/discussions", BeginAnywhere = "/discussions/begin", Moderation = "/moderation", Communities = "/communities", NewCommunity = "/administration/communities/new";

    /// <summary>Posts on a page of a discussion: a number always stands on the same page.</summary>
    public const int PostsOnPage = 50;

    public static string One(string code) => $"{All}/{code}";

    /// <summary>The page of a discussion that holds a post, at that post.</summary>
    public static string At(string code, int post) =>
        string.Create(CultureInfo.InvariantCulture, $"{Page(code, PageOf(post))}#post-{post}");

    /// <summary>One page of its posts.</summary>
    public static string Page(string code, int page) => page <= 1 ? One(code) : string.Create(CultureInfo.InvariantCulture, $"{One(code)}?page={page}");

    public static int PageOf(int post) => (Math.Max(post, 1) - 1) / PostsOnPage + 1;

    /// <summary>The permanent address of a post.</summary>
    public static string Post(string code, int post) => string.Create(CultureInfo.InvariantCulture, $"{One(code)}/posts/{post}");

    public static string Begin(DiscussionPlace place) => $"{BeginAnywhere}?at={place.Key}";

    /// <summary>A list from after one of its rows on.</summary>
    public static string After(DiscussionPlace? place, string code) => place is { } of ? $"{Of(of)}{(of.Kind == PlaceKind.Community ? "?" : "&")}after={code}" : $"{All}?after={code}";

    /// <summary>Where a post is answered; 0 answers all.</summary>
    public static string Answer(string code, int to) => to == 0 ? $"{One(code)}/answer" : string.Create(CultureInfo.InvariantCulture, $"{One(code)}/answer?to={to}");

    public static string Follow(string code) => $"{One(code)}/follow";

    public static string Lock(string code) => $"{One(code)}/lock";

    public static string Summary(string code) => $"{One(code)}/summary";

    public static string History(string code, int post) => $"{Post(code, post)}/history";

    public static string Edit(string code, int post) => $"{Post(code, post)}/edit";

    public static string Delete(string code, int post) => $"{Post(code, post)}/delete";

    public static string Report(string code, int post) => $"{Post(code, post)}/report";

    public static string Moderate(string code, int post) => $"{Post(code, post)}/moderate";

    public static string Accept(string code, int post) => $"{Post(code, post)}/accept";

    /// <summary>The discussions of a place; it stands in the list of all.</summary>
    public static string Of(DiscussionPlace place) => place.Kind == PlaceKind.Community ? Community(place.Key) : $"{All}?at={place.Key}";

    /// <summary>What discussions are attached to.</summary>
    public static string Place(DiscussionPlace place) => place.Kind switch
    {
        PlaceKind.Objective => CompactLinks.Objective(int.Parse(place.Key, CultureInfo.InvariantCulture)),
        PlaceKind.Item => KnowledgeLinks.Practice(place.Key),
        _ => Community(place.Key),
    };

    public static string Community(string code) => $"{Communities}/{code}";

    public static string Join(string code) => $"{Community(code)}/join";

    public static string Members(string code) => $"{Community(code)}/members";

    public static string EditCommunity(string code) => $"/administration/communities/{code}";
}
