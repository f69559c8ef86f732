using Marrakech.Accounts.Data;
using Marrakech.Accounts.Web;
using Marrakech.Kernel.Acts;
using Microsoft.AspNetCore.Identity;

namespace Marrakech.Accounts.Features.SwitchOffSecondFactor;

/// <summary>Takes the authenticator app out of force and ends the person's other sessions.</summary>
internal sealed class SwitchOffSecondFactor(UserManager<Person> people, SecondFactors factors, Sessions sessions, SignedIn signedIn, AccountMail mail, ActTrail acts)
{
    public static readonly ActKind Act = new("SecondFactorSwitchedOff");

    public async Task HandleAsync(CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Act, null, ct);
        var person = await people.MustFindAsync(signedIn.Person!.Id);
        (await people.SetTwoFactorEnabledAsync(person, false)).MustSucceed();
        (await people.ResetAuthenticatorKeyAsync(person)).MustSucceed();
        // Recovery codes stand in for a second factor; without one they would be a way round the password.
        if (!await factors.HasPasskeyAsync(person, ct)) await people.GenerateNewTwoFactorRecoveryCodesAsync(person, 0);
        var ended = await sessions.CloseOthersAsync(person.Id, act.At, ct);
        await mail.NoticeAsync(AccountNotice.SecondFactorSwitchedOff, person, act, ct);
        act.Concerns(new ActSubject("person", person.Id.ToString()), new { app = true }, new { app = false });
        await act.CommitAsync(new { sessionsEnded = ended }, ct);
    }
}
