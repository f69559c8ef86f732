using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Data;
using Marrakech.Accounts.Features.Shared;
using Marrakech.Accounts.Web;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Accounts.Features.SignIn;

/// <summary>The door for people who have an account.</summary>
[CountsTries]
internal sealed class SignInPageModel(SignIn signIn, Entrance entrance, PasskeyOffers offers, SignInPace pace, SignedIn signedIn, AccountsSettings settings, Site site) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "return")]
    public string? Return { get; set; }

    [BindProperty(Name = "email")]
    public string? Email { get; set; }

    public PasskeyButton Passkey { get; private set; } = null!;
    public string? Provider => settings.Provider?.Name;
    public string ProviderAddress => AccountLinks.Returning(site.Link(AccountLinks.Provider), Back);
    private string Back => ReturnAddress.Of(site, Return);

    public async Task<IActionResult> OnGetAsync()
    {
        if (signedIn.Person is not null) return Redirect(Back);
        await OfferPasskeyAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] string? password, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Email) || Email.Length > Person.EmailLength) ModelState.AddModelError("email", site["SignIn.Email.Missing"]);
        if (string.IsNullOrEmpty(password) || password.Length > PasswordRule.Longest) ModelState.AddModelError("password", site["SignIn.Password.Missing"]);
        if (ModelState.IsValid)
        {
            if (pace.Refusal(HttpContext, Email!) is { } tooMany) return tooMany;
            switch (await signIn.HandleAsync(HttpContext, Email!.Trim(), password!, ct))
            {
                case SignInOutcome.Done:
                    return Redirect(Back);
                case SignInOutcome.SecondFactor:
                    return Redirect(AccountLinks.Returning(site.Link(AccountLinks.SignInSecondFactor), Back));
                case SignInOutcome.Refused:
                    ModelState.AddModelError("email", site["SignIn.Refused"]);
                    break;
            }
        }

        return await RefusedAsync();
    }

    public async Task<IActionResult> OnPostPasskeyAsync([FromForm] string? credential, [FromForm] string? state, CancellationToken ct)
    {
        if (await offers.ShownByAsync(HttpContext, credential, state, ct) is { } person && await entrance.LetInAsync(HttpContext, person, isStrong: true, ct) == SignInOutcome.Done) return Redirect(Back);
        ModelState.AddModelError("passkey", site["Passkeys.Refused"]);
        return await RefusedAsync();
    }

    private async Task<IActionResult> RefusedAsync()
    {
        await OfferPasskeyAsync();
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task OfferPasskeyAsync() => Passkey = new PasskeyButton(
        await offers.ToShowAsync(HttpContext, null), AccountLinks.Returning(site.Link(AccountLinks.SignIn), Back) + "&handler=passkey", site["Passkeys.SignIn"]);
}
