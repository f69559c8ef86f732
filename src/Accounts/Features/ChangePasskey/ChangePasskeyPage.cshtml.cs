using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Domain;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Accounts.Features.ChangePasskey;

/// <summary>Gives a passkey another name, or takes it away.</summary>
internal sealed class ChangePasskeyPageModel(ChangePasskey change, Site site) : PageModel
{
    [BindProperty(Name = "name")]
    public string? Name { get; set; }

    public UserPasskeyInfo Passkey { get; private set; } = null!;
    public string RemoveAddress => site.Link($"{AccountLinks.Passkey(PasskeyKey.Of(Passkey))}?handler=remove");

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await change.FindAsync((string)RouteData.Values["passkey"]!) is not { } found)
        {
            context.Result = NotFound();
            return;
        }

        Passkey = found;
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var name = Name?.Trim() ?? "";
        if (name.Length is 0 or > AddPasskey.AddPasskey.NameLength)
        {
            ModelState.AddModelError("name", site["Passkeys.Name.Missing"]);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        await change.RenameAsync(Passkey, name, ct);
        return Redirect(site.Link(AccountLinks.Passkeys));
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        await change.RemoveAsync(Passkey, ct);
        return Redirect(site.Link(AccountLinks.Passkeys));
    }
}
