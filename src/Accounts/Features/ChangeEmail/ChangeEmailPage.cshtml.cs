using System.ComponentModel.DataAnnotations;
using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Data;
using Marrakech.Accounts.Web;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Accounts.Features.ChangeEmail;

/// <summary>Asks for a new address.</summary>
[CountsTries]
internal sealed class ChangeEmailPageModel(ChangeEmail change, SignedIn signedIn, Site site) : PageModel
{
    private static readonly EmailAddressAttribute form = new();

    [BindProperty(Name = "email")]
    public string? Email { get; set; }

    [BindProperty(SupportsGet = true, Name = "sent")]
    public bool IsSent { get; set; }

    public string Current => signedIn.Person!.Email!;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var email = Email?.Trim() ?? "";
        if (email.Length is 0 or > Person.EmailLength || !form.IsValid(email) || email.Any(char.IsWhiteSpace)) ModelState.AddModelError("email", site["ChangeEmail.Wrong"]);
        else if (string.Equals(email, Current, StringComparison.OrdinalIgnoreCase)) ModelState.AddModelError("email", site["ChangeEmail.Same"]);
        else if (!await change.HandleAsync(email, ct)) ModelState.AddModelError("email", site["ChangeEmail.Wrong"]);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        return Redirect($"{site.Link(AccountLinks.Email)}?sent=true");
    }
}
