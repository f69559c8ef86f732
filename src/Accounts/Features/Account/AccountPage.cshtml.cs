using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Data;
using Marrakech.Accounts.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Accounts.Features.Account;

/// <summary>Where a person finds everything of their own.</summary>
internal sealed class AccountPageModel(SignedIn signedIn, Sessions sessions, UserManager<Person> people, AccountsSettings settings) : PageModel
{
    public SignedIn SignedIn => signedIn;
    public bool HasPassword => signedIn.Person!.PasswordHash is not null;
    public bool HasApp => signedIn.Person!.TwoFactorEnabled;
    public int Sessions { get; private set; }

    public int Passkeys { get; private set; }
    public string? Provider => settings.Provider?.Name;
    public bool IsConnected { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Sessions = (await sessions.OpenOnesAsync(signedIn.Person!.Id, ct)).Count;
        Passkeys = (await people.GetPasskeysAsync(signedIn.Person)).Count;
        IsConnected = Provider is not null && (await people.GetLoginsAsync(signedIn.Person)).Count > 0;
    }
}
