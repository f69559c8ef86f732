using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Marrakech.Accounts.Domain;

/// <summary>Words nobody can guess, of which only the digest is kept.</summary>
internal static class Secret
{
    private const int Bytes = 32;

    /// <summary>A new one, of 43 letters, digits, hyphens and underscores.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>SHA-256, lower-case hexadecimal. It is random and long, so that a plain digest cannot be reversed.</summary>
    public static string Digest(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
