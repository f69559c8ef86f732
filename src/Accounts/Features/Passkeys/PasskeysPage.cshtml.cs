using Marrakech.Accounts.Data;
using Marrakech.Accounts.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Accounts.Features.Passkeys;

/// <summary>Lists a person's passkeys.</summary>
internal sealed class PasskeysPageModel(UserManager<Person> people, SignedIn signedIn) : PageModel
{
    public IReadOnlyList<UserPasskeyInfo> All { get; private set; } = [];

    public async Task OnGetAsync() => All = [.. (await people.GetPasskeysAsync(signedIn.Person!)).OrderBy(p => p.CreatedAt)];
}
