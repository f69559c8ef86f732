using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Data;
using Marrakech.Accounts.Web;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Marrakech.Accounts.Features.RecoveryCodes;

/// <summary>Shows new recovery codes once, and makes new ones.</summary>
internal sealed class RecoveryCodesPageModel(MakeRecoveryCodes make, UserManager<Person> people, SignedIn signedIn, Site site) : PageModel
{
    private const string Fresh = "recovery-codes";

    [BindProperty(SupportsGet = true, Name = "return")]
    public string? Return { get; set; }

    public IReadOnlyList<string> Codes { get; private set; } = [];
    public int Left { get; private set; }
    public string Email => signedIn.Person!.Email!;
    public string Next => ReturnAddress.Of(site, Return);

    /// <summary>Hands codes to the next view of this page, enciphered in a cookie that the view removes.</summary>
    public static void Show(ITempDataDictionary kept, IReadOnlyList<string> codes) => kept[Fresh] = codes.ToArray();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Codes = TempData[Fresh] as string[] ?? [];
        Left = await people.CountRecoveryCodesAsync(signedIn.Person!);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Show(TempData, await make.HandleAsync(ct));
        return Redirect(AccountLinks.Returning(site.Link(AccountLinks.RecoveryCodes), Next));
    }
}
