using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Marrakech.Connection.Features.Shared.Hooks;

/// <summary>Draws the secrets of webhooks and keeps them enciphered: each is shown once, and read only to sign.</summary>
internal sealed class HookSecrets(IDataProtectionProvider protection)
{
    /// <summary>What every secret begins with, so that a leaked one is recognised.</summary>
    public const string Prefix = "mkh_";

    private const int Bytes = 32;

    private readonly IDataProtector protector = protection.CreateProtector("webhook-secret");

    /// <summary>A new secret, as it is shown and as it is kept.</summary>
    public (string Shown, string Kept) Draw()
    {
        var secret = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        return (secret, protector.Protect(secret));
    }

    /// <summary>The secret of what is kept.</summary>
    public string Open(string kept) => protector.Unprotect(kept);
}
