using Marrakech.Knowledge.Contracts.Api;
using Marrakech.Knowledge.Data.Collections;
using Marrakech.Knowledge.Domain.Curation;
using Marrakech.Knowledge.Features.ReadPractice;
using Marrakech.Knowledge.Features.Shared.Collections;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Knowledge.Features.BrowseCollections;

/// <summary>One collection: what it is for, its items in their order and why each is there; or what is left of it.</summary>
internal sealed class CollectionPageModel(CollectionReader collections, CollectionResources resources, ReadLines lines, Site site) : PageModel
{
    public Collection Collection { get; private set; } = null!;
    public CollectionResource Resource { get; private set; } = null!;

    /// <summary>The items, each with why it is there and the language that is in.</summary>
    public IReadOnlyList<(ItemLine Line, (string Text, string Language)? Reason)> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string collection, CancellationToken ct)
    {
        if (PracticeCode.Misspelt(collection) is { } right) return RedirectPermanent(site.Link(CollectionLinks.One(right)));
        if (await collections.PublicAsync(collection, ct) is not { } found) return NotFound();
        Collection = found;
        if (found.State == CollectionState.Withdrawn)
        {
            Response.StatusCode = StatusCodes.Status410Gone;
            return Page();
        }

        Resource = await resources.MakeAsync(found, ct);
        var entries = found.Entries.ToDictionary(e => e.ItemCode);
        Lines = [.. (await lines.ReadAsync([.. found.InOrder().Select(e => e.ItemCode)], ct)).Select(l => (l, entries[l.Code].ReasonFor(site.Language)))];
        return Page();
    }
}
