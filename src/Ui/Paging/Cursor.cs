using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Marrakech.Ui.Paging;

/// <summary>Writes a position in a list as an opaque word that a client hands back to go on from there.</summary>
/// <remarks>A word that was altered, cut or taken from another list is recognised by its checksum. It is no secret: it guards against mistakes only.</remarks>
internal static class Cursor
{
    /// <summary>No word we write is longer: positions are short codes and numbers.</summary>
    public const int Longest = 200;

    private const int ChecksumLength = 6;

    /// <summary>The word for <paramref name="position"/> in the list named <paramref name="list"/>.</summary>
    public static string Write(string list, string position)
    {
        var text = Encoding.UTF8.GetBytes(position);
        return Base64Url.EncodeToString([.. Checksum(list, text), .. text]);
    }

    /// <summary>Reads a word back; null when it is none of this list's.</summary>
    public static string? Read(string list, string word)
    {
        if (word.Length is 0 or > Longest || !Base64Url.IsValid(word)) return null;
        var bytes = Base64Url.DecodeFromChars(word);
        if (bytes.Length <= ChecksumLength) return null;
        var text = bytes.AsSpan(ChecksumLength);
        return bytes.AsSpan(0, ChecksumLength).SequenceEqual(Checksum(list, text)) ? Encoding.UTF8.GetString(text) : null;
    }

    private static ReadOnlySpan<byte> Checksum(string list, ReadOnlySpan<byte> text) =>
        SHA256.HashData([.. Encoding.UTF8.GetBytes(list), 0, .. text]).AsSpan(0, ChecksumLength);
}
