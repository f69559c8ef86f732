using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Knowledge.Features.Shared.Discussions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.ReadDiscussion;

/// <summary>The words of a post before they were edited, for everybody who reads the post.</summary>
internal sealed class HistoryPageModel(AppDb db, DiscussionDesk desk) : PageModel
{
    public Seen Seen { get; private set; } = null!;
    public Post Post { get; private set; } = null!;
    public IReadOnlyList<PostEdition> Editions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string discussion, int post, CancellationToken ct)
    {
        if (await desk.FindAsync(discussion, ct) is not { } seen || await desk.PostAsync(seen.Discussion, post, ct) is not { } found || !DiscussionLife.IsRead(found, seen.Voice)) return NotFound();
        (Seen, Post) = (seen, found);
        Editions = await db.Set<PostEdition>().AsNoTracking().Where(e => e.DiscussionId == seen.Discussion.Id && e.Post == post).OrderByDescending(e => e.At).ThenByDescending(e => e.Id).ToListAsync(ct);
        return Page();
    }
}
