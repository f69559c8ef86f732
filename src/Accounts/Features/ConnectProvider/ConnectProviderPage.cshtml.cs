using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Data;
using Marrakech.Accounts.Domain;
using Marrakech.Accounts.Web;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Accounts.Features.ConnectProvider;

/// <summary>Asks a signed-in person, once, whether what the provider said means them.</summary>
internal sealed class ConnectProviderPageModel(ConnectProvider connect, UserManager<Person> people, SignedIn signedIn, AccountsSettings settings, Site site) : PageModel
{
    public string Provider => settings.Provider!.Name;
    public bool IsConnected { get; private set; }
    public OutsideIdentity? Said { get; private set; }
    public string StartAddress => AccountLinks.Returning(site.Link(AccountLinks.Provider), site.Link(AccountLinks.ConnectProvider));
    public string PartAddress => site.Link($"{AccountLinks.ConnectProvider}?handler=part");

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (settings.Provider is null)
        {
            context.Result = NotFound();
            return;
        }

        IsConnected = (await people.GetLoginsAsync(signedIn.Person!)).Count > 0;
        Said = (await HttpContext.AuthenticateAsync(OutsideSchemes.Said)).Principal is { } said ? OutsideIdentity.Of(said) : null;
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Said is null) return Redirect(site.Link(AccountLinks.ConnectProvider));
        var isDone = await connect.HandleAsync(signedIn.Person!, Said, ct);
        await HttpContext.SignOutAsync(OutsideSchemes.Said);
        if (isDone) return Redirect(site.Link(AccountLinks.Account));
        ModelState.AddModelError("provider", site["ConnectProvider.Taken"]);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    public async Task<IActionResult> OnPostPartAsync(CancellationToken ct)
    {
        if (IsConnected) await connect.PartAsync(signedIn.Person!, ct);
        return Redirect(site.Link(AccountLinks.Account));
    }
}
