using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Knowledge.Features.Shared.Discussions;

/// <summary>A page with a form about one post.</summary>
internal abstract class PostPage(DiscussionDesk desk, Site site) : DiscussionPage(site)
{
    [FromRoute(Name = "discussion")]
    public string Code { get; set; } = "";

    [FromRoute(Name = "post")]
    public int Number { get; set; }

    public Seen Seen { get; private set; } = null!;
    public Post Post { get; private set; } = null!;

    /// <summary>The address of the post.</summary>
    protected string Place => Site.Link(DiscussionLinks.At(Code, Number));

    /// <summary>Finds both; false where there is nothing whoever acts sees.</summary>
    protected async Task<bool> FindAsync(CancellationToken ct)
    {
        if (await desk.FindAsync(Code, ct) is not { Voice.MayWrite: true } seen || await desk.PostAsync(seen.Discussion, Number, ct) is not { } post) return false;
        if (post.State == PostState.Waiting && !DiscussionLife.IsRead(post, seen.Voice)) return false;
        (Seen, Post) = (seen, post);
        return true;
    }

    /// <summary>The page where nothing stands against the act, and the post itself where something does: its page says what became of it.</summary>
    protected IActionResult Offer(DiscussionRefusal? refusal) => refusal is null ? Page() : Redirect(Place);
}
