using Marrakech.Connection.Data.Responses;
using Marrakech.Connection.Features.Shared.Responses;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Connection.Features.InvitePartner;

/// <summary>Where the secretariat takes an invitation back.</summary>
internal sealed class TakeBackPageModel(InvitePartner invite, ResponseDesk responses, Site site) : ResponsePage(site)
{
    [FromRoute(Name = "invite")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    public Invitation Invitation { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Invitation = (await responses.FindAsync(Code, ct))!;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await OnGetAsync(ct) is not PageResult) return NotFound();
        return await invite.TakeBackAsync(Code, Reason, ct) is { } refusal ? Invalid(refusal, "reason") : Redirect(Site.Link(ResponseLinks.Invite(Invitation.Request)));
    }
}
