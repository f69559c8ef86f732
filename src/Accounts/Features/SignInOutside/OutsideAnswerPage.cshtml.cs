using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Domain;
using Marrakech.Accounts.Web;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Accounts.Features.SignInOutside;

/// <summary>Where the outside provider sends people back to.</summary>
internal sealed class OutsideAnswerPageModel(SignInOutside signIn, SignedIn signedIn, AccountsSettings settings, Site site) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "return")]
    public string? Return { get; set; }

    [BindProperty(SupportsGet = true, Name = "failed")]
    public bool Failed { get; set; }

    public string Provider => settings.Provider!.Name;
    public string Kind => Failed ? "Failed" : "NotConnected";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (settings.Provider is null) return NotFound();
        var answer = Failed ? null : await HttpContext.AuthenticateAsync(OutsideSchemes.Said);
        if (answer?.Principal is not { } said)
        {
            Failed = true;
            return Refused();
        }

        // Who is signed in came to connect the two, and is asked there.
        if (signedIn.Person is not null) return Redirect(site.Link(AccountLinks.ConnectProvider));
        await HttpContext.SignOutAsync(OutsideSchemes.Said);
        return await signIn.HandleAsync(HttpContext, OutsideIdentity.Of(said), ct) switch
        {
            SignInOutcome.Done => Redirect(ReturnAddress.Of(site, Return)),
            SignInOutcome.SecondFactor => Redirect(AccountLinks.Returning(site.Link(AccountLinks.SignInSecondFactor), ReturnAddress.Of(site, Return))),
            _ => Refused(),
        };
    }

    private PageResult Refused()
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
