using System.Globalization;
using Marrakech.Accounts.Data;
using Marrakech.Accounts.Domain;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Accounts.Web;

/// <summary>What a person can show besides a password: a code of their app, a recovery code, a passkey.</summary>
internal sealed class SecondFactors(AppDb db, UserManager<Person> people, IUserStore<Person> store, Marks marks, ActTrail acts, TimeProvider clock)
{
    public const int RecoveryCodes = 10;
    private const string LastStep = "code-step";
    private static readonly ActKind RecoveryCodeUsed = new("RecoveryCodeUsed");

    /// <summary>Whether this account opens with a password alone no more.</summary>
    public async Task<bool> AreAskedOfAsync(Person person, CancellationToken ct) => person.TwoFactorEnabled || await HasPasskeyAsync(person, ct);

    public Task<bool> HasPasskeyAsync(Person person, CancellationToken ct) => db.Set<IdentityUserPasskey<Guid>>().AnyAsync(p => p.UserId == person.Id, ct);

    /// <summary>Accepts a code of the app once: neither it nor an older one is accepted after that.</summary>
    public async Task<bool> TakeCodeAsync(Person person, string typed, CancellationToken ct)
    {
        if (!person.TwoFactorEnabled || await people.GetAuthenticatorKeyAsync(person) is not { } key) return false;
        return OneTimeCode.Match(key, typed, clock.GetUtcNow()) is { } step && await marks.AdvanceAsync(person.Id, LastStep, Text(step), ct);
    }

    /// <summary>Accepts a recovery code and strikes it out.</summary>
    public async Task<bool> RedeemAsync(Person person, string typed, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(RecoveryCodeUsed, null, ct);
        // Another request may have used the same code while this one waited for its place in the trail.
        db.ChangeTracker.Clear();
        var current = await people.FindByIdAsync(person.Id.ToString());
        if (current is null || !(await people.RedeemTwoFactorRecoveryCodeAsync(current, RecoveryCode.Read(typed))).Succeeded) return false;
        act.Concerns(new ActSubject("person", person.Id.ToString()));
        await act.CommitAsync(new { left = await people.CountRecoveryCodesAsync(current) }, ct);
        return true;
    }

    /// <summary>Puts an app's key in force, inside an open act.</summary>
    /// <param name="step">The step of the code that proved the key: it is not accepted again.</param>
    public async Task UseKeyAsync(Person person, string key, long step, CancellationToken ct)
    {
        await ((IUserAuthenticatorKeyStore<Person>)store).SetAuthenticatorKeyAsync(person, key, ct);
        await marks.AdvanceAsync(person.Id, LastStep, Text(step), ct);
    }

    private static string Text(long step) => step.ToString("D12", CultureInfo.InvariantCulture);
}
