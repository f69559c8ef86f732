using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Web;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Accounts.Features.Register;

/// <summary>The page the confirmation's link opens. It asks for the password: programs that open links in messages confirm nothing.</summary>
[CountsTries]
internal sealed class ConfirmRegistrationPageModel(ConfirmRegistration confirm, Sessions sessions, Site site, TimeProvider clock) : FormPage
{
    [FromRoute(Name = "token")]
    public string Token { get; set; } = "";

    /// <summary>Who wants to register; null where the link is no longer good.</summary>
    public PendingPerson? Pending { get; private set; }

    public void OnGet()
    {
        Pending = confirm.Find(Token);
        if (Pending is null) Response.StatusCode = StatusCodes.Status410Gone;
    }

    public async Task<IActionResult> OnPostAsync([FromForm] string? password, CancellationToken ct)
    {
        OnGet();
        if (Pending is null) return Page();
        if (confirm.Match(Pending, password, clock.GetUtcNow()) is not { } person) return Invalid("password", site["ConfirmRegistration.Password.Wrong"]);
        // Confirmed before, by this link or another one: the account is there, and its own password opens it.
        if (!await confirm.HandleAsync(person, ct)) return Redirect(site.Link(AccountLinks.SignIn));
        await sessions.StartAsync(HttpContext, person, isStrong: false, ct);
        return Redirect(site.Link(AccountLinks.Account));
    }
}
