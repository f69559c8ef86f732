using System.Text;

namespace Marrakech.Operations.Files;

/// <summary>Whether a content is made of characters: UTF-8, UTF-16 with its mark, or an older code page of one byte each.</summary>
internal static class PlainText
{
    private const int Piece = 32 * 1024;

    public static async Task<bool> IsTextAsync(Stream content, CancellationToken ct)
    {
        var bytes = new byte[Piece];
        var characters = new char[Piece + 16];
        var first = true;
        Decoder? decoder = null;
        while (await content.ReadAtLeastAsync(bytes, Piece, throwOnEndOfStream: false, ct) is > 0 and var count)
        {
            if (first) decoder = WideEncoding(bytes.AsSpan(0, count))?.GetDecoder();
            first = false;
            if (!(decoder is null ? IsPlain(bytes.AsSpan(0, count)) : IsPlain(decoder, bytes.AsSpan(0, count), characters, count < Piece))) return false;
        }

        return true;
    }

    private static UnicodeEncoding? WideEncoding(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true)
        : head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true)
        : null;

    private static bool IsPlain(Decoder decoder, ReadOnlySpan<byte> bytes, char[] characters, bool last)
    {
        try
        {
            var count = decoder.GetChars(bytes, characters, last);
            foreach (var c in characters.AsSpan(0, count))
            {
                if (c < ' ' && !IsBlank(c)) return false;
            }

            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>In UTF-8 and in every code page the bytes below 32 are controls; programs and pictures are full of them.</summary>
    private static bool IsPlain(ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes)
        {
            if ((b < 32 && !IsBlank((char)b)) || b == 127) return false;
        }

        return true;
    }

    private static bool IsBlank(char c) => c is '\t' or '\n' or '\r' or '\f';
}
