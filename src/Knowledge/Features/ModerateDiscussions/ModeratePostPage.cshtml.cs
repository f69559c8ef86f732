using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Knowledge.Features.ReadDiscussion;
using Marrakech.Knowledge.Features.Shared.Discussions;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.ModerateDiscussions;

/// <summary>Where a moderator decides about a post.</summary>
internal sealed class ModeratePostPageModel(ModeratePost moderate, ReadPosts posts, AppDb db, DiscussionDesk desk, Site site) : PostPage(desk, site)
{
    [BindProperty(Name = "move")]
    public string? Move { get; set; }

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    [BindProperty(Name = "row")]
    public string? Row { get; set; }

    public PostView View { get; private set; } = null!;
    public IReadOnlyList<PostReport> Reports { get; private set; } = [];

    public IEnumerable<Choice> Moves => ModeratePost.Moves.Where(m => DiscussionLife.AgainstModerating(Post, m, Seen.Voice, Reports.Count > 0) is null)
        .Select(m => new Choice(m.ToString(), Site[$"Moderate.{m}"], Chosen: m.ToString() == Move));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct) || !Seen.Voice.Moderates) return NotFound();
        View = (await posts.OneAsync(Seen, Number, ct))!;
        Reports = await db.Set<PostReport>().AsNoTracking().Where(r => r.DiscussionId == Post.DiscussionId && r.Post == Number && r.IsOpen).OrderBy(r => r.At).ToListAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModeratePost.Moves.Any(m => m.ToString() == Move)) return await OnGetAsync(ct) is NotFoundResult missing ? missing : Invalid("move", Site["Moderate.Move.Missing"]);
        if (await moderate.HandleAsync(Code, Number, Enum.Parse<ModerationMove>(Move!), Reason, int.TryParse(Row, out var row) ? row : -1, ct) is not { } refusal) return Redirect(Site.Link(DiscussionLinks.Moderation));
        if (refusal is DiscussionRefusal.NotFound or DiscussionRefusal.NotModerator || await OnGetAsync(ct) is NotFoundResult) return NotFound();
        return Refused(refusal, Seen.Voice, Seen.Discussion, "move");
    }
}
