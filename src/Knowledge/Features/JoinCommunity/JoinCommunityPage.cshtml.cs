using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Knowledge.Features.Shared.Discussions;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Knowledge.Features.JoinCommunity;

/// <summary>Where somebody joins a community, asks to, or leaves.</summary>
internal sealed class JoinCommunityPageModel(JoinCommunity joining, CommunityDesk desk, Site site) : FormPage
{
    [FromRoute(Name = "community")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "join")]
    public string? Joins { get; set; }

    public CommunityView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await desk.FindAsync(Code, ct) is not { } view) return NotFound();
        View = view;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var refusal = Joins == "no" ? await joining.LeaveAsync(Code, ct) : await joining.JoinAsync(Code, ct);
        if (refusal is null) return Redirect(site.Link(DiscussionLinks.Community(Code)));
        if (refusal == CommunityRefusal.NotFound || await OnGetAsync(ct) is NotFoundResult) return NotFound();
        return Invalid("main", site[$"Community.Refusal.{refusal}"]);
    }
}
