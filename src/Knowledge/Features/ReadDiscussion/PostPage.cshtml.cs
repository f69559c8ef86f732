using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Knowledge.Features.Shared.Discussions;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Knowledge.Features.ReadDiscussion;

/// <summary>The permanent address of a post leads to its place on its page.</summary>
internal sealed class PostPageModel(DiscussionDesk desk, Site site) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string discussion, int post, CancellationToken ct)
    {
        if (await desk.FindAsync(discussion, ct) is not { } seen || await desk.PostAsync(seen.Discussion, post, ct) is not { } found) return NotFound();
        if (found.State == PostState.Waiting && !DiscussionLife.IsRead(found, seen.Voice)) return NotFound();
        return Redirect(site.Link(DiscussionLinks.At(discussion, post)));
    }
}
