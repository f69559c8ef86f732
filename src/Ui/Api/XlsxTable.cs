using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Marrakech.Ui.Api;

/// <summary>Writes a table as a workbook of one sheet (ISO/IEC 29500), row by row. A cell is text, which no spreadsheet takes for a formula, or a number where its column says so. The same rows give the same bytes.</summary>
public sealed class XlsxTable : IAsyncDisposable
{
    /// <summary>What a cell may hold; what is longer would make the file unreadable.</summary>
    private const int LongestCell = 32_767;

    /// <summary>Rows are sent in pieces of about this many bytes.</summary>
    private const int Piece = 64 * 1024;

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/", Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly (string Name, string Text)[] parts =
    [
        ("[Content_Types].xml", $"""<Types xmlns="{Package}content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"""),
        ("_rels/.rels", $"""<Relationships xmlns="{Package}relationships"><Relationship Id="r1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
        ("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="1" sheetId="1" r:id="r1"/></sheets></workbook>"""),
        ("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Package}relationships"><Relationship Id="r1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"""),
    ];

    /// <summary>Any instant would do, as long as it is the same: the first a file in an archive can have.</summary>
    private static readonly DateTimeOffset always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive archive;
    private readonly Outgoing outgoing;
    private readonly Stream output;
    private readonly Stream sheet;
    private readonly MemoryStream buffer = new();
    private readonly XmlWriter xml;

    private XlsxTable(Stream output, Outgoing outgoing, ZipArchive archive, Stream sheet)
    {
        (this.output, this.outgoing, this.archive, this.sheet) = (output, outgoing, archive, sheet);
        xml = XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = false });
    }

    /// <summary>Begins the file; the stream stays open afterwards.</summary>
    public static async Task<XlsxTable> OpenAsync(Stream output, CancellationToken ct)
    {
        var outgoing = new Outgoing();
        var archive = await ZipArchive.CreateAsync(outgoing, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, ct);
        foreach (var (name, text) in parts)
        {
            await using var part = await Entry(archive, name, CompressionLevel.Optimal).OpenAsync(ct);
            await part.WriteAsync(Encoding.UTF8.GetBytes("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + text), ct);
        }

        var table = new XlsxTable(output, outgoing, archive, await Entry(archive, "xl/worksheets/sheet1.xml", CompressionLevel.Fastest).OpenAsync(ct));
        table.xml.WriteStartElement("worksheet", Main);
        table.xml.WriteStartElement("sheetData", Main);
        return table;
    }

    /// <summary>Writes the headings.</summary>
    public Task WriteHeadAsync<T>(IReadOnlyList<Column<T>> columns, CancellationToken ct) => WriteAsync(columns.Select(c => ((string?)c.Name, false)), ct);

    /// <summary>Writes one row.</summary>
    public Task WriteRowAsync<T>(IReadOnlyList<Column<T>> columns, T row, CancellationToken ct) => WriteAsync(columns.Select(c => (c.Value(row), c.IsNumber)), ct);

    /// <summary>Writes a row of texts, as stand above or below a table.</summary>
    public Task WriteTextAsync(IEnumerable<string> cells, CancellationToken ct) => WriteAsync(cells.Select(c => ((string?)c, false)), ct);

    /// <summary>Ends the file.</summary>
    public async ValueTask DisposeAsync()
    {
        xml.WriteEndDocument();
        xml.Flush();
        await SendAsync(CancellationToken.None);
        xml.Dispose();
        await sheet.DisposeAsync();
        await archive.DisposeAsync();
        await outgoing.SendAsync(output, CancellationToken.None);
        await outgoing.DisposeAsync();
        await buffer.DisposeAsync();
    }

    private async Task WriteAsync(IEnumerable<(string? Text, bool IsNumber)> cells, CancellationToken ct)
    {
        xml.WriteStartElement("row", Main);
        foreach (var (cell, isNumber) in cells)
        {
            xml.WriteStartElement("c", Main);
            if (isNumber && decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)) xml.WriteElementString("v", Main, cell);
            else if (!string.IsNullOrEmpty(cell)) WriteText(cell);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        if (buffer.Length > Piece) await SendAsync(ct);
    }

    private static ZipArchiveEntry Entry(ZipArchive archive, string name, CompressionLevel level)
    {
        var entry = archive.CreateEntry(name, level);
        entry.LastWriteTime = always;
        return entry;
    }

    private void WriteText(string text)
    {
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is", Main);
        xml.WriteStartElement("t", Main);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(Clean(text.Length <= LongestCell ? text : text[..LongestCell]));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private async Task SendAsync(CancellationToken ct)
    {
        xml.Flush();
        buffer.Position = 0;
        await buffer.CopyToAsync(sheet, ct);
        buffer.SetLength(0);
        await outgoing.SendAsync(output, ct);
    }

    /// <summary>XML has no place for most control characters, nor for half a pair.</summary>
    private static string Clean(string text) => text.All(XmlConvert.IsXmlChar) ? text
        : string.Concat(text.EnumerateRunes().Where(r => r.Value > char.MaxValue || XmlConvert.IsXmlChar((char)r.Value)));

    /// <summary>What the archive writes, some of it at once, on its way to a line that takes nothing at once.</summary>
    private sealed class Outgoing : MemoryStream
    {
        /// <summary>An archive that could go back would rewrite its beginnings.</summary>
        public override bool CanSeek => false;

        public async Task SendAsync(Stream output, CancellationToken ct)
        {
            await output.WriteAsync(GetBuffer().AsMemory(0, (int)Length), ct);
            SetLength(0);
        }
    }
}
