using Marrakech.Kernel.Access;
using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Knowledge.Features.Shared.Discussions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Knowledge.Features.ReadCommunity;

/// <summary>A community: what it is for, and its discussions for those who may read them.</summary>
internal sealed class CommunityPageModel(CommunityDesk desk, DiscussionLists lists, CurrentActor actor) : PageModel
{
    private const int OnPage = 50;

    public CommunityView View { get; private set; } = null!;
    public IReadOnlyList<Discussion> Rows { get; private set; } = [];
    public string? Next { get; private set; }
    public bool IsLater { get; private set; }

    public bool MayJoin => actor.Value.Person is not null && DiscussionRules.TakePart.Allows(actor.Value, null);

    public bool MayEdit => DiscussionRules.LookAfterCommunities.Allows(actor.Value, null);

    public async Task<IActionResult> OnGetAsync(string community, string? after, CancellationToken ct)
    {
        if (await desk.FindAsync(community, ct) is not { } view) return NotFound();
        (View, IsLater) = (view, after is not null);
        if (view.MayRead) (Rows, Next) = await lists.ReadAsync(lists.Of(DiscussionPlace.Community(community)), after, OnPage, ct);
        return Page();
    }
}
