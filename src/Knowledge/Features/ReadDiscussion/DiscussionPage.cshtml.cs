using System.Globalization;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Knowledge.Features.Shared.Discussions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.ReadDiscussion;

/// <summary>A discussion: fifty posts on a page, each for ever on the same one.</summary>
internal sealed class DiscussionPageModel(AppDb db, DiscussionDesk desk, ReadPosts posts, AnswerForms forms, PlaceNames places, TimeProvider clock) : PageModel
{
    [FromRoute(Name = "discussion")]
    public string Code { get; set; } = "";

    public Seen Seen { get; private set; } = null!;
    public IReadOnlyList<PostView> Posts { get; private set; } = [];
    public string PlaceName { get; private set; } = "";
    public int Number { get; private set; } = 1;
    public int Pages { get; private set; } = 1;
    public bool Follows { get; private set; }
    public string? LockReason { get; private set; }

    /// <summary>Where an answer is written; null where none can be.</summary>
    public AnswerForm? Form { get; private set; }

    /// <summary>What stands against an answer by somebody who takes part in discussions.</summary>
    public DiscussionRefusal? Against { get; private set; }

    public bool MaySumUp => DiscussionLife.AgainstSummary(Seen.Discussion, Seen.Voice, clock.GetUtcNow()) is null;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await desk.FindAsync(Code, ct) is not { } seen) return NotFound();
        Seen = seen;
        var (discussion, voice) = (seen.Discussion, seen.Voice);
        Pages = DiscussionLinks.PageOf(discussion.LastPost);
        if (Request.Query["page"].FirstOrDefault() is { } typed)
        {
            if (!int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var page) || page < 1 || page > Pages) return NotFound();
            Number = page;
        }

        Posts = await posts.PageAsync(seen, Number, ct);
        PlaceName = await places.OfAsync(discussion.Attached, ct);
        if (discussion.IsLocked) LockReason = await db.Set<ModerationDecision>().Where(d => d.DiscussionId == discussion.Id && d.Move == ModerationMove.Lock).OrderByDescending(d => d.At).Select(d => d.Reason).FirstOrDefaultAsync(ct);
        if (!voice.MayWrite) return Page();
        Against = DiscussionLife.AgainstPosting(discussion, voice, clock.GetUtcNow());
        if (Against is null) Form = await forms.MakeAsync(seen, 0, null, [], ct);
        Follows = await db.Set<DiscussionFollower>().AnyAsync(f => f.DiscussionId == discussion.Id && f.Person == voice.Person, ct);
        return Page();
    }
}
