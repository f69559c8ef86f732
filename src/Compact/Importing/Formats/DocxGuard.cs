using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using Marrakech.Compact.Contracts;

namespace Marrakech.Compact.Importing.Formats;

/// <summary>
/// Refuses parts of a DOCX that are too large or nested too deep, before they are read whole: the reader of Office
/// files goes down one call for each level, and a stack that overflows cannot be caught. Looks at the parts that will
/// be read, wherever in the archive the document says they are.
/// </summary>
internal static class DocxGuard
{
    public static void Check(MainDocumentPart main, CancellationToken cancellation)
    {
        OpenXmlPart?[] parts = [main, main.NumberingDefinitionsPart, main.StyleDefinitionsPart, main.FootnotesPart];
        long size = 0;
        foreach (var part in parts.OfType<OpenXmlPart>())
        {
            cancellation.ThrowIfCancellationRequested();
            size += Size(part, Limits.DocumentPartBytes - size);
            CheckDepth(part);
        }
    }

    private static long Size(OpenXmlPart part, long room)
    {
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        var buffer = new byte[32 << 10];
        long size = 0;
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            size += read;
            if (size > room) throw new FormatRefusedException(ReadingRefusal.ArchiveBomb, $"holds a text that unpacks to more than {Limits.DocumentPartBytes >> 20} MB.");
        }

        return size;
    }

    private static void CheckDepth(OpenXmlPart part)
    {
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        while (reader.Read())
        {
            if (reader.Depth > Limits.Depth) throw new FormatRefusedException(ReadingRefusal.ArchiveBomb, $"nests its parts more than {Limits.Depth} deep.");
        }
    }
}
