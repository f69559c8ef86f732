using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Knowledge.Features.Shared.Discussions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.ModerateDiscussions;

/// <summary>A post to be decided about, and since when.</summary>
internal sealed record QueueRow(Discussion Discussion, Post Post, DateTimeOffset At);

/// <summary>What waits for a moderator, the oldest first, where they moderate; what is their own is somebody else's to decide.</summary>
internal sealed class ModerationPageModel(AppDb db, DiscussionDesk desk, CurrentActor actor) : PageModel
{
    private const int Most = 100;

    public IReadOnlyList<QueueRow> Waiting { get; private set; } = [];
    public IReadOnlyList<QueueRow> Reported { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var (person, isOfficer, communities) = (actor.Value.Person, actor.Value.Role == Role.SecretariatOfficer, await desk.ModeratedAsync(ct));
        if (!isOfficer && communities.Count == 0) return NotFound();
        var discussions = db.Set<Discussion>().AsNoTracking().Where(d => (isOfficer && d.IsPublic) || communities.Contains(d.PlaceKey));
        Waiting = await db.Set<Post>().AsNoTracking().Where(p => p.State == PostState.Waiting && p.Author != person)
            .Join(discussions, p => p.DiscussionId, d => d.Id, (p, d) => new { p, d }).OrderBy(r => r.p.At).Take(Most).Select(r => new QueueRow(r.d, r.p, r.p.At)).ToListAsync(ct);
        var reports = await db.Set<PostReport>().AsNoTracking().Where(r => r.IsOpen)
            .Join(db.Set<Post>().AsNoTracking().Where(p => p.Author != person), r => new { r.DiscussionId, Number = r.Post }, p => new { p.DiscussionId, p.Number }, (r, p) => new { r.At, p })
            .Join(discussions, r => r.p.DiscussionId, d => d.Id, (r, d) => new { r.At, r.p, d }).OrderBy(r => r.At).Take(Most).ToListAsync(ct);
        Reported = [.. reports.DistinctBy(r => (r.p.DiscussionId, r.p.Number)).Select(r => new QueueRow(r.d, r.p, r.At))];
        return Page();
    }
}
