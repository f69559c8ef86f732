using Marrakech.Accounts.Data;
using Marrakech.Accounts.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Marrakech.Accounts.Features.SignIn;

/// <summary>What a sign-in by password comes to.</summary>
internal enum SignInOutcome
{
    Done,

    /// <summary>The password is right and a second factor is asked for.</summary>
    SecondFactor,

    /// <summary>No such pair, an address not confirmed, a closed account or too many tries: one answer, so that nobody learns who has an account.</summary>
    Refused,
}

/// <summary>Signs a person in by e-mail and password.</summary>
internal sealed class SignIn(UserManager<Person> people, Sessions sessions, PendingSecondFactor pending)
{
    /// <summary>A digest nobody has the password of: an unknown address takes as long as a known one.</summary>
    private static readonly string nobody = new PasswordHasher<Person>().HashPassword(null!, "nobody");

    public async Task<SignInOutcome> HandleAsync(HttpContext http, string email, string password, CancellationToken ct)
    {
        var person = await people.FindByEmailAsync(email);
        if (person is null)
        {
            people.PasswordHasher.VerifyHashedPassword(null!, nobody, password);
            return SignInOutcome.Refused;
        }

        var isRight = await people.CheckPasswordAsync(person, password);
        // Asked after the password was hashed: a locked account answers no faster than an open one.
        if (await people.IsLockedOutAsync(person)) return SignInOutcome.Refused;
        if (!isRight)
        {
            await people.AccessFailedAsync(person);
            return SignInOutcome.Refused;
        }

        if (!person.IsOpen || !person.EmailConfirmed) return SignInOutcome.Refused;
        await people.ResetAccessFailedCountAsync(person);
        if (person.TwoFactorEnabled)
        {
            await pending.RememberAsync(http, person);
            return SignInOutcome.SecondFactor;
        }

        await sessions.StartAsync(http, person, isStrong: false, ct);
        return SignInOutcome.Done;
    }
}
