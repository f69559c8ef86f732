using System.IO.Compression;
using Marrakech.Compact.Contracts;

namespace Marrakech.Compact.Importing.Formats;

/// <summary>Refuses PDF files that are cut off or made to swell, before the PDF reader unpacks anything.</summary>
internal static class PdfGuard
{
    private const int TailBytes = 2048;
    private const int DictionaryBytes = 512;

    public static void Check(byte[] bytes, CancellationToken cancellation)
    {
        if (bytes.AsSpan(Math.Max(0, bytes.Length - TailBytes)).IndexOf("%%EOF"u8) < 0)
            throw new FormatRefusedException(ReadingRefusal.Truncated, "is cut off: the end of the PDF is missing.");
        long unpacked = 0;
        var at = 0;
        while (Next(bytes, at) is { } start)
        {
            cancellation.ThrowIfCancellationRequested();
            var dictionary = bytes.AsSpan(Math.Max(0, start - DictionaryBytes), Math.Min(start, DictionaryBytes));
            if (PackedTwice(dictionary)) throw Bomb("holds streams packed more than once.");
            unpacked += Unpacked(bytes, start, Limits.UnpackedBytes - unpacked);
            if (unpacked > Limits.UnpackedBytes) throw Bomb($"unpacks to more than {Limits.UnpackedBytes >> 20} MB.");
            at = start + 1;
        }
    }

    /// <summary>Where the data of the next stream begin.</summary>
    private static int? Next(byte[] bytes, int from)
    {
        while (from < bytes.Length)
        {
            var found = bytes.AsSpan(from).IndexOf("stream"u8);
            if (found < 0) return null;
            var at = from + found;
            from = at + 6;
            if (at >= 3 && bytes.AsSpan(at - 3, 3).SequenceEqual("end"u8)) continue;
            if (from < bytes.Length && bytes[from] == '\r') from++;
            if (from < bytes.Length && bytes[from] == '\n') return from + 1;
        }

        return null;
    }

    private static bool PackedTwice(ReadOnlySpan<byte> dictionary)
    {
        var begin = Math.Max(dictionary.LastIndexOf("obj"u8), 0);
        var own = dictionary[begin..];
        var first = own.IndexOf("/FlateDecode"u8);
        return first >= 0 && own[(first + 12)..].IndexOf("/FlateDecode"u8) >= 0;
    }

    private static long Unpacked(byte[] bytes, int start, long room)
    {
        if (start + 2 > bytes.Length || (bytes[start] & 0x0F) != 8 || ((bytes[start] << 8) | bytes[start + 1]) % 31 != 0) return 0;
        using var packed = new MemoryStream(bytes, start, bytes.Length - start, writable: false);
        using var plain = new ZLibStream(packed, CompressionMode.Decompress);
        var buffer = new byte[32 << 10];
        long size = 0;
        try
        {
            for (int read; size <= room && (read = plain.Read(buffer)) > 0;) size += read;
        }
        catch (InvalidDataException)
        {
            // Not a packed stream after all, or a damaged one: the PDF reader judges it.
        }

        return size;
    }

    private static FormatRefusedException Bomb(string reason) => new(ReadingRefusal.ArchiveBomb, reason);
}
