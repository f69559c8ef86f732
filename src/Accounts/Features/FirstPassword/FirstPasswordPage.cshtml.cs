using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Data;
using Marrakech.Accounts.Web;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Accounts.Features.FirstPassword;

/// <summary>The page the operator's one-time link opens.</summary>
[CountsTries]
internal sealed class FirstPasswordPageModel(FirstPassword first, PasswordRule rule, Sessions sessions, Site site) : FormPage
{
    [FromRoute(Name = "token")]
    public string Token { get; set; } = "";

    /// <summary>Whom the link is for; null where it is no longer good.</summary>
    public Person? Person { get; private set; }

    public async Task OnGetAsync()
    {
        Person = await first.FindAsync(Token);
        if (Person is null) Response.StatusCode = StatusCodes.Status410Gone;
    }

    public async Task<IActionResult> OnPostAsync([FromForm] string? password, CancellationToken ct)
    {
        await OnGetAsync();
        if (Person is not { } person) return Page();
        if (rule.Refusal(person, password ?? "") is { } refusal) return Invalid("password", site[$"Password.Refused.{refusal}"]);
        if (await first.HandleAsync(person, password!, ct)) await sessions.StartAsync(HttpContext, person, isStrong: false, ct);
        return Redirect(site.Link(AccountLinks.Account));
    }
}
