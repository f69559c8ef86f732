using Marrakech.Accounts.Data;
using Marrakech.Accounts.Web;
using Marrakech.Kernel.Acts;
using Microsoft.AspNetCore.Identity;

namespace Marrakech.Accounts.Features.ChangePassword;

/// <summary>Gives a person a new password and ends their other sessions.</summary>
internal sealed class ChangePassword(UserManager<Person> people, Sessions sessions, SignedIn signedIn, AccountMail mail, ActTrail acts)
{
    public static readonly ActKind Act = new("PasswordChanged");

    /// <param name="password">One the rule has let pass.</param>
    public async Task HandleAsync(string password, CancellationToken ct)
    {
        // Hashing takes a fifth of a second on purpose: nobody else's act waits for it.
        var digest = people.PasswordHasher.HashPassword(signedIn.Person!, password);
        await using var act = await acts.OpenAsync(Act, null, ct);
        var person = await people.MustFindAsync(signedIn.Person!.Id);
        person.PasswordHash = digest;
        (await people.UpdateSecurityStampAsync(person)).MustSucceed();
        var ended = await sessions.CloseOthersAsync(person.Id, act.At, ct);
        await mail.NoticeAsync(AccountNotice.PasswordChanged, person, act, ct);
        act.Concerns(new ActSubject("person", person.Id.ToString()));
        await act.CommitAsync(new { sessionsEnded = ended }, ct);
    }
}
