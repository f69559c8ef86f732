using System.Buffers.Text;
using System.Security.Cryptography;

namespace Marrakech.Connection.Features.Shared.Endorsements;

/// <summary>The word in a link to endorse: which endorsement, and a secret nobody can guess. Only the secret's digest is kept.</summary>
/// <param name="Id">The endorsement.</param>
/// <param name="Digest">SHA-256 of the secret, lower-case hexadecimal.</param>
internal sealed record EndorsementKey(Guid Id, string Digest)
{
    private const int IdLength = 16, SecretLength = 32;

    /// <summary>A new word for an endorsement.</summary>
    public static (string Word, EndorsementKey Key) New(Guid id)
    {
        var secret = RandomNumberGenerator.GetBytes(SecretLength);
        return (Base64Url.EncodeToString([.. id.ToByteArray(), .. secret]), new EndorsementKey(id, DigestOf(secret)));
    }

    /// <summary>What a word of a link says; null where it can be none.</summary>
    public static EndorsementKey? Read(string word)
    {
        if (!Base64Url.IsValid(word, out var length) || length != IdLength + SecretLength) return null;
        var bytes = Base64Url.DecodeFromChars(word);
        return new EndorsementKey(new Guid(bytes.AsSpan(0, IdLength)), DigestOf(bytes.AsSpan(IdLength)));
    }

    private static string DigestOf(ReadOnlySpan<byte> secret) => Convert.ToHexStringLower(SHA256.HashData(secret));
}
