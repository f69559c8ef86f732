using System.IO.Compression;
using Marrakech.Compact.Contracts;

namespace Marrakech.Compact.Importing.Formats;

/// <summary>
/// Refuses archives made to swell. Every part is unpacked into nothing and counted, because the sizes an archive
/// declares are what a bomb lies about.
/// </summary>
internal static class ArchiveGuard
{
    private const int NestedBytes = 8 << 20;

    public static void Check(ZipArchive archive, CancellationToken cancellation) => Check(archive, 0, 0, cancellation);

    private static long Check(ZipArchive archive, long unpacked, int depth, CancellationToken cancellation)
    {
        if (archive.Entries.Count > Limits.Entries) throw Bomb($"is an archive of more than {Limits.Entries} parts.");
        foreach (var entry in archive.Entries)
        {
            cancellation.ThrowIfCancellationRequested();
            unpacked = Count(entry, unpacked, depth, cancellation);
        }

        return unpacked;
    }

    private static long Count(ZipArchiveEntry entry, long unpacked, int depth, CancellationToken cancellation)
    {
        using var part = entry.Open();
        var buffer = new byte[32 << 10];
        using var nested = new MemoryStream();
        long size = 0;
        bool? isArchive = null;
        var isText = entry.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);
        for (int read; (read = part.Read(buffer)) > 0;)
        {
            cancellation.ThrowIfCancellationRequested();
            isArchive ??= buffer.AsSpan(0, read).StartsWith("PK\x03\x04"u8);
            size += read;
            unpacked += read;
            if (unpacked > Limits.UnpackedBytes) throw Bomb($"unpacks to more than {Limits.UnpackedBytes >> 20} MB.");
            if (size > Limits.RatioFrom && size / Math.Max(1, entry.CompressedLength) > Limits.Ratio) throw Bomb($"swells to more than {Limits.Ratio} times its size when unpacked.");
            if (isText && size > Limits.DocumentPartBytes) throw Bomb($"holds a text that unpacks to more than {Limits.DocumentPartBytes >> 20} MB.");
            if (isArchive == true && nested.Length <= NestedBytes) nested.Write(buffer, 0, read);
        }

        if (isArchive != true) return unpacked;
        if (depth > 0) throw Bomb("holds archives within archives.");
        if (nested.Length > NestedBytes) throw Bomb("holds a large archive within the archive.");
        return CheckNested(nested, unpacked, depth, cancellation);
    }

    private static long CheckNested(MemoryStream nested, long unpacked, int depth, CancellationToken cancellation)
    {
        try
        {
            using var inner = new ZipArchive(nested, ZipArchiveMode.Read);
            return Check(inner, unpacked, depth + 1, cancellation);
        }
        catch (InvalidDataException)
        {
            return unpacked;
        }
    }

    private static FormatRefusedException Bomb(string reason) => new(ReadingRefusal.ArchiveBomb, reason);
}
