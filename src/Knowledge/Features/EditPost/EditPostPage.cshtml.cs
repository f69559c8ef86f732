using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Knowledge.Features.Shared.Discussions;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Knowledge.Features.EditPost;

/// <summary>Where somebody edits a post of theirs.</summary>
internal sealed class EditPostPageModel(EditPost edit, DiscussionDesk desk, TimeProvider clock, Site site) : PostPage(desk, site)
{
    [BindProperty(Name = "text")]
    public string? Text { get; set; }

    [BindProperty(Name = "row")]
    public string? Row { get; set; }

    public DateTimeOffset Until => Post.At + DiscussionLife.EditTime;

    /// <summary>What stands there now, where somebody changed it meanwhile.</summary>
    public string? Theirs { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct)) return NotFound();
        Text = Post.Text;
        return Offer(DiscussionLife.AgainstEditing(Seen.Discussion, Post, Seen.Voice, clock.GetUtcNow()));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await edit.HandleAsync(Code, Number, Text, int.TryParse(Row, out var row) ? row : -1, ct) is not { } refusal) return Redirect(Place);
        if (refusal == DiscussionRefusal.NotFound || !await FindAsync(ct)) return NotFound();
        if (refusal != DiscussionRefusal.ChangedMeanwhile) return Refused(refusal, Seen.Voice, Seen.Discussion);
        Theirs = Post.Text;
        var page = Refused(refusal, Seen.Voice, Seen.Discussion);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return page;
    }
}
