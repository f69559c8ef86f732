using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Web;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Accounts.Features.ResetPassword;

/// <summary>Lets whoever holds the link from the mail choose a new password.</summary>
[CountsTries]
internal sealed class ResetPasswordPageModel(ResetPassword reset, PasswordRule rule, Site site) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "key")]
    public string? Key { get; set; }

    public string? Email { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Email = (await reset.OpenAsync(Key, ct))?.Person.Email;
        if (Email is null) Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] string? password, CancellationToken ct)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        if (await reset.OpenAsync(Key, ct) is not { } open) return Page();
        if (rule.Refusal(open.Person, password ?? "") is { } refusal)
        {
            Email = open.Person.Email;
            ModelState.AddModelError("password", site[$"Password.Refused.{refusal}"]);
            return Page();
        }

        return await reset.HandleAsync(open.Key, password!, ct) ? Redirect(site.Link(AccountLinks.SignIn)) : Page();
    }
}
