using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Marrakech.Connection.Domain.Hooks;

/// <summary>The signature a message carries: HMAC-SHA-256 with the webhook's secret over the instant it was sent, a dot and the body.</summary>
internal static class HookSignature
{
    /// <summary>Names of the headers.</summary>
    public const string DeliveryHeader = "Marrakech-Delivery", TimestampHeader = "Marrakech-Timestamp", SignatureHeader = "Marrakech-Signature";

    /// <summary>The signature, as <c>v1=</c> and 64 lower-case hexadecimal digits.</summary>
    /// <param name="secret">The secret as it was shown, in UTF-8.</param>
    /// <param name="timestamp">When it is sent: seconds since 1970, UTC.</param>
    /// <param name="body">The body as it is sent, in UTF-8.</param>
    public static string Of(string secret, long timestamp, string body) =>
        "v1=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{timestamp}.{body}"))));
}
