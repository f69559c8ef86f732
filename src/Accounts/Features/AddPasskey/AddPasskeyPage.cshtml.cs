using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Data;
using Marrakech.Accounts.Features.RecoveryCodes;
using Marrakech.Accounts.Web;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Accounts.Features.AddPasskey;

/// <summary>Lets the browser make a passkey for this person.</summary>
internal sealed class AddPasskeyPageModel(AddPasskey add, PasskeyOffers offers, UserManager<Person> people, SignedIn signedIn, Site site) : PageModel
{
    [BindProperty(Name = "name")]
    public string? Name { get; set; }

    public PasskeyOffer Offer { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        Name = BrowserName.Of(Request.Headers.UserAgent.ToString());
        Offer = await offers.ToMakeAsync(HttpContext, signedIn.Person!);
    }

    public async Task<IActionResult> OnPostAsync([FromForm] string? credential, [FromForm] string? state, CancellationToken ct)
    {
        var name = Name?.Trim() ?? "";
        if (name.Length is 0 or > AddPasskey.NameLength) ModelState.AddModelError("name", site["Passkeys.Name.Missing"]);
        else if ((await people.GetPasskeysAsync(signedIn.Person!)).Count >= AddPasskey.Most) ModelState.AddModelError("name", site["AddPasskey.TooMany"]);
        else if (await offers.MadeForAsync(HttpContext, signedIn.Person!, credential, state) is { } passkey)
        {
            var codes = await add.HandleAsync(passkey, name, ct);
            if (codes.Count == 0) return Redirect(site.Link(AccountLinks.Passkeys));
            RecoveryCodesPageModel.Show(TempData, codes);
            return Redirect(AccountLinks.Returning(site.Link(AccountLinks.RecoveryCodes), site.Link(AccountLinks.Passkeys)));
        }
        else ModelState.AddModelError("name", site["AddPasskey.NotMade"]);

        Offer = await offers.ToMakeAsync(HttpContext, signedIn.Person!);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
