using Marrakech.Accounts.Contracts;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Accounts.Features.ConfirmEmail;

/// <summary>Confirms a new address by a button: programs that look at links in mail press none.</summary>
internal sealed class ConfirmEmailPageModel(ConfirmEmail confirm, Site site) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "key")]
    public string? Key { get; set; }

    public string? Email { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Email = (await confirm.OpenAsync(Key, ct))?.Payload;
        if (Email is null) Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await confirm.OpenAsync(Key, ct) is { } key && await confirm.HandleAsync(key, ct)) return Redirect(site.Link(AccountLinks.Account));
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
