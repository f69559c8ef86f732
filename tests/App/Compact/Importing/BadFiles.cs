using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Marrakech.App.Compact.Importing;

/// <summary>Files that cannot be read, each made here in memory.</summary>
internal static class BadFiles
{
    public static byte[] Pdf(params string[] lines)
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        foreach (var chunk in lines.Chunk(50))
        {
            var page = builder.AddPage(UglyToad.PdfPig.Content.PageSize.A4);
            for (var i = 0; i < chunk.Length; i++)
            {
                if (chunk[i].Length > 0) page.AddText(chunk[i], 9, new PdfPoint(40, 800 - (i * 14)), font);
            }
        }

        return builder.Build();
    }

    public static byte[] Docx(IEnumerable<OpenXmlElement> blocks)
    {
        using var memory = new MemoryStream();
        using (var package = WordprocessingDocument.Create(memory, WordprocessingDocumentType.Document))
        {
            package.AddMainDocumentPart().Document = new Document(new Body(blocks));
        }

        return memory.ToArray();
    }

    public static byte[] Docx(params string[] paragraphs) => Docx(paragraphs.Select(Paragraph));

    /// <summary>A DOCX of one paragraph that calls notes in this order, with the separators an editor keeps among them.</summary>
    public static byte[] DocxWithNotes(string text, params (int Key, string Text)[] notes)
    {
        using var memory = new MemoryStream();
        using (var package = WordprocessingDocument.Create(memory, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            var paragraph = Paragraph(text);
            foreach (var (key, _) in notes) paragraph.Append(new Run(new FootnoteReference { Id = key }));
            main.Document = new Document(new Body(paragraph));
            main.AddNewPart<FootnotesPart>().Footnotes = new Footnotes([
                new Footnote(Paragraph("")) { Id = 0, Type = FootnoteEndnoteValues.Separator },
                new Footnote(Paragraph("")) { Id = 1, Type = FootnoteEndnoteValues.ContinuationSeparator },
                .. notes.OrderBy(note => note.Key).Select(note => new Footnote(Paragraph(note.Text)) { Id = note.Key }),
            ]);
        }

        return memory.ToArray();
    }

    public static Paragraph Paragraph(string text) =>
        new(new Run(new DocumentFormat.OpenXml.Wordprocessing.Text(text) { Space = SpaceProcessingModeValues.Preserve }));

    /// <summary>A DOCX with a part of this many megabytes of one letter.</summary>
    public static byte[] DocxBomb(int megabytes, string part, bool tight = false) => Zip(archive =>
    {
        Entry(archive, "[Content_Types].xml", "<Types/>"u8.ToArray(), 1);
        if (part != "word/document.xml") Entry(archive, "word/document.xml", "<w/>"u8.ToArray(), 1);
        Entry(archive, part, Enumerable.Repeat((byte)'a', 1 << 20).ToArray(), megabytes, tight ? CompressionLevel.SmallestSize : CompressionLevel.Fastest);
    });

    /// <summary>A DOCX whose body holds tables within tables.</summary>
    public static byte[] NestedDocx(int depth)
    {
        using var memory = new MemoryStream();
        using (var package = WordprocessingDocument.Create(memory, WordprocessingDocumentType.Document))
        {
            using var writer = new StreamWriter(package.AddMainDocumentPart().GetStream(FileMode.Create, FileAccess.Write));
            writer.Write("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>");
            for (var i = 0; i < depth; i++) writer.Write("<w:tbl>");
            for (var i = 0; i < depth; i++) writer.Write("</w:tbl>");
            writer.Write("</w:body></w:document>");
        }

        return memory.ToArray();
    }

    /// <summary>A DOCX with a text and footnotes of so many letters each, which compress little.</summary>
    public static byte[] DocxOfMuchText(int letters)
    {
        var noise = new byte[letters / 2];
        new Random(11).NextBytes(noise);
        var words = Convert.ToHexString(noise);
        using var memory = new MemoryStream();
        using (var package = WordprocessingDocument.Create(memory, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            main.Document = new Document(new Body(Paragraph(words)));
            main.AddNewPart<FootnotesPart>().Footnotes = new Footnotes(new Footnote(Paragraph(words)) { Id = 1 });
        }

        return memory.ToArray();
    }

    public static byte[] NestedZip(int depth)
    {
        var bytes = Zip(archive => Entry(archive, "zeros", new byte[1 << 20], 4));
        for (var i = 0; i < depth; i++)
        {
            var inner = bytes;
            bytes = Zip(archive => Entry(archive, "inner.zip", inner, 1));
        }

        return bytes;
    }

    /// <summary>A PDF whose one stream unpacks to this many megabytes.</summary>
    public static byte[] PdfBomb(int megabytes)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var block = new byte[1 << 20];
            for (var i = 0; i < megabytes; i++) deflate.Write(block);
        }

        return [.. Encoding.ASCII.GetBytes($"%PDF-1.4\n1 0 obj\n<< /Filter /FlateDecode /Length {packed.Length} >>\nstream\n"), .. packed.ToArray(), .. "\nendstream\nendobj\ntrailer\n<< >>\n%%EOF\n"u8];
    }

    /// <summary>A PDF whose page holds arrays within arrays.</summary>
    public static byte[] NestedPdf(int depth)
    {
        var text = Encoding.Latin1.GetString(Pdf("Some words of a page"));
        return Encoding.Latin1.GetBytes(text.Replace("/Type /Catalog", $"/Type /Catalog /Nest {new string('[', depth)}{new string(']', depth)}", StringComparison.Ordinal));
    }

    /// <summary>A PDF encrypted with a key no empty password opens.</summary>
    public static byte[] LockedPdf()
    {
        var text = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        Add("<< /Type /Catalog /Pages 2 0 R >>");
        Add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>");
        Add($"<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <{new string('A', 64)}> /U <{new string('B', 64)}> >>");
        var start = text.Length;
        text.Append("xref\n0 5\n0000000000 65535 f \n");
        foreach (var offset in offsets) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        text.Append(System.Globalization.CultureInfo.InvariantCulture, $"trailer\n<< /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>] >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(text.ToString());

        void Add(string body)
        {
            offsets.Add(text.Length);
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{offsets.Count} 0 obj\n{body}\nendobj\n");
        }
    }

    /// <summary>An OLE file that names a stream as Office does for an encrypted document.</summary>
    public static byte[] LockedDocx() =>
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[480]];

    private static byte[] Zip(Action<ZipArchive> fill)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true)) fill(archive);
        return memory.ToArray();
    }

    private static void Entry(ZipArchive archive, string name, byte[] content, int times, CompressionLevel level = CompressionLevel.Fastest)
    {
        using var stream = archive.CreateEntry(name, level).Open();
        for (var i = 0; i < times; i++) stream.Write(content);
    }
}
