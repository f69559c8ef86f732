using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Marrakech.Knowledge.Domain.Bulk;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Features.Shared.Contributions;
using Marrakech.Ui.Web;

namespace Marrakech.Knowledge.Features.SendSpreadsheet;

/// <summary>
/// Writes the empty table of a kind as a workbook (ISO/IEC 29500): the table, a sheet that explains each column, a sheet with every value that can be chosen.
/// All cells are text, so that no spreadsheet makes a day or a number of an action as 5/a or a target as 10.10.
/// </summary>
internal static class TemplateBook
{
    /// <summary>Styles: text; text in bold; text in bold of the names, which stay as they are.</summary>
    private const int Plain = 1, Bold = 2, Name = 3;

    /// <summary>Most characters of a list of values a spreadsheet offers in a cell.</summary>
    private const int MostOffered = 255;

    private const string Package = "http://schemas.openxmlformats.org/package/2006/", Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XNamespace main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static readonly (string Name, string Text)[] parts =
    [
        ("[Content_Types].xml", $"""<Types xmlns="{Package}content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>"""),
        ("_rels/.rels", $"""<Relationships xmlns="{Package}relationships"><Relationship Id="r1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
        ("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Package}relationships"><Relationship Id="r1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{Office}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="r3" Type="{Office}/worksheet" Target="worksheets/sheet3.xml"/><Relationship Id="r4" Type="{Office}/styles" Target="styles.xml"/></Relationships>"""),
        ("xl/styles.xml", $"""<styleSheet xmlns="{main}"><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><i/><sz val="11"/><color rgb="FF555555"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="1" fillId="0" borderId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="2" fillId="0" borderId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>"""),
    ];

    public static void Write(Stream output, ContributionKind kind, Site site)
    {
        using var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, text) in parts) Add(archive, name, XDocument.Parse(text));
        var questions = kind.Questions.ToList();
        Add(archive, "xl/workbook.xml", Workbook(site));
        Add(archive, "xl/worksheets/sheet1.xml", Sheet(site, [.. questions.Select(q => q.Kind == AnswerKind.Text ? 50 : 24)], 2,
            [([.. questions.Select(q => LabelOf(site, q))], Bold), ([.. questions.Select(q => q.Name)], Name)], Offers(questions)));
        Add(archive, "xl/worksheets/sheet2.xml", Sheet(site, [24, 34, 14, 90], 1,
            [([site["Template.Name"], site["Template.Question"], site["Template.Required"], site["Template.How"]], Bold), .. questions.Select(q => (Explained(site, q), Plain))]));
        Add(archive, "xl/worksheets/sheet3.xml", Sheet(site, [24, 24, 100], 1,
            [([site["Template.Name"], site["Template.Value"], site["Template.Means"]], Bold), .. questions.SelectMany(q => Values(q).Select(v => (new[] { q.Name, v, AnswerChoices.Show(q.Name, v, site) }, Plain)))]));
    }

    private static string LabelOf(Site site, Question question) => question.IsRequired ? site.Text("Template.RequiredMark", site[$"Ask.{question.Name}"]) : site[$"Ask.{question.Name}"];

    private static string[] Explained(Site site, Question question) =>
    [
        question.Name, site[$"Ask.{question.Name}"], question.IsRequired ? site["Template.Yes"] : "",
        string.Join(' ', new[] { site.Find($"Ask.{question.Name}.Hint", ""), How(site, question) }.Where(s => s.Length > 0)),
    ];

    private static string How(Site site, Question question) => question.Kind switch
    {
        AnswerKind.Text => site.Text("Template.Text", site.Number(question.Length)),
        AnswerKind.Lines when question.Name is AnswerNames.Links or AnswerNames.Archived => site["Template.Links"],
        AnswerKind.Lines => site["Template.Lines"],
        AnswerKind.Choice => site["Template.Choice"],
        AnswerKind.Choices => site["Template.Choices"],
        AnswerKind.Box => site["Template.Box"],
        _ => site.Text("Template.Line", site.Number(question.Length)),
    };

    private static IEnumerable<string> Values(Question question) => question.Kind is AnswerKind.Choice or AnswerKind.Choices ? AnswerChoices.All(question) : [];

    private static XDocument Workbook(Site site) => new(new XElement(main + "workbook", new XAttribute(XNamespace.Xmlns + "r", Office), new XElement(main + "sheets",
        new[] { "Template.Sheet", "Template.Explained", "Template.Values" }.Select((key, i) => new XElement(main + "sheet",
            new XAttribute("name", site[key]), new XAttribute("sheetId", i + 1), new XAttribute((XNamespace)Office + "id", $"r{i + 1}"))))));

    private static XDocument Sheet(Site site, int[] widths, int head, IEnumerable<(string[] Cells, int Style)> rows, XElement? offers = null) => new(new XElement(main + "worksheet",
        new XElement(main + "sheetViews", new XElement(main + "sheetView", site.Language.Direction == "rtl" ? new XAttribute("rightToLeft", 1) : null, new XAttribute("workbookViewId", 0),
            new XElement(main + "pane", new XAttribute("ySplit", head), new XAttribute("topLeftCell", $"A{head + 1}"), new XAttribute("activePane", "bottomLeft"), new XAttribute("state", "frozen")))),
        new XElement(main + "cols", widths.Select((w, i) => new XElement(main + "col", new XAttribute("min", i + 1), new XAttribute("max", i + 1), new XAttribute("width", w), new XAttribute("style", Plain), new XAttribute("customWidth", 1)))),
        new XElement(main + "sheetData", rows.Select((r, i) => new XElement(main + "row", new XAttribute("r", i + 1), r.Cells.Select((c, n) => Cell(i + 1, n, c, r.Style))))),
        offers));

    private static XElement Cell(int row, int column, string text, int style) => new(main + "c",
        new XAttribute("r", SheetColumns.Letters(column) + row.ToString(CultureInfo.InvariantCulture)), new XAttribute("s", style), new XAttribute("t", "inlineStr"),
        new XElement(main + "is", new XElement(main + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text)));

    /// <summary>What a spreadsheet offers in the cells of a question with few choices.</summary>
    private static XElement? Offers(List<Question> questions)
    {
        var lists = questions.Select((q, i) => (Column: SheetColumns.Letters(i), q.Kind, List: string.Join(',', Values(q)))).Where(o => o.Kind == AnswerKind.Choice && o.List.Length is > 0 and < MostOffered).ToList();
        return new XElement(main + "dataValidations", new XAttribute("count", lists.Count), lists.Select(o => new XElement(main + "dataValidation",
            new XAttribute("type", "list"), new XAttribute("allowBlank", 1), new XAttribute("sqref", $"{o.Column}3:{o.Column}{SheetCheck.MostRows + 2}"), new XElement(main + "formula1", $"\"{o.List}\""))));
    }

    private static void Add(ZipArchive archive, string name, XDocument part)
    {
        using var content = archive.CreateEntry(name).Open();
        using var xml = XmlWriter.Create(content, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        part.Save(xml);
    }
}
