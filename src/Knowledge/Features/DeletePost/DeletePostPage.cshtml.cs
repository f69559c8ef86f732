using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Knowledge.Features.Shared.Discussions;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Knowledge.Features.DeletePost;

/// <summary>Where somebody takes a post of theirs back.</summary>
internal sealed class DeletePostPageModel(DeletePost delete, DiscussionDesk desk, Site site) : PostPage(desk, site)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        await FindAsync(ct) ? Offer(DiscussionLife.AgainstDeleting(Post, Seen.Voice)) : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await delete.HandleAsync(Code, Number, ct) is not { } refusal) return Redirect(Place);
        if (refusal == DiscussionRefusal.NotFound || !await FindAsync(ct)) return NotFound();
        return Refused(refusal, Seen.Voice, Seen.Discussion, "main");
    }
}
