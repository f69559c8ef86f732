using Marrakech.Accounts.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Accounts.Features.Account;

/// <summary>Where a person finds everything of their own.</summary>
internal sealed class AccountPageModel(SignedIn signedIn) : PageModel
{
    public SignedIn SignedIn => signedIn;
}
