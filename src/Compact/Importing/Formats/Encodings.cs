using System.Text;

namespace Marrakech.Compact.Importing.Formats;

/// <summary>Decodes text: UTF-8, UTF-16 of either order with or without mark, else Windows-1252 (of which Latin-1 is the common part).</summary>
internal static class Encodings
{
    private const int Sample = 64 << 10;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Windows-1252 where it differs from Latin-1: bytes 0x80-0x9F.</summary>
    private const string Upper =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    public static string Decode(byte[] bytes)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..]) return Utf8(bytes.AsSpan(3)) ?? Windows(bytes.AsSpan(3));
        if (bytes is [0xFF, 0xFE, ..]) return Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2);
        if (bytes is [0xFE, 0xFF, ..]) return Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2);
        return Wide(bytes) switch
        {
            WideOrder.Little => Encoding.Unicode.GetString(bytes),
            WideOrder.Big => Encoding.BigEndianUnicode.GetString(bytes),
            _ => Utf8(bytes) ?? Windows(bytes),
        };
    }

    /// <summary>True when the bytes hold what no text does: control characters in number, and no UTF-16.</summary>
    public static bool LooksBinary(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || Wide(bytes) != WideOrder.None) return false;
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        var controls = 0;
        foreach (var value in sample)
        {
            if (value < 0x20 && value is not (0x09 or 0x0A or 0x0C or 0x0D or 0x1A) || value == 0x7F) controls++;
        }

        return controls > sample.Length / 200;
    }

    private enum WideOrder { None, Little, Big }

    /// <summary>UTF-16 without a mark: in any European text nearly every second byte is zero, always on the same side.</summary>
    private static WideOrder Wide(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..(Math.Min(bytes.Length, Sample) & ~1)];
        if (sample.Length < 4) return WideOrder.None;
        var even = 0;
        var odd = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            if (sample[i] == 0) even++;
            if (sample[i + 1] == 0) odd++;
        }

        var pairs = sample.Length / 2;
        if (odd > pairs * 7 / 10 && even <= pairs / 50) return WideOrder.Little;
        return even > pairs * 7 / 10 && odd <= pairs / 50 ? WideOrder.Big : WideOrder.None;
    }

    private static string? Utf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            // Not UTF-8, or cut within a character: the head of a file may be.
            var cut = bytes.Length > 4 ? bytes[..^1].LastIndexOfAnyInRange((byte)0xC0, (byte)0xF4) : -1;
            if (cut < bytes.Length - 4 || cut < 0) return null;
            try
            {
                return StrictUtf8.GetString(bytes[..cut]);
            }
            catch (DecoderFallbackException)
            {
                return null;
            }
        }
    }

    private static string Windows(ReadOnlySpan<byte> bytes)
    {
        var text = new char[bytes.Length];
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = bytes[i] is >= 0x80 and <= 0x9F ? Upper[bytes[i] - 0x80] : (char)bytes[i];
        }

        return new string(text);
    }
}
