using Marrakech.Operations.Contracts.Files;

namespace Marrakech.Operations.Files;

/// <summary>What the first look at a content says.</summary>
internal enum ContentClass
{
    Pdf,
    Zip,
    Png,
    Jpeg,
    WebP,
    Gif,

    /// <summary>No signature: text, if it is made of characters.</summary>
    Plain,
}

/// <summary>
/// Tells types by their signatures. A program that opens a type looks for its signature where the type allows it: PDF within
/// the first kilobyte, ZIP from the end. So a content that satisfies two of them is refused, whatever its name is.
/// </summary>
internal static class ContentSniffer
{
    /// <summary>How much of the beginning and of the end decides: a ZIP may end with a comment of 65535 bytes.</summary>
    public const int HeadLength = 4096, TailLength = 65535 + 22;

    private const int PdfReach = 1024;

    private static readonly byte[][] archives = ["PK\u0005\u0006"u8.ToArray(), "Rar!"u8.ToArray(), [0x37, 0x7A, 0xBC, 0xAF], [0x1F, 0x8B], "BZh"u8.ToArray(), [0xFD, 0x37, 0x7A, 0x58, 0x5A], [0x28, 0xB5, 0x2F, 0xFD]];
    private static readonly byte[][] markup = ["<script"u8.ToArray(), "<html"u8.ToArray(), "<svg"u8.ToArray(), "<!doctype"u8.ToArray(), "<iframe"u8.ToArray()];

    /// <summary>Judges by the first <see cref="HeadLength"/> and the last <see cref="TailLength"/> bytes, or all where there are fewer.</summary>
    public static (ContentClass? Class, FileRefusal? Refusal) Look(ReadOnlySpan<byte> head, ReadOnlySpan<byte> tail)
    {
        var found = Signature(head);
        if (found is null) return Unsigned(head, tail);
        if (found != ContentClass.Pdf && head[..Math.Min(head.Length, PdfReach)].IndexOf("%PDF-"u8) >= 0) return (null, FileRefusal.SeveralTypes);
        if (found != ContentClass.Zip && tail.LastIndexOf("PK\u0005\u0006"u8) >= 0) return (null, FileRefusal.SeveralTypes);
        if (found != ContentClass.Zip && HasMarkup(head)) return (null, FileRefusal.SeveralTypes);
        // A GIF that opens a comment or an assignment of JavaScript right behind its signature.
        if (found == ContentClass.Gif && head.Length > 8 && (head[6..8].SequenceEqual("/*"u8) || head[6] == '=')) return (null, FileRefusal.SeveralTypes);
        return (found, null);
    }

    /// <summary>Whether a content begins as an archive or a packed file does.</summary>
    public static bool IsArchive(ReadOnlySpan<byte> head)
    {
        foreach (var signature in archives)
        {
            if (head.StartsWith(signature)) return true;
        }

        return head.StartsWith("PK\u0003\u0004"u8);
    }

    private static ContentClass? Signature(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("%PDF-"u8)) return ContentClass.Pdf;
        if (head.StartsWith("PK\u0003\u0004"u8)) return ContentClass.Zip;
        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])) return ContentClass.Png;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return ContentClass.Jpeg;
        if (head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8)) return ContentClass.Gif;
        if (head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..12].SequenceEqual("WEBP"u8)) return ContentClass.WebP;
        return null;
    }

    private static (ContentClass? Class, FileRefusal? Refusal) Unsigned(ReadOnlySpan<byte> head, ReadOnlySpan<byte> tail)
    {
        if (head[..Math.Min(head.Length, PdfReach)].IndexOf("%PDF-"u8) >= 0) return (null, FileRefusal.SeveralTypes);
        if (IsArchive(head) || tail.LastIndexOf("PK\u0005\u0006"u8) >= 0) return (null, FileRefusal.Archive);
        var text = SkipBlank(head);
        if ((text.Length > 0 && text[0] == '<') || HasMarkup(head)) return (null, FileRefusal.Markup);
        return text.StartsWith("{\\rtf"u8) || text.StartsWith("%!"u8) || text.StartsWith("#!"u8) ? (null, FileRefusal.UnknownType) : (ContentClass.Plain, null);
    }

    private static ReadOnlySpan<byte> SkipBlank(ReadOnlySpan<byte> head) =>
        (head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? head[3..] : head).TrimStart(" \t\r\n\f\0"u8);

    /// <summary>UTF-16 hides a letter behind a zero; browsers read it all the same.</summary>
    private static bool HasMarkup(ReadOnlySpan<byte> head)
    {
        var lower = new byte[head.Length];
        var length = 0;
        foreach (var b in head)
        {
            if (b != 0) lower[length++] = b is >= (byte)'A' and <= (byte)'Z' ? (byte)(b | 0x20) : b;
        }

        return markup.Any(tag => lower.AsSpan(0, length).IndexOf(tag) >= 0);
    }
}
