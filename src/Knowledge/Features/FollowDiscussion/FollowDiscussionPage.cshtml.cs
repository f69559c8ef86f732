using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Knowledge.Features.Shared.Discussions;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.FollowDiscussion;

/// <summary>Where somebody follows a discussion, or stops.</summary>
internal sealed class FollowDiscussionPageModel(FollowDiscussion follow, AppDb db, DiscussionDesk desk, Site site) : PageModel
{
    [FromRoute(Name = "discussion")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "follow")]
    public string? Follow { get; set; }

    public Seen Seen { get; private set; } = null!;
    public bool Follows { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await desk.FindAsync(Code, ct) is not { Voice.MayWrite: true } seen) return NotFound();
        Seen = seen;
        Follows = await db.Set<DiscussionFollower>().AnyAsync(f => f.DiscussionId == seen.Discussion.Id && f.Person == seen.Voice.Person, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        await follow.HandleAsync(Code, Follow != "no", ct) is null ? Redirect(site.Link(DiscussionLinks.One(Code))) : NotFound();
}
