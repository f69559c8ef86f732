using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Marrakech.Trust.Domain.Merkle;

/// <summary>A SHA-256 digest as a value: two halves, big-endian.</summary>
internal readonly record struct Digest(UInt128 First, UInt128 Last)
{
    /// <summary>Length in bytes.</summary>
    public const int Length = 32;

    private const int Half = Length / 2;

    private static readonly SearchValues<char> lowerHex = SearchValues.Create("0123456789abcdef");

    /// <summary>Digest of <paramref name="data"/>.</summary>
    public static Digest Of(ReadOnlySpan<byte> data)
    {
        Span<byte> hash = stackalloc byte[Length];
        SHA256.HashData(data, hash);
        return Read(hash);
    }

    /// <summary>The digest whose bytes these are.</summary>
    public static Digest Read(ReadOnlySpan<byte> bytes) =>
        new(BinaryPrimitives.ReadUInt128BigEndian(bytes[..Half]), BinaryPrimitives.ReadUInt128BigEndian(bytes[Half..Length]));

    /// <summary>Reads lower-case hexadecimal as the trail carries it; null for anything else.</summary>
    public static Digest? FromHex(string text)
    {
        Span<byte> bytes = stackalloc byte[Length];
        if (text.Length != Length * 2 || text.AsSpan().ContainsAnyExcept(lowerHex)) return null;
        Convert.FromHexString(text, bytes, out _, out _);
        return Read(bytes);
    }

    /// <summary>Reads Base64 as checkpoints carry it; null for anything else, other spellings of the same bytes included.</summary>
    public static Digest? FromBase64(string text)
    {
        Span<byte> bytes = stackalloc byte[Length];
        if (!Convert.TryFromBase64String(text, bytes, out var written) || written != Length) return null;
        var digest = Read(bytes);
        return digest.Base64 == text ? digest : null;
    }

    public string Hex => Convert.ToHexStringLower(Bytes);

    public string Base64 => Convert.ToBase64String(Bytes);

    public byte[] Bytes
    {
        get
        {
            var bytes = new byte[Length];
            Write(bytes);
            return bytes;
        }
    }

    /// <summary>Writes the bytes.</summary>
    public void Write(Span<byte> into)
    {
        BinaryPrimitives.WriteUInt128BigEndian(into[..Half], First);
        BinaryPrimitives.WriteUInt128BigEndian(into[Half..Length], Last);
    }
}
