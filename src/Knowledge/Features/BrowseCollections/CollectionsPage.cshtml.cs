using Marrakech.Knowledge.Features.FollowIndex;
using Marrakech.Knowledge.Features.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Knowledge.Features.BrowseCollections;

/// <summary>The published collections, with words and filters of what stands in them.</summary>
internal sealed class CollectionsPageModel(FindList lists) : PageModel
{
    private static readonly IReadOnlyList<Filter> filters = [Filters.Objective, Filters.Country];

    public Asked Asked { get; private set; } = null!;
    public FoundList List { get; private set; } = null!;

    public void OnGet()
    {
        Asked = Asked.From(Request.Query, filters);
        List = lists.Run(Asked, filters, [CollectionSearchDocuments.Kind]);
    }
}
