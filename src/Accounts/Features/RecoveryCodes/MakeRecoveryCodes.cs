using Marrakech.Accounts.Data;
using Marrakech.Accounts.Web;
using Marrakech.Kernel.Acts;
using Microsoft.AspNetCore.Identity;

namespace Marrakech.Accounts.Features.RecoveryCodes;

/// <summary>Makes ten new recovery codes; those before are void.</summary>
internal sealed class MakeRecoveryCodes(UserManager<Person> people, SignedIn signedIn, AccountMail mail, ActTrail acts)
{
    public static readonly ActKind Act = new("RecoveryCodesMade");

    public async Task<IReadOnlyList<string>> HandleAsync(CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Act, null, ct);
        var person = await people.MustFindAsync(signedIn.Person!.Id);
        var codes = await people.GenerateNewTwoFactorRecoveryCodesAsync(person, SecondFactors.RecoveryCodes);
        await mail.NoticeAsync(AccountNotice.RecoveryCodesMade, person, act, ct);
        act.Concerns(new ActSubject("person", person.Id.ToString()));
        await act.CommitAsync(new { codes = SecondFactors.RecoveryCodes }, ct);
        return [.. codes!];
    }
}
