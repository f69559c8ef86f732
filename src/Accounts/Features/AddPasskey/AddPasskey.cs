using Marrakech.Accounts.Data;
using Marrakech.Accounts.Domain;
using Marrakech.Accounts.Web;
using Marrakech.Kernel.Acts;
using Microsoft.AspNetCore.Identity;

namespace Marrakech.Accounts.Features.AddPasskey;

/// <summary>Adds a passkey; the first one also brings recovery codes, because from then on the password alone opens nothing.</summary>
internal sealed class AddPasskey(UserManager<Person> people, Sessions sessions, SignedIn signedIn, AccountMail mail, ActTrail acts)
{
    public const int NameLength = 60, Most = 20;
    public static readonly ActKind Act = new("PasskeyAdded");

    /// <summary>Returns new recovery codes, to be shown once; none where the person has some.</summary>
    public async Task<IReadOnlyList<string>> HandleAsync(UserPasskeyInfo passkey, string name, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Act, null, ct);
        var person = await people.MustFindAsync(signedIn.Person!.Id);
        passkey.Name = name;
        (await people.AddOrUpdatePasskeyAsync(person, passkey)).MustSucceed();
        var codes = await people.CountRecoveryCodesAsync(person) > 0 ? [] : await people.GenerateNewTwoFactorRecoveryCodesAsync(person, SecondFactors.RecoveryCodes);
        var ended = await sessions.CloseOthersAsync(person.Id, act.At, ct);
        await sessions.ConfirmAsync(act.At, isStrong: true, ct);
        await mail.NoticeAsync(AccountNotice.PasskeyAdded, person, act, ct);
        act.Concerns(new ActSubject("person", person.Id.ToString()));
        await act.CommitAsync(new { passkey = PasskeyKey.Of(passkey), sessionsEnded = ended }, ct);
        return [.. codes!];
    }
}
