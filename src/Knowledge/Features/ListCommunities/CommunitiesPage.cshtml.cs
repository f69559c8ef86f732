using Marrakech.Kernel.Access;
using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Knowledge.Features.Shared.Discussions;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Knowledge.Features.ListCommunities;

/// <summary>The communities of practice; closed ones for those who have signed in, so that they can ask to join.</summary>
internal sealed class CommunitiesPageModel(CommunityDesk desk, CurrentActor actor) : PageModel
{
    public IReadOnlyList<Community> Communities { get; private set; } = [];

    public bool MayCreate => DiscussionRules.LookAfterCommunities.Allows(actor.Value, null);

    public async Task OnGetAsync(CancellationToken ct) => Communities = await desk.ListAsync(ct);
}
