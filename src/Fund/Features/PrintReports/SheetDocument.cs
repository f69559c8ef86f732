using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Marrakech.Fund.Features.PrintReports;

/// <summary>
/// A sheet as a Word document (ISO/IEC 29500): title, lines, and the table. Written part by part and not through a library,
/// which would put the instant and numbers drawn at random into the file.
/// </summary>
internal static class SheetDocument
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Ending = "docx";

    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/", Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Width of a page's text lying, in twentieths of a point.</summary>
    private const int Width = 14_000;

    private static readonly DateTimeOffset always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly (string Name, string Text)[] parts =
    [
        ("[Content_Types].xml", $"""<Types xmlns="{Package}content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""),
        ("_rels/.rels", $"""<Relationships xmlns="{Package}relationships"><Relationship Id="r1" Type="{Office}/officeDocument" Target="word/document.xml"/></Relationships>"""),
    ];

    public static async Task WriteAsync(Sheet sheet, Stream output, CancellationToken ct)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts) Add(archive, name, """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + text);
            Add(archive, "word/document.xml", Document(sheet));
        }

        file.Position = 0;
        await file.CopyToAsync(output, ct);
    }

    private static void Add(ZipArchive archive, string name, string text)
    {
        var entry = archive.CreateEntry(name);
        entry.LastWriteTime = always;
        using var stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }

    private static string Document(Sheet sheet)
    {
        using var text = new Utf8Writer();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = false, Encoding = Encoding.UTF8 }))
        {
            xml.WriteStartElement("w", "document", Main);
            xml.WriteStartElement("body", Main);
            Paragraph(xml, sheet, sheet.Title, isStrong: true, size: 32);
            foreach (var line in sheet.Lines) Paragraph(xml, sheet, line);
            Table(xml, sheet);
            Paragraph(xml, sheet, "");
            xml.WriteStartElement("sectPr", Main);
            xml.WriteStartElement("pgSz", Main);
            Attribute(xml, "w", "16838");
            Attribute(xml, "h", "11906");
            Attribute(xml, "orient", "landscape");
            xml.WriteEndDocument();
        }

        return text.ToString();
    }

    private static void Table(XmlWriter xml, Sheet sheet)
    {
        xml.WriteStartElement("tbl", Main);
        xml.WriteStartElement("tblPr", Main);
        if (sheet.Language.RightToLeft) Empty(xml, "bidiVisual");
        Sized(xml, "tblW", Width);
        xml.WriteStartElement("tblBorders", Main);
        foreach (var side in new[] { "top", "bottom", "insideH" })
        {
            xml.WriteStartElement(side, Main);
            Attribute(xml, "val", "single");
            Attribute(xml, "sz", "4");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        var wide = Width / sheet.Columns.Count;
        xml.WriteStartElement("tblGrid", Main);
        foreach (var _ in sheet.Columns)
        {
            xml.WriteStartElement("gridCol", Main);
            Attribute(xml, "w", XmlConvert.ToString(wide));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        Row(xml, sheet, sheet.Columns.Select(c => c.Words), wide, isStrong: true);
        foreach (var row in sheet.Rows) Row(xml, sheet, row, wide);
        if (sheet.Total is { } total) Row(xml, sheet, total, wide, isStrong: true);
        xml.WriteEndElement();
    }

    private static void Row(XmlWriter xml, Sheet sheet, IEnumerable<string> cells, int wide, bool isStrong = false)
    {
        xml.WriteStartElement("tr", Main);
        foreach (var (column, cell) in sheet.Columns.Zip(cells))
        {
            xml.WriteStartElement("tc", Main);
            xml.WriteStartElement("tcPr", Main);
            Sized(xml, "tcW", wide);
            xml.WriteEndElement();
            Paragraph(xml, sheet, cell, isStrong, size: 18, isNumber: column.IsNumber);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Paragraph(XmlWriter xml, Sheet sheet, string text, bool isStrong = false, int size = 20, bool isNumber = false)
    {
        xml.WriteStartElement("p", Main);
        xml.WriteStartElement("pPr", Main);
        if (sheet.Language.RightToLeft) Empty(xml, "bidi");
        if (isNumber) Valued(xml, "jc", "end");
        xml.WriteEndElement();
        xml.WriteStartElement("r", Main);
        xml.WriteStartElement("rPr", Main);
        if (isStrong) Empty(xml, "b");
        Valued(xml, "sz", XmlConvert.ToString(size));
        if (sheet.Language.RightToLeft && !isNumber) Empty(xml, "rtl");
        xml.WriteEndElement();
        xml.WriteStartElement("t", Main);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(string.Concat(text.EnumerateRunes().Where(r => !r.IsBmp || XmlConvert.IsXmlChar((char)r.Value))));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Sized(XmlWriter xml, string name, int width)
    {
        xml.WriteStartElement(name, Main);
        Attribute(xml, "w", XmlConvert.ToString(width));
        Attribute(xml, "type", "dxa");
        xml.WriteEndElement();
    }

    private static void Valued(XmlWriter xml, string name, string value)
    {
        xml.WriteStartElement(name, Main);
        Attribute(xml, "val", value);
        xml.WriteEndElement();
    }

    private static void Empty(XmlWriter xml, string name)
    {
        xml.WriteStartElement(name, Main);
        xml.WriteEndElement();
    }

    private static void Attribute(XmlWriter xml, string name, string value) => xml.WriteAttributeString(name, Main, value);

    /// <summary>A writer of text that says it is UTF-8, as the declaration then does.</summary>
    private sealed class Utf8Writer : StringWriter
    {
        public Utf8Writer()
            : base(System.Globalization.CultureInfo.InvariantCulture)
        {
        }

        public override Encoding Encoding => Encoding.UTF8;
    }
}
