using Marrakech.Accounts.Data;
using Microsoft.AspNetCore.Http;

namespace Marrakech.Accounts.Web;

/// <summary>What showing who one is comes to.</summary>
internal enum SignInOutcome
{
    Done,

    /// <summary>What was shown is right and a second factor is asked for.</summary>
    SecondFactor,

    /// <summary>Wrong, an address not confirmed, a closed account or too many tries: one answer, so that nobody learns who has an account.</summary>
    Refused,
}

/// <summary>The last step of every way to sign in: who has a second factor is asked for it.</summary>
internal sealed class Entrance(Sessions sessions, SecondFactors factors, PendingSecondFactor pending, Tries tries)
{
    /// <param name="isStrong">Whether a second factor or a passkey was shown already.</param>
    public async Task<SignInOutcome> LetInAsync(HttpContext http, Person person, bool isStrong, CancellationToken ct)
    {
        if (!person.IsOpen || !person.EmailConfirmed) return SignInOutcome.Refused;
        if (!isStrong && await factors.AreAskedOfAsync(person, ct))
        {
            await pending.RememberAsync(http, person);
            return SignInOutcome.SecondFactor;
        }

        await tries.SucceededAsync(person, ct);
        await sessions.StartAsync(http, person, isStrong, ct);
        return SignInOutcome.Done;
    }
}
