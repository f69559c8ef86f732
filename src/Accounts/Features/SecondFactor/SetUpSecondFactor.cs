using Marrakech.Accounts.Data;
using Marrakech.Accounts.Domain;
using Marrakech.Accounts.Web;
using Marrakech.Kernel.Acts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Marrakech.Accounts.Features.SecondFactor;

/// <summary>Puts an authenticator app in force as second factor, once a code proves that it holds the key.</summary>
internal sealed class SetUpSecondFactor(UserManager<Person> people, SecondFactors factors, Sessions sessions, SignedIn signedIn, AccountMail mail, ActTrail acts, IDataProtectionProvider protection, TimeProvider clock)
{
    public static readonly ActKind Act = new("SecondFactorSetUp");
    private readonly IDataProtector protector = protection.CreateProtector("second-factor-offer");

    /// <summary>A key nobody has used yet, and the same sealed for this person: the form carries it, so that looking at the page changes nothing.</summary>
    public (string Key, string Sealed) Offer()
    {
        var key = people.GenerateNewAuthenticatorKey();
        return (key, protector.Protect($"{signedIn.Person!.Id} {key}"));
    }

    /// <summary>The key of an offer made to this person; null for any other.</summary>
    public string? Open(string? offer)
    {
        try
        {
            return protector.Unprotect(offer ?? "").Split(' ') is [var person, var key] && person == signedIn.Person!.Id.ToString() ? key : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Returns the recovery codes, to be shown once; null where the code is not one of the key's.</summary>
    public async Task<IReadOnlyList<string>?> HandleAsync(string key, string typed, CancellationToken ct)
    {
        if (OneTimeCode.Match(key, typed, clock.GetUtcNow()) is not { } step) return null;
        await using var act = await acts.OpenAsync(Act, null, ct);
        var person = await people.MustFindAsync(signedIn.Person!.Id);
        var had = person.TwoFactorEnabled;
        await factors.UseKeyAsync(person, key, step, ct);
        (await people.SetTwoFactorEnabledAsync(person, true)).MustSucceed();
        var codes = await people.GenerateNewTwoFactorRecoveryCodesAsync(person, SecondFactors.RecoveryCodes);
        var ended = await sessions.CloseOthersAsync(person.Id, act.At, ct);
        await sessions.ConfirmAsync(act.At, isStrong: true, ct);
        await mail.NoticeAsync(AccountNotice.SecondFactorSetUp, person, act, ct);
        act.Concerns(new ActSubject("person", person.Id.ToString()), new { app = had }, new { app = true });
        await act.CommitAsync(new { sessionsEnded = ended }, ct);
        return [.. codes!];
    }
}
