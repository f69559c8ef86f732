using Marrakech.Knowledge.Features.Shared.Discussions;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Knowledge.Features.ModerateDiscussions;

/// <summary>Where a moderator locks a discussion or opens it again.</summary>
internal sealed class LockDiscussionPageModel(LockDiscussion locking, DiscussionDesk desk, Site site) : DiscussionPage(site)
{
    [FromRoute(Name = "discussion")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "lock")]
    public string? Locks { get; set; }

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    public Seen Seen { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await desk.FindAsync(Code, ct) is not { Voice.Moderates: true } seen) return NotFound();
        Seen = seen;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await locking.HandleAsync(Code, Locks != "no", Reason, ct) is not { } refusal) return Redirect(Site.Link(DiscussionLinks.One(Code)));
        if (await OnGetAsync(ct) is NotFoundResult missing) return missing;
        return Refused(refusal, Seen.Voice, Seen.Discussion, "reason");
    }
}
