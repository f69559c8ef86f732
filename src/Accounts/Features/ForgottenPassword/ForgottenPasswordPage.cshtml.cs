using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Data;
using Marrakech.Accounts.Web;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Accounts.Features.ForgottenPassword;

/// <summary>Asks for the address a link to a new password is sent to.</summary>
[CountsTries]
internal sealed class ForgottenPasswordPageModel(AskForReset ask, SignInPace pace, Site site) : PageModel
{
    [BindProperty(Name = "email")]
    public string? Email { get; set; }

    [BindProperty(SupportsGet = true, Name = "sent")]
    public bool IsSent { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var email = Email?.Trim() ?? "";
        if (email.Length is 0 or > Person.EmailLength)
        {
            ModelState.AddModelError("email", site["SignIn.Email.Missing"]);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        if (pace.Refusal(HttpContext, email) is { } tooMany) return tooMany;
        await ask.HandleAsync(email, ct);
        return Redirect($"{site.Link(AccountLinks.ForgottenPassword)}?sent=true");
    }
}
