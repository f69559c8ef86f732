using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Web;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Accounts.Features.ChangePassword;

/// <summary>Lets a person choose a new password.</summary>
[CountsTries]
internal sealed class ChangePasswordPageModel(ChangePassword change, PasswordRule rule, Passwords passwords, Tries tries, SignedIn signedIn, Site site) : PageModel
{
    public string Email => signedIn.Person!.Email!;
    public bool HasPassword => signedIn.Person!.PasswordHash is not null;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync([FromForm] string? current, [FromForm] string? password, CancellationToken ct)
    {
        var person = signedIn.Person!;
        if (rule.Refusal(person, password ?? "") is { } refusal) ModelState.AddModelError("password", site[$"Password.Refused.{refusal}"]);
        if (HasPassword && !await IsCurrentAsync(current, ct)) ModelState.AddModelError("current", site["ConfirmIdentity.Refused.Password"]);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        await change.HandleAsync(password!, ct);
        return Redirect(site.Link(AccountLinks.Account));
    }

    private async Task<bool> IsCurrentAsync(string? typed, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(typed) || typed.Length > PasswordRule.Longest) return false;
        var isRight = await passwords.IsRightAsync(signedIn.Person, typed);
        if (tries.AreOver(signedIn.Person!)) return false;
        if (!isRight) await tries.FailedAsync(signedIn.Person!, ct);
        return isRight;
    }
}
