using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Data;
using Marrakech.Accounts.Web;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Accounts.Features.OwnSessions;

/// <summary>Shows a person where they are signed in, and signs them out there.</summary>
internal sealed class OwnSessionsPageModel(Sessions sessions, SignedIn signedIn, Site site) : PageModel
{
    public IReadOnlyList<Session> Open { get; private set; } = [];
    public string Own => signedIn.Session!.Code;
    public string EndAddress => site.Link($"{AccountLinks.Sessions}?handler=end");
    public string EverywhereAddress => site.Link($"{AccountLinks.Sessions}?handler=everywhere");

    public async Task OnGetAsync(CancellationToken ct) => Open = await sessions.OpenOnesAsync(signedIn.Person!.Id, ct);

    /// <summary>Another person’s session is no more to be found here than one that never was.</summary>
    public async Task<IActionResult> OnPostEndAsync([FromForm] string? code, CancellationToken ct)
    {
        if (!await sessions.EndAsync(signedIn.Person!.Id, code ?? "", ct)) return NotFound();
        return Redirect(site.Link(AccountLinks.Sessions));
    }

    public async Task<IActionResult> OnPostEverywhereAsync(CancellationToken ct)
    {
        await sessions.EndAllAsync(signedIn.Person!.Id, ct);
        await HttpContext.SignOutAsync(Sessions.Scheme);
        return Redirect(site.Link("/"));
    }
}
