using Marrakech.Accounts.Data;
using Marrakech.Accounts.Web;
using Microsoft.AspNetCore.Http;

namespace Marrakech.Accounts.Features.SignInSecondFactor;

/// <summary>What a second factor was shown as.</summary>
internal enum FactorKind
{
    Code,
    RecoveryCode,
}

/// <summary>Lets in a person whose password was right and who shows the second factor.</summary>
internal sealed class SignInSecondFactor(SecondFactors factors, Tries tries, Entrance entrance, PendingSecondFactor pending)
{
    public async Task<SignInOutcome> HandleAsync(HttpContext http, Person person, FactorKind kind, string typed, CancellationToken ct)
    {
        if (tries.AreOver(person)) return SignInOutcome.Refused;
        var isRight = kind == FactorKind.Code ? await factors.TakeCodeAsync(person, typed, ct) : await factors.RedeemAsync(person, typed, ct);
        if (!isRight)
        {
            await tries.FailedAsync(person, ct);
            return SignInOutcome.Refused;
        }

        await pending.ForgetAsync(http);
        return await entrance.LetInAsync(http, person, isStrong: true, ct);
    }
}
