using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Knowledge.Features.Shared.Discussions;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Knowledge.Features.AcceptAnswer;

/// <summary>Where whoever asked, or a moderator, accepts an answer.</summary>
internal sealed class AcceptAnswerPageModel(AcceptAnswer accept, DiscussionDesk desk, Site site) : PostPage(desk, site)
{
    [BindProperty(Name = "accept")]
    public string? Accepts { get; set; }

    public bool IsAccepted => Seen.Discussion.AcceptedPost == Number;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        await FindAsync(ct) ? Offer(DiscussionLife.AgainstAccepting(Seen.Discussion, Post, Seen.Voice)) : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await accept.HandleAsync(Code, Number, Accepts != "no", ct) is not { } refusal) return Redirect(Place);
        if (refusal == DiscussionRefusal.NotFound || !await FindAsync(ct)) return NotFound();
        return Refused(refusal, Seen.Voice, Seen.Discussion, "main");
    }
}
