using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Data;
using Marrakech.Accounts.Domain;
using Marrakech.Accounts.Features.RecoveryCodes;
using Marrakech.Accounts.Web;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Accounts.Features.SecondFactor;

/// <summary>Sets an authenticator app up, or another one in its place.</summary>
internal sealed class SecondFactorPageModel(SetUpSecondFactor setUp, UserManager<Person> people, SignedIn signedIn, Site site) : PageModel
{
    private const int Longest = 40;
    private string key = "";

    [BindProperty(SupportsGet = true, Name = "return")]
    public string? Return { get; set; }

    public SignedIn SignedIn => signedIn;
    public bool IsOn => signedIn.Person!.TwoFactorEnabled;
    public int CodesLeft { get; private set; }
    public string Sealed { get; private set; } = "";
    public string Key => OneTimeCode.Grouped(key);
    public QrPicture Picture => QrPicture.Of(OneTimeCode.Address(site["Site.Name"], signedIn.Person!.Email!, key));

    public Task OnGetAsync() => ShowAsync(null);

    public async Task<IActionResult> OnPostAsync([FromForm] string? code, [FromForm] string? offer, CancellationToken ct)
    {
        var offered = setUp.Open(offer);
        if (string.IsNullOrWhiteSpace(code) || code.Length > Longest) ModelState.AddModelError("code", site["SignInFactor.Missing.Code"]);
        else if (offered is not null && await setUp.HandleAsync(offered, code, ct) is { } codes)
        {
            RecoveryCodesPageModel.Show(TempData, codes);
            return Redirect(AccountLinks.Returning(site.Link(AccountLinks.RecoveryCodes), ReturnAddress.Of(site, Return)));
        }
        else ModelState.AddModelError("code", site["SecondFactor.Refused"]);

        await ShowAsync(offered is null ? null : (offered, offer!));
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    /// <summary>After a wrong code the same key is shown again: the app holds it by now.</summary>
    private async Task ShowAsync((string Key, string Sealed)? before)
    {
        (key, Sealed) = before ?? setUp.Offer();
        if (IsOn) CodesLeft = await people.CountRecoveryCodesAsync(signedIn.Person!);
    }
}
