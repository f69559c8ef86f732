using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Features.Shared;
using Marrakech.Accounts.Web;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Accounts.Features.ConfirmIdentity;

/// <summary>Asks again who one is before something dangerous, and goes back to it.</summary>
[CountsTries]
internal sealed class ConfirmIdentityPageModel(ConfirmIdentity confirm, SecondFactors factors, PasskeyOffers offers, SignInPace pace, SignedIn signedIn, Site site) : PageModel
{
    private const int Longest = 256;

    [BindProperty(SupportsGet = true, Name = "return")]
    public string? Return { get; set; }

    public string Email => signedIn.Person!.Email!;
    public bool HasPassword => signedIn.Person!.PasswordHash is not null;
    public bool HasApp => signedIn.Person!.TwoFactorEnabled;

    public PasskeyButton? Passkey { get; private set; }

    public Task OnGetAsync(CancellationToken ct) => OfferPasskeyAsync(ct);

    public async Task<IActionResult> OnPostAsync([FromForm] string? password, [FromForm] string? code, CancellationToken ct)
    {
        if (pace.Refusal(HttpContext, Email) is { } tooMany) return tooMany;
        var (proof, field, typed) = code is null ? (Proof.Password, "password", password) : (Proof.Code, "code", code);
        if (string.IsNullOrEmpty(typed) || typed.Length > Longest) ModelState.AddModelError(field, site[proof == Proof.Code ? "SignInFactor.Missing.Code" : "SignIn.Password.Missing"]);
        else if (await confirm.HandleAsync(proof, typed, ct)) return Redirect(ReturnAddress.Of(site, Return));
        else ModelState.AddModelError(field, site[$"ConfirmIdentity.Refused.{proof}"]);
        return await RefusedAsync(ct);
    }

    public async Task<IActionResult> OnPostPasskeyAsync([FromForm] string? credential, [FromForm] string? state, CancellationToken ct)
    {
        if (await confirm.ByPasskeyAsync(HttpContext, credential, state, ct)) return Redirect(ReturnAddress.Of(site, Return));
        ModelState.AddModelError("passkey", site["Passkeys.Refused"]);
        return await RefusedAsync(ct);
    }

    private async Task<IActionResult> RefusedAsync(CancellationToken ct)
    {
        await OfferPasskeyAsync(ct);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task OfferPasskeyAsync(CancellationToken ct)
    {
        if (!await factors.HasPasskeyAsync(signedIn.Person!, ct)) return;
        var action = AccountLinks.Returning(site.Link(AccountLinks.ConfirmIdentity), ReturnAddress.Of(site, Return)) + "&handler=passkey";
        Passkey = new PasskeyButton(await offers.ToShowAsync(HttpContext, signedIn.Person), action, site["Passkeys.Use"]);
    }
}
