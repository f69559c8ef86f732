using Marrakech.Knowledge.Data;

namespace Marrakech.Knowledge.Features.Shared;

/// <summary>A list of items that a page, a feed, downloads and the API tell alike.</summary>
/// <param name="Resource">Name of the resource of the API; files carry it too.</param>
/// <param name="Path">Path of its page, without language.</param>
/// <param name="Kinds">The kinds of item in it.</param>
/// <param name="Filters">Its filters, in the order shown.</param>
/// <param name="Words">Its texts.</param>
internal sealed record Listing(string Resource, string Path, IReadOnlyList<string> Kinds, IReadOnlyList<Filter> Filters, ListingWords Words)
{
    public static readonly Listing Practices = new("practices", KnowledgeLinks.Practices, [ItemKind.Practice], Shared.Filters.OfPractices,
        new("Nav.Practices", "Practices.Lead", "Practices.Count", "Practices.None", "Practices.ShowAll", "Practices.FeedTitle", "Feed.Practices"));

    public static readonly Listing Items = new("items", KnowledgeLinks.Repository, ItemKind.OfRepository, Shared.Filters.OfRepository,
        new("Repository.Title", "Repository.Lead", "Repository.Count", "Repository.None", "Repository.ShowAll", "Repository.FeedTitle", "Feed.Repository"));

    /// <summary>The list an item is shown in when one looks for more of it.</summary>
    public static Listing Of(string kind) => kind == ItemKind.Practice ? Practices : Items;

    /// <summary>The list that has one value of a filter.</summary>
    public string With(Filter filter, string value) => $"{Path}?{filter.Name}={Uri.EscapeDataString(value)}";
}

/// <summary>Keys of the texts of a list.</summary>
internal sealed record ListingWords(string Title, string Lead, string Count, string None, string ShowAll, string FollowTitle, string FeedTitle);
