using System.Buffers.Binary;
using System.IO.Compression;
using System.Xml;
using Marrakech.Operations.Contracts.Files;

namespace Marrakech.Operations.Files;

/// <summary>Opens an office document as the archive it is, believes none of its numbers, and says which kind it is or why it is refused.</summary>
internal static class OfficeArchive
{
    private const int MostEntries = 5000, LongestName = 250, EndLength = 22;
    private const long MostInside = 300L * 1024 * 1024, FreeInside = 10L * 1024 * 1024, MostTimes = 200, MostManifest = 1024 * 1024;

    public static async Task<(ContentKind? Kind, FileRefusal? Refusal)> CheckAsync(Stream content, CancellationToken ct)
    {
        try
        {
            if (!EndsWithItsDirectory(content)) return (null, FileRefusal.SeveralTypes);
            content.Position = 0;
            await using var archive = await ZipArchive.CreateAsync(content, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, ct);
            if (archive.Entries.Count > MostEntries) return (null, FileRefusal.TooMuchInside);
            if (archive.Entries.Any(e => e.IsEncrypted) || archive.Entries.Any(e => !IsPlainName(e.FullName))
                || archive.Entries.DistinctBy(e => e.FullName, StringComparer.OrdinalIgnoreCase).Count() != archive.Entries.Count) return (null, FileRefusal.Damaged);
            if (archive.Entries.Any(e => IsProgram(e.FullName))) return (null, FileRefusal.Macros);
            if (await InsideAsync(archive, content.Length, ct) is { } refusal) return (null, refusal);
            return await KindAsync(archive, ct);
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException)
        {
            return (null, FileRefusal.Damaged);
        }
    }

    /// <summary>The directory must be the last thing: a comment or a tail may hold another document.</summary>
    private static bool EndsWithItsDirectory(Stream content)
    {
        if (content.Length < EndLength) return false;
        Span<byte> end = stackalloc byte[EndLength];
        content.Position = content.Length - EndLength;
        content.ReadExactly(end);
        return end.StartsWith("PK\u0005\u0006"u8) && BinaryPrimitives.ReadUInt16LittleEndian(end[20..]) == 0;
    }

    /// <summary>We never unpack it, but its readers may.</summary>
    private static bool IsPlainName(string name) => name.Length is > 0 and <= LongestName && name[0] != '/' && !name.Contains('\\', StringComparison.Ordinal)
        && !name.Contains(':', StringComparison.Ordinal) && !name.Any(char.IsControl) && !name.Split('/').Any(part => part is "." or "..");

    private static bool IsProgram(string name) => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || name.EndsWith("vbaData.xml", StringComparison.OrdinalIgnoreCase)
        || name.Contains("activeX/", StringComparison.OrdinalIgnoreCase) || name.Contains("oleObject", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase);

    /// <summary>Unfolds everything, counting, and looks at the first bytes of each part.</summary>
    private static async Task<FileRefusal?> InsideAsync(ZipArchive archive, long size, CancellationToken ct)
    {
        var most = Math.Min(MostInside, Math.Max(FreeInside, size * MostTimes));
        var piece = new byte[64 * 1024];
        long inside = 0;
        foreach (var entry in archive.Entries)
        {
            await using var part = await entry.OpenAsync(ct);
            var isHead = true;
            while (await part.ReadAtLeastAsync(piece, 16, throwOnEndOfStream: false, ct) is > 0 and var count)
            {
                if (isHead && ContentSniffer.IsArchive(piece.AsSpan(0, count)) && !IsPackedPicture(entry.FullName)) return FileRefusal.Nested;
                isHead = false;
                inside += count;
                if (inside > most) return FileRefusal.TooMuchInside;
            }
        }

        return null;
    }

    /// <summary>Office keeps drawings as single packed files.</summary>
    private static bool IsPackedPicture(string name) => name.EndsWith(".emz", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".wmz", StringComparison.OrdinalIgnoreCase);

    private static async Task<(ContentKind? Kind, FileRefusal? Refusal)> KindAsync(ZipArchive archive, CancellationToken ct)
    {
        var (microsoft, open) = (archive.GetEntry("[Content_Types].xml"), archive.GetEntry("mimetype"));
        if (microsoft is not null && open is not null) return (null, FileRefusal.SeveralTypes);
        if (microsoft is { Length: <= MostManifest }) return await OfMicrosoftAsync(archive, microsoft, ct);
        if (open is not { Length: <= 100 }) return (null, FileRefusal.Archive);
        await using var stream = await open.OpenAsync(ct);
        using var reader = new StreamReader(stream);
        var said = await reader.ReadToEndAsync(ct);
        return new[] { ContentKind.Odt, ContentKind.Ods }.FirstOrDefault(k => k.MediaType == said) is { } kind ? (kind, null) : (null, FileRefusal.Archive);
    }

    /// <summary>The main part decides, and it must be there; a second main part would be a second document.</summary>
    private static async Task<(ContentKind? Kind, FileRefusal? Refusal)> OfMicrosoftAsync(ZipArchive archive, ZipArchiveEntry manifest, CancellationToken ct)
    {
        var kinds = new[] { ContentKind.Docx, ContentKind.Xlsx, ContentKind.Pptx };
        var found = new List<ContentKind>();
        await using var stream = await manifest.OpenAsync(ct);
        using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, Async = true });
        while (await xml.ReadAsync())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.GetAttribute("ContentType") is not { } type) continue;
            if (type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)) return (null, FileRefusal.Macros);
            if (kinds.FirstOrDefault(k => type == k.MediaType + ".main+xml") is { } kind && xml.GetAttribute("PartName") is { } part && archive.GetEntry(part.TrimStart('/')) is not null) found.Add(kind);
        }

        return found switch
        {
            [var kind] => (kind, null),
            [] => (null, FileRefusal.Archive),
            _ => (null, FileRefusal.SeveralTypes),
        };
    }
}
