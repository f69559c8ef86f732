using System.Text;
using System.Text.RegularExpressions;
using Marrakech.Compact.Contracts;

namespace Marrakech.Compact.Importing.Formats;

internal enum DocumentFormat
{
    /// <summary>Plain text or Markdown in any encoding.</summary>
    Text,
    Html,
    Pdf,

    /// <summary>A ZIP archive; a DOCX is one.</summary>
    Zip,
}

/// <summary>Turns the bytes of a file into text, by what the bytes are and not by what the file is called.</summary>
internal static partial class DocumentFormats
{
    private const int HeadBytes = 64 << 10;

    /// <summary>A question mark may come to stand before a line by itself now and then; a list has more items.</summary>
    private const int LeastLostBullets = 10;

    private static readonly string Bullet = ListNumbers.Bullet.ToString();

    public static string ReadText(byte[] bytes, CancellationToken cancellation)
    {
        var format = Detect(bytes);
        if (format == DocumentFormat.Text && bytes.Length > Limits.TextBytes) throw TooMuchText(Limits.TextBytes);
        if (format == DocumentFormat.Html && bytes.Length > Limits.HtmlBytes) throw TooMuchText(Limits.HtmlBytes);
        var text = format switch
        {
            DocumentFormat.Pdf => PdfText.Read(bytes, cancellation),
            DocumentFormat.Zip => DocxText.Read(bytes, cancellation),
            DocumentFormat.Html => HtmlText.Read(Encodings.Decode(bytes)),
            _ => Encodings.Decode(bytes),
        };
        if (text.Length > Limits.TextCharacters) throw TooMuchText(Limits.TextCharacters);
        if (string.IsNullOrWhiteSpace(text)) throw new FormatRefusedException(ReadingRefusal.Empty, EmptyReason(format));
        text = WithKnownBullets(text);
        // Everything is compared and counted with a letter and its accent as one sign.
        return text.IsNormalized() ? text : text.Normalize();
    }

    /// <summary>Bullets of symbol fonts, and those an encoding could not hold, become the one every reader knows.</summary>
    private static string WithKnownBullets(string text)
    {
        text = TabbedItem().Replace(OddBullet().Replace(text, Bullet), " ");
        return LostBullet().Count(text) >= LeastLostBullets ? LostBullet().Replace(text, Bullet) : text;
    }

    public static DocumentFormat Detect(ReadOnlySpan<byte> bytes)
    {
        if (bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0) return DocumentFormat.Pdf;
        if (bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith("PK\x05\x06"u8)) return DocumentFormat.Zip;
        if (bytes.StartsWith(OleSignature)) throw OldOffice(bytes);
        if (Encodings.LooksBinary(bytes)) throw new FormatRefusedException(ReadingRefusal.Binary, "is not a document but binary data.");
        var head = Encodings.Decode(bytes[..Math.Min(bytes.Length, HeadBytes)].ToArray());
        return HtmlHead().IsMatch(head) ? DocumentFormat.Html : DocumentFormat.Text;
    }

    private static ReadOnlySpan<byte> OleSignature => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>An encrypted DOCX is an OLE file with a stream of that name in its directory.</summary>
    private static FormatRefusedException OldOffice(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0
            ? new FormatRefusedException(ReadingRefusal.PasswordProtected, "is protected by a password; save it without one and import it again.")
            : new FormatRefusedException(ReadingRefusal.Binary, "is an Office file of the old binary kind; save it as DOCX and import it again.");

    private static FormatRefusedException TooMuchText(int limit) =>
        new(ReadingRefusal.TooLarge, $"holds more than {limit >> 20} MB of text, which no official document does.");

    private static string EmptyReason(DocumentFormat format) => format == DocumentFormat.Pdf
        ? "holds no text, only images; import a version with text."
        : "is empty.";

    [GeneratedRegex(@"(?<=^[ \t]*)[·‣⁃□❑❖➢\uE000-\uF8FF](?=[ \t]+\S)", RegexOptions.Multiline)]
    private static partial Regex OddBullet();

    /// <summary>An editor sets a tab between a bullet and its item.</summary>
    [GeneratedRegex(@"(?<=^[ \t]*[-*•▪■○●–])[ ]*\t[ \t]*(?=\S)", RegexOptions.Multiline)]
    private static partial Regex TabbedItem();

    [GeneratedRegex(@"(?<=^[ \t]*)[?\uFFFD](?=[ \t]*[\w*(])", RegexOptions.Multiline)]
    private static partial Regex LostBullet();

    [GeneratedRegex(@"^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|main|article|header|div|section|table|(?:h[1-6]|p|ul|ol)\b(?![^\n]*\t))\b|<body[\s>]", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex HtmlHead();
}
