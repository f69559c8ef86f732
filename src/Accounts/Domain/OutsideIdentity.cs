using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;

namespace Marrakech.Accounts.Domain;

/// <summary>What an outside provider says about somebody.</summary>
/// <param name="Key">Digest of issuer and subject: the same for the same person always, different at every provider.</param>
/// <param name="Email">Address there; null where there is none or the provider has not verified it.</param>
/// <param name="IsStrong">Whether more than one factor was shown there (RFC 8176, <c>mfa</c>).</param>
internal sealed record OutsideIdentity(string Key, string? Email, bool IsStrong)
{
    private const string Several = "mfa";

    public static OutsideIdentity Of(ClaimsPrincipal said)
    {
        string Must(string claim) => said.FindFirstValue(claim) ?? throw new InvalidOperationException($"The provider names no {claim}.");
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Must("iss")}\n{Must("sub")}")));
        var email = string.Equals(said.FindFirstValue("email_verified"), "true", StringComparison.OrdinalIgnoreCase) ? said.FindFirstValue("email") : null;
        return new OutsideIdentity(key, email, said.HasClaim("amr", Several) || said.HasClaim("acr", Several));
    }
}
