using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Marrakech.Operations.Notifying;

/// <summary>
/// The word in a link with which a reader stops messages without signing in. It names person and topic and proves by a
/// code (HMAC-SHA-256) that it was written here. It can do nothing else, and it does not expire: old messages must still work.
/// </summary>
internal sealed class UnsubscribeTokens(SigningKeys keys)
{
    public const string EveryTopic = "*";

    private const int PersonLength = 16, CodeLength = 16, Longest = 200;

    public async Task<string> WriteAsync(Guid person, string topic, CancellationToken ct) => Write(await keys.UnsubscribeAsync(ct), person, topic);

    public async Task<(Guid Person, string Topic)?> ReadAsync(string token, CancellationToken ct) => Read(await keys.UnsubscribeAsync(ct), token);

    internal static string Write(byte[] key, Guid person, string topic)
    {
        byte[] said = [.. person.ToByteArray(), .. Encoding.UTF8.GetBytes(topic)];
        return Base64Url.EncodeToString([.. said, .. Code(key, said)]);
    }

    internal static (Guid Person, string Topic)? Read(byte[] key, string token)
    {
        if (token.Length > Longest || !Base64Url.IsValid(token)) return null;
        var bytes = Base64Url.DecodeFromChars(token);
        if (bytes.Length <= PersonLength + CodeLength) return null;
        var said = bytes.AsSpan(..^CodeLength);
        return CryptographicOperations.FixedTimeEquals(Code(key, said), bytes.AsSpan(^CodeLength..))
            ? (new Guid(said[..PersonLength]), Encoding.UTF8.GetString(said[PersonLength..]))
            : null;
    }

    private static ReadOnlySpan<byte> Code(byte[] key, ReadOnlySpan<byte> said) => HMACSHA256.HashData(key, said).AsSpan(0, CodeLength);
}
