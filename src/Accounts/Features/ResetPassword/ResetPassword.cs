using Marrakech.Accounts.Data;
using Marrakech.Accounts.Web;
using Marrakech.Kernel.Acts;
using Microsoft.AspNetCore.Identity;

namespace Marrakech.Accounts.Features.ResetPassword;

/// <summary>Gives a new password to whoever reads the person's mail. The second factor stays; all sessions end.</summary>
internal sealed class ResetPassword(UserManager<Person> people, MailedKeys keys, Sessions sessions, AccountMail mail, ActTrail acts)
{
    public const string Purpose = "password";
    public static readonly ActKind Act = new("PasswordReset");

    /// <summary>What the key stands for, and whose it is; null where it is no longer good.</summary>
    public async Task<(MailedKey Key, Person Person)?> OpenAsync(string? key, CancellationToken ct) =>
        await keys.FindAsync(key, Purpose, ct) is { } found && await people.FindByIdAsync(found.Person.ToString()) is { IsOpen: true } person ? (found, person) : null;

    /// <param name="password">One the rule has let pass.</param>
    /// <returns>False where the key was used meanwhile.</returns>
    public async Task<bool> HandleAsync(MailedKey key, string password, CancellationToken ct)
    {
        var person = await people.MustFindAsync(key.Person);
        var digest = people.PasswordHasher.HashPassword(person, password);
        await using var act = await acts.OpenAsync(Act, null, ct);
        if (!await keys.UseAsync(key, Purpose, ct)) return false;
        person.PasswordHash = digest;
        // Who reads the mail need not wait out the tries of somebody else.
        (person.LockoutEnd, person.AccessFailedCount) = (null, 0);
        (await people.UpdateSecurityStampAsync(person)).MustSucceed();
        var ended = await sessions.CloseOthersAsync(person.Id, act.At, ct);
        await mail.NoticeAsync(AccountNotice.PasswordChanged, person, act, ct);
        act.Concerns(new ActSubject("person", person.Id.ToString()));
        await act.CommitAsync(new { sessionsEnded = ended }, ct);
        return true;
    }
}
