using Marrakech.Knowledge.Data.Following;

namespace Marrakech.Knowledge.Features.Shared.Following;

/// <summary>Addresses of saved searches, without language.</summary>
internal static class FollowingLinks
{
    public const string Searches = "/account/searches", SaveSearch = "/account/searches/save";

    /// <summary>A saved search of one's own.</summary>
    public static string One(Guid search) => $"{Searches}/{search}";

    /// <summary>Where a list is saved as it is asked for.</summary>
    /// <param name="place">Name of the list.</param>
    /// <param name="query">Its query, with the question mark or empty.</param>
    public static string Save(string place, string query) => $"{SaveSearch}?in={place}{(query.Length > 0 ? "&" + query[1..] : "")}";

    /// <summary>The list itself.</summary>
    public static string List(SavedSearch search) => SearchPlace.Find(search.Place)!.Path + search.Query;

    /// <summary>The list, the newest first.</summary>
    public static string Newest(SavedSearch search) => $"{List(search)}{(search.Query.Length > 0 ? "&" : "?")}sort=newest";

    /// <summary>Its feed.</summary>
    public static string Feed(SavedSearch search) => KnowledgeLinks.Feed(SearchPlace.Find(search.Place)!.Path, search.Query);
}
