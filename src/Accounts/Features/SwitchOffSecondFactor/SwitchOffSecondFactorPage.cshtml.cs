using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Web;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Accounts.Features.SwitchOffSecondFactor;

/// <summary>Asks back before the second factor is switched off.</summary>
internal sealed class SwitchOffSecondFactorPageModel(SwitchOffSecondFactor switchOff, SignedIn signedIn, Site site) : PageModel
{
    public IActionResult OnGet() => signedIn.Person!.TwoFactorEnabled ? Page() : Redirect(site.Link(AccountLinks.SecondFactor));

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (signedIn.Person!.TwoFactorEnabled) await switchOff.HandleAsync(ct);
        return Redirect(site.Link(AccountLinks.Account));
    }
}
