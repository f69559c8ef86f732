using System.Security.Claims;
using Marrakech.Accounts.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Marrakech.Accounts.Web;

/// <summary>Remembers for a few minutes, on this browser, whose password was right while the second factor is asked for.</summary>
internal sealed class PendingSecondFactor(UserManager<Person> people)
{
    public const string Scheme = "second-factor";
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);

    public Task RememberAsync(HttpContext http, Person person) =>
        http.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, person.Id.ToString())], Scheme)));

    /// <summary>The person whose password was right, or null after too long a pause.</summary>
    public async Task<Person?> PersonAsync(HttpContext http) =>
        (await http.AuthenticateAsync(Scheme)).Principal?.FindFirstValue(ClaimTypes.NameIdentifier) is { } id ? await people.FindByIdAsync(id) : null;

    public Task ForgetAsync(HttpContext http) => http.SignOutAsync(Scheme);
}
