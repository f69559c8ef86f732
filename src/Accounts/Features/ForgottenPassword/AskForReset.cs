using Marrakech.Kernel.Acts;
using Marrakech.Operations.Contracts.Jobs;
using Microsoft.AspNetCore.DataProtection;

namespace Marrakech.Accounts.Features.ForgottenPassword;

/// <summary>Notes that somebody asked for a new password. The same is done for every address, so that neither words nor time tell who has an account; a job looks it up.</summary>
internal sealed class AskForReset(ActTrail acts, JobOrders jobs, IDataProtectionProvider protection)
{
    public static readonly ActKind Act = new("PasswordResetAsked");

    /// <summary>Seals the address: administrators see what jobs are asked to do.</summary>
    internal static IDataProtector Protector(IDataProtectionProvider protection) => protection.CreateProtector("password-reset");

    public async Task HandleAsync(string email, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Act, null, ct);
        await jobs.EnqueueAsync(SendReset.Kind, Protector(protection).Protect(email), key: null, ct);
        await act.CommitAsync(new { }, ct);
    }
}
