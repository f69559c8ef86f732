using Marrakech.Accounts.Web;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Accounts.Features.SignOut;

/// <summary>Ends this session; asked for by a link, it asks back, so that no foreign page can sign anybody out.</summary>
internal sealed class SignOutPageModel(Sessions sessions, SignedIn signedIn, Site site) : PageModel
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await sessions.EndAsync(signedIn.Person!.Id, signedIn.Session!.Code, ct);
        await HttpContext.SignOutAsync(Sessions.Scheme);
        return Redirect(site.Link("/"));
    }
}
