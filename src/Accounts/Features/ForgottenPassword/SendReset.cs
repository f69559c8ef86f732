using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Data;
using Marrakech.Accounts.Web;
using Marrakech.Kernel.Acts;
using Marrakech.Operations.Contracts.Jobs;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Marrakech.Accounts.Features.ForgottenPassword;

/// <summary>Sends the link to a new password, where the address belongs to somebody.</summary>
internal sealed class SendReset(UserManager<Person> people, MailedKeys keys, AccountMail mail, ActTrail acts, IDataProtectionProvider protection, TimeProvider clock) : IJob
{
    public const string Kind = "send-password-reset";
    private static readonly ActKind Act = new("PasswordResetSent");

    /// <summary>Nobody's mailbox is filled by somebody who keeps asking; and a job begun again sends nothing twice.</summary>
    private static readonly TimeSpan pause = TimeSpan.FromMinutes(2);

    public async Task RunAsync(JobRun run, CancellationToken ct)
    {
        var email = AskForReset.Protector(protection).Unprotect(run.Payload<string>());
        if (await people.FindByEmailAsync(email) is not { IsOpen: true, EmailConfirmed: true } person) return;
        await using var act = await acts.OpenAsync(Act, null, ct);
        if (await keys.MadeAtAsync(person.Id, ResetPassword.ResetPassword.Purpose, ct) is { } before && clock.GetUtcNow() - before < pause) return;
        var key = await keys.MakeAsync(person.Id, ResetPassword.ResetPassword.Purpose, "", ct);
        await mail.SendLinkAsync("Reset", person, person.Email!, $"{Kind} {run.Number}", $"{AccountLinks.ResetPassword}?key={key}", ct);
        act.Concerns(new ActSubject("person", person.Id.ToString()));
        await act.CommitAsync(new { }, ct);
    }
}
