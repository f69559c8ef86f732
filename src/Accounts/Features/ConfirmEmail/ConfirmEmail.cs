using Marrakech.Accounts.Data;
using Marrakech.Accounts.Web;
using Marrakech.Kernel.Acts;
using Microsoft.AspNetCore.Identity;

namespace Marrakech.Accounts.Features.ConfirmEmail;

/// <summary>Puts a new address in force; the old one is told.</summary>
internal sealed class ConfirmEmail(UserManager<Person> people, MailedKeys keys, AccountMail mail, ActTrail acts)
{
    public const string Purpose = "email";
    public static readonly ActKind Act = new("EmailChanged");

    /// <summary>The key, where it is still good.</summary>
    public Task<MailedKey?> OpenAsync(string? key, CancellationToken ct) => keys.FindAsync(key, Purpose, ct);

    /// <summary>Returns false where the key was used meanwhile, the account is closed or the address belongs to somebody else.</summary>
    public async Task<bool> HandleAsync(MailedKey key, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Act, null, ct);
        if (!await keys.UseAsync(key, Purpose, ct) || await people.FindByIdAsync(key.Person.ToString()) is not { IsOpen: true } person) return false;
        if (await people.FindByEmailAsync(key.Payload) is not null) return false;
        await mail.NoticeAsync(AccountNotice.EmailChanged, person, act, ct);
        (person.Email, person.UserName, person.EmailConfirmed) = (key.Payload, key.Payload, true);
        (await people.UpdateSecurityStampAsync(person)).MustSucceed();
        act.Concerns(new ActSubject("person", person.Id.ToString()));
        await act.CommitAsync(new { }, ct);
        return true;
    }
}
