using System.Security.Cryptography;
using System.Text;
using Marrakech.Kernel.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Marrakech.Accounts.Data;

/// <summary>Keeps people in <see cref="AppDb"/>: authenticator keys enciphered, recovery codes as digests.</summary>
internal sealed class PersonStore(AppDb db, IDataProtectionProvider protection, IdentityErrorDescriber describer)
    : UserOnlyStore<Person, AppDb, Guid, IdentityUserClaim<Guid>, IdentityUserLogin<Guid>, IdentityUserToken<Guid>, IdentityUserPasskey<Guid>>(db, describer)
{
    private readonly IDataProtector protector = protection.CreateProtector("authenticator");

    public override Task SetAuthenticatorKeyAsync(Person user, string key, CancellationToken cancellationToken) =>
        base.SetAuthenticatorKeyAsync(user, protector.Protect(key), cancellationToken);

    public override async Task<string?> GetAuthenticatorKeyAsync(Person user, CancellationToken cancellationToken) =>
        await base.GetAuthenticatorKeyAsync(user, cancellationToken) is { } kept ? protector.Unprotect(kept) : null;

    public override Task ReplaceCodesAsync(Person user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        base.ReplaceCodesAsync(user, recoveryCodes.Select(Digest), cancellationToken);

    public override Task<bool> RedeemCodeAsync(Person user, string code, CancellationToken cancellationToken) =>
        base.RedeemCodeAsync(user, Digest(code), cancellationToken);

    /// <summary>A code is random and long enough that a plain digest cannot be reversed.</summary>
    private static string Digest(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));
}
