using Marrakech.Accounts.Data;
using Marrakech.Accounts.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Marrakech.Accounts.Features.SignIn;

/// <summary>Signs a person in by e-mail and password.</summary>
internal sealed class SignIn(UserManager<Person> people, Passwords passwords, Tries tries, Entrance entrance)
{
    public async Task<SignInOutcome> HandleAsync(HttpContext http, string email, string password, CancellationToken ct)
    {
        var person = await people.FindByEmailAsync(email);
        var isRight = await passwords.IsRightAsync(person, password);
        // Asked after the password was hashed: a locked account answers no faster than an open one.
        if (person is null || tries.AreOver(person)) return SignInOutcome.Refused;
        if (isRight) return await entrance.LetInAsync(http, person, isStrong: false, ct);
        await tries.FailedAsync(person, ct);
        return SignInOutcome.Refused;
    }
}
