using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Knowledge.Features.Shared.Discussions;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Knowledge.Features.ListDiscussions;

/// <summary>The discussions everybody reads, or those of one objective or item; the latest first.</summary>
internal sealed class DiscussionsPageModel(DiscussionLists lists, DiscussionDesk desk, PlaceNames places, Site site) : PageModel
{
    private const int OnPage = 50;

    public DiscussionPlace? Place { get; private set; }
    public string? PlaceName { get; private set; }
    public IReadOnlyList<DiscussionRow> Rows { get; private set; } = [];
    public string? Next { get; private set; }
    public bool IsLater { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? at, string? after, CancellationToken ct)
    {
        var list = lists.Public;
        if (!string.IsNullOrEmpty(at))
        {
            if (DiscussionPlace.Parse(at) is not { } place) return NotFound();
            if (place.Kind == PlaceKind.Community) return Redirect(site.Link(DiscussionLinks.Community(place.Key)));
            if (!(await desk.VoiceAsync(place, ct)).MayRead) return NotFound();
            (Place, PlaceName, list) = (place, await places.OfAsync(place, ct), lists.Of(place));
        }

        IsLater = after is not null;
        var (rows, next) = await lists.ReadAsync(list, after, OnPage, ct);
        Rows = Place is null ? await lists.NamedAsync(rows, ct) : [.. rows.Select(r => new DiscussionRow(r, null))];
        Next = next;
        return Page();
    }
}
