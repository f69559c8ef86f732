using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Marrakech.Knowledge.Domain.Bulk;

/// <summary>What the cells of a workbook's first sheet refer to: shared texts, and the styles that make days of numbers.</summary>
internal sealed partial class XlsxBook
{
    /// <summary>Most characters of a part, of a part that is read whole, and of all shared texts.</summary>
    private const long MostOfPart = 300_000_000, MostOfSmall = 5_000_000, MostShared = 60_000_000;

    private const int MostTexts = 1_000_000, Days1904 = 1462;

    public static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostOfPart };

    private readonly List<string> shared = [];
    private readonly HashSet<string> days = [];
    private bool is1904;

    /// <summary>Name of the part with the first sheet.</summary>
    public string Sheet { get; private set; } = "";

    public static XlsxBook Read(ZipArchive archive)
    {
        var book = new XlsxBook();
        var relations = Small(archive, "xl/_rels/workbook.xml.rels").Elements().ToList();
        var workbook = Small(archive, "xl/workbook.xml");
        book.is1904 = workbook.Elements().Any(e => e.Name.LocalName == "workbookPr" && e.Attribute("date1904")?.Value is "1" or "true");
        var first = workbook.Elements().FirstOrDefault(e => e.Name.LocalName == "sheets")?.Elements().FirstOrDefault()?.Attributes().FirstOrDefault(a => a.Name.LocalName == "id" && a.Name.NamespaceName.Length > 0)?.Value;
        book.Sheet = Target(relations.FirstOrDefault(r => r.Attribute("Id")?.Value == first)) ?? throw new InvalidDataException("The workbook has no sheet.");
        if (Of(relations, "/styles") is { } styles && archive.GetEntry(styles) is not null) book.ReadStyles(Small(archive, styles));
        if (Of(relations, "/sharedStrings") is { } texts && archive.GetEntry(texts) is not null) book.ReadTexts(archive, texts);
        return book;
    }

    public static Stream Open(ZipArchive archive, string part) => (archive.GetEntry(part) ?? throw new InvalidDataException($"The workbook has no part {part}.")).Open();

    /// <summary>The value of a cell as somebody would type it.</summary>
    public string Show(string value, string? type, string? style) => type switch
    {
        "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < shared.Count ? shared[index] : "",
        "b" => value == "1" ? "yes" : "",
        null or "n" => Number(value, style),
        _ => value,
    };

    private string Number(string value, string? style)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return value;
        if (style is not null && days.Contains(style) && number is >= 1 and < 2_900_000)
            return DateTime.FromOADate(Math.Floor(number) + (is1904 ? Days1904 : 0)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Math.Abs(number) < 1e15 ? ((decimal)number).ToString("0.##########", CultureInfo.InvariantCulture) : value;
    }

    private void ReadStyles(XElement styles)
    {
        var formats = styles.Descendants().Where(e => e.Name.LocalName == "numFmt").ToLookup(e => e.Attribute("numFmtId")?.Value, e => e.Attribute("formatCode")?.Value ?? "");
        var cells = styles.Elements().FirstOrDefault(e => e.Name.LocalName == "cellXfs")?.Elements() ?? [];
        foreach (var (format, index) in cells.Select((c, i) => (c.Attribute("numFmtId")?.Value, i)))
        {
            if (IsDay(format, formats[format].FirstOrDefault())) days.Add(index.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Formats 14 to 22 are days in every workbook; others say so by what they are made of.</summary>
    private static bool IsDay(string? format, string? code) =>
        (int.TryParse(format, NumberStyles.None, CultureInfo.InvariantCulture, out var known) && known is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 50 and <= 58))
        || (code is not null && Quoted().Replace(code, "").AsSpan().IndexOfAny("yYdD") >= 0);

    private void ReadTexts(ZipArchive archive, string part)
    {
        using var content = Open(archive, part);
        using var xml = XmlReader.Create(content, Settings);
        var (all, text) = (0L, new StringBuilder());
        for (var (isText, isAside) = (false, false); xml.Read();)
        {
            // How a text is read aloud stands beside it.
            if (xml.LocalName == "rPh") isAside = xml is { NodeType: XmlNodeType.Element, IsEmptyElement: false };
            if (xml.LocalName == "t") isText = !isAside && xml is { NodeType: XmlNodeType.Element, IsEmptyElement: false };
            if (isText && xml.HasValue) text.Append(xml.Value, 0, Math.Min(xml.Value.Length, Math.Max(0, SheetCell.Longest - text.Length)));
            if (xml.LocalName != "si" || xml is { NodeType: XmlNodeType.Element, IsEmptyElement: false }) continue;
            shared.Add(text.ToString());
            all += text.Length;
            text.Clear();
            if (all > MostShared || shared.Count > MostTexts) throw new InvalidDataException("The workbook holds too much text.");
        }
    }

    private static string? Of(List<XElement> relations, string type) => Target(relations.FirstOrDefault(r => r.Attribute("Type")?.Value.EndsWith(type, StringComparison.Ordinal) == true));

    private static string? Target(XElement? relation) => relation?.Attribute("Target")?.Value is not { } target ? null : target.StartsWith('/') ? target[1..] : $"xl/{target}";

    private static XElement Small(ZipArchive archive, string part)
    {
        using var content = Open(archive, part);
        using var xml = XmlReader.Create(content, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostOfSmall });
        return XElement.Load(xml);
    }

    [GeneratedRegex("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
