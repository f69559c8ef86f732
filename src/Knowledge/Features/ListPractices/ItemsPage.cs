using Marrakech.Knowledge.Features.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Knowledge.Features.ListPractices;

/// <summary>A list of items: words, filters with counts, order, pages; all of it in the address.</summary>
internal abstract class ItemsPage(Listing listing, FindList lists, ReadRows rows) : PageModel
{
    public Listing Listing => listing;
    public Asked Asked { get; private set; } = null!;
    public FoundList List { get; private set; } = null!;
    public IReadOnlyList<PracticeRow> Rows { get; private set; } = [];

    public virtual async Task OnGetAsync(CancellationToken ct)
    {
        Asked = Asked.From(Request.Query, [.. listing.Filters, .. Filters.Hidden]);
        List = lists.Run(Asked, listing.Filters, listing.Kinds);
        Rows = await rows.ReadAsync(List.Result.Hits, listing.Kinds.Count > 1, ct);
    }
}
