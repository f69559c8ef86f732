using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace Marrakech.Accounts.Domain;

/// <summary>A short name for a passkey in addresses and acts: its own identifier may be a thousand letters long.</summary>
internal static class PasskeyKey
{
    private const int Length = 16;

    public static string Of(UserPasskeyInfo passkey) => Convert.ToHexStringLower(SHA256.HashData(passkey.CredentialId))[..Length];
}
