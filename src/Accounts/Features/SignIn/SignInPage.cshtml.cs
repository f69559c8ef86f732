using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Data;
using Marrakech.Accounts.Web;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Accounts.Features.SignIn;

/// <summary>The door for people who have an account.</summary>
internal sealed class SignInPageModel(SignIn signIn, SignedIn signedIn, Site site) : PageModel
{
    private const int PasswordLength = 256;

    [BindProperty(SupportsGet = true, Name = "return")]
    public string? Return { get; set; }

    [BindProperty(Name = "email")]
    public string? Email { get; set; }

    public IActionResult OnGet() => signedIn.Person is null ? Page() : Redirect(ReturnAddress.Of(site, Return));

    public async Task<IActionResult> OnPostAsync([FromForm] string? password, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Email) || Email.Length > Person.EmailLength) ModelState.AddModelError("email", site["SignIn.Email.Missing"]);
        if (string.IsNullOrEmpty(password) || password.Length > PasswordLength) ModelState.AddModelError("password", site["SignIn.Password.Missing"]);
        if (ModelState.IsValid)
        {
            switch (await signIn.HandleAsync(HttpContext, Email!.Trim(), password!, ct))
            {
                case SignInOutcome.Done:
                    return Redirect(ReturnAddress.Of(site, Return));
                case SignInOutcome.SecondFactor:
                    return Redirect($"{site.Link(AccountLinks.SignInSecondFactor)}?return={Uri.EscapeDataString(ReturnAddress.Of(site, Return))}");
                case SignInOutcome.Refused:
                    ModelState.AddModelError("email", site["SignIn.Refused"]);
                    break;
            }
        }

        Response.StatusCode = Microsoft.AspNetCore.Http.StatusCodes.Status400BadRequest;
        return Page();
    }
}
