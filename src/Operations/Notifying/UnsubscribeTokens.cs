using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Marrakech.Kernel.Data;

namespace Marrakech.Operations.Notifying;

/// <summary>
/// The word in a link with which a reader stops messages without signing in. It names person and topic and proves by a
/// code (HMAC-SHA-256) that it was written here. It can do nothing else, and it does not expire: old messages must still work.
/// </summary>
internal sealed class UnsubscribeTokens(AppDb db)
{
    public const string EveryTopic = "*";

    private const int PersonLength = 16, CodeLength = 16, KeyLength = 32, Longest = 200;
    private const string KeyName = "unsubscribe";

    /// <summary>The very first token makes the key, in the caller's own transaction: one beside it would wait for this one on the embedded database.</summary>
    public async Task<string> WriteAsync(Guid person, string topic, CancellationToken ct)
    {
        if (await KeyAsync(ct) is { } key) return Write(key, person, topic);
        var made = new SigningKey { Name = KeyName, Value = RandomNumberGenerator.GetBytes(KeyLength) };
        db.Add(made);
        return Write(made.Value, person, topic);
    }

    public async Task<(Guid Person, string Topic)?> ReadAsync(string token, CancellationToken ct) => await KeyAsync(ct) is { } key ? Read(key, token) : null;

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

    private async ValueTask<byte[]?> KeyAsync(CancellationToken ct) => (await db.Set<SigningKey>().FindAsync([KeyName], ct))?.Value;

    private static ReadOnlySpan<byte> Code(byte[] key, ReadOnlySpan<byte> said) => HMACSHA256.HashData(key, said).AsSpan(0, CodeLength);
}
