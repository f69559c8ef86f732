using Marrakech.Accounts.Data;
using Marrakech.Accounts.Domain;
using Marrakech.Accounts.Web;
using Marrakech.Kernel.Acts;
using Microsoft.AspNetCore.Identity;

namespace Marrakech.Accounts.Features.ChangePasskey;

/// <summary>Renames or removes a passkey of the signed-in person.</summary>
internal sealed class ChangePasskey(UserManager<Person> people, Sessions sessions, SignedIn signedIn, AccountMail mail, ActTrail acts)
{
    public static readonly ActKind Renamed = new("PasskeyRenamed"), Removed = new("PasskeyRemoved");

    /// <summary>Null where this person has none of that key.</summary>
    public async Task<UserPasskeyInfo?> FindAsync(string key) => (await people.GetPasskeysAsync(signedIn.Person!)).FirstOrDefault(p => PasskeyKey.Of(p) == key);

    public async Task RenameAsync(UserPasskeyInfo passkey, string name, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Renamed, null, ct);
        var person = await people.MustFindAsync(signedIn.Person!.Id);
        passkey.Name = name;
        (await people.AddOrUpdatePasskeyAsync(person, passkey)).MustSucceed();
        act.Concerns(new ActSubject("person", person.Id.ToString()));
        await act.CommitAsync(new { passkey = PasskeyKey.Of(passkey) }, ct);
    }

    public async Task RemoveAsync(UserPasskeyInfo passkey, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Removed, null, ct);
        var person = await people.MustFindAsync(signedIn.Person!.Id);
        (await people.RemovePasskeyAsync(person, passkey.CredentialId)).MustSucceed();
        // Without any second factor there is nothing recovery codes could stand in for.
        if (!person.TwoFactorEnabled && (await people.GetPasskeysAsync(person)).Count == 0) await people.GenerateNewTwoFactorRecoveryCodesAsync(person, 0);
        var ended = await sessions.CloseOthersAsync(person.Id, act.At, ct);
        await mail.NoticeAsync(AccountNotice.PasskeyRemoved, person, act, ct);
        act.Concerns(new ActSubject("person", person.Id.ToString()));
        await act.CommitAsync(new { passkey = PasskeyKey.Of(passkey), sessionsEnded = ended }, ct);
    }
}
