using Marrakech.Accounts.Web;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Accounts.Features.ActAs;

/// <summary>Lets a person with several roles say in which they act.</summary>
internal sealed class ActAsPageModel(ActAs actAs, SignedIn signedIn, Site site) : PageModel
{
    private const string OwnName = "none";

    [BindProperty(SupportsGet = true, Name = "return")]
    public string? Return { get; set; }

    public IEnumerable<Choice> Choices =>
    [
        .. signedIn.Memberships.Select(m => new Choice(m.Id.ToString(), RoleWords.Of(site, m), Chosen: m.Id == signedIn.Acting?.Id)),
        new Choice(OwnName, site["ActAs.OwnName"], Chosen: signedIn.Acting is null),
    ];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync([FromForm] string? membership, CancellationToken ct)
    {
        var isKnown = membership == OwnName || Guid.TryParse(membership, out _);
        if (isKnown && await actAs.HandleAsync(membership == OwnName ? null : Guid.Parse(membership!), ct)) return Redirect(ReturnAddress.Of(site, Return));
        ModelState.AddModelError("membership", site["ActAs.Refused"]);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
