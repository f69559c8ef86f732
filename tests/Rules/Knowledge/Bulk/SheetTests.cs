using System.IO.Compression;
using System.Text;
using CsCheck;
using Marrakech.Knowledge.Domain.Bulk;
using Marrakech.Knowledge.Domain.Contributions;

namespace Marrakech.Rules.Knowledge.Bulk;

/// <summary>Tables of contributions are read as they are written, whatever stands in them.</summary>
public sealed class SheetTests
{
    private const string Names = "title,summary,language,description,level,objective,results,countries,links,contactEmail,contactConsent,starts,ends";

    private static readonly ContributionKind practice = ContributionKinds.Find("practice")!;

    [Fact]
    public void Any_table_of_text_is_read_back_as_it_was_written() => Gen.String[Gen.Char["ab \"',;\n\t=é"], 0, 6].Array[1, 5].Array[1, 6].Sample(rows =>
    {
        // A table of one empty cell is no table, and white space at its end no row.
        var written = string.Concat(rows.Select(r => string.Join(',', r.Select(c => $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n"));
        Assert.Equal(rows.Select(r => r.ToArray()), Csv(written).Select(r => r.Cells.Select(c => c.Text).ToArray()));
    });

    [Theory]
    [InlineData("a;b;c")]
    [InlineData("a\tb\tc")]
    [InlineData("\uFEFFa,b,c\r\n")]
    [InlineData("a,b,c\nd,e,f\n")]
    public void What_separates_cells_is_seen(string text) => Assert.Equal(["a", "b", "c"], Csv(text)[0].Cells.Select(c => c.Text));

    [Fact]
    public void Columns_have_letters() => Assert.Equal(["A", "Z", "AA", "AZ", "BA"], new[] { 0, 25, 26, 51, 52 }.Select(SheetColumns.Letters));

    [Fact]
    public void Names_stand_in_the_first_or_in_the_second_row()
    {
        foreach (var head in new[] { "", "Titre,b,c\r\n", "Title,Summary\r\n" })
        {
            var row = Assert.Single(Rows(head + Names + "\r\n" + Good("Desk") + "\r\n\r\n,,\r\n"));
            Assert.Empty(row.Problems);
            Assert.Equal("Desk", row.Answers.One("title"));
            Assert.Equal(["KE", "UG"], row.Answers["countries"]);
        }
    }

    [Theory]
    [InlineData("a,b\r\n1,2", SheetProblem.NoNames)]
    [InlineData("", SheetProblem.NoNames)]
    [InlineData(Names + ",colour\r\n", SheetProblem.ColumnUnknown)]
    [InlineData(Names + ",title\r\n", SheetProblem.ColumnTwice)]
    [InlineData("title,summary\r\n", SheetProblem.ColumnMissing)]
    [InlineData(Names + "\r\n,,\r\n", SheetProblem.NoRows)]
    public void A_table_that_is_none_says_why(string text, object problem) => Assert.Equal(problem, Assert.Throws<SheetException>(() => Rows(text).ToList()).Problem);

    [Fact]
    public void Rows_are_at_most_ten_thousand()
    {
        var full = Names + "\r\n" + string.Concat(Enumerable.Repeat("x\r\n", SheetCheck.MostRows));
        Assert.Equal(SheetCheck.MostRows, Rows(full).Count());
        Assert.Equal(SheetProblem.TooManyRows, Assert.Throws<SheetException>(() => Rows(full + "x\r\n").Count()).Problem);
    }

    [Fact]
    public void A_cell_that_begins_like_a_formula_is_text()
    {
        var row = Assert.Single(Rows(Names + "\r\n" + Good("=1+1") + "\r\n"));
        Assert.Empty(row.Problems);
        Assert.Equal("=1+1", row.Answers.One("title"));
    }

    [Fact]
    public void Each_problem_says_its_row_column_and_question()
    {
        var wrong = Names + "\r\n" + Good("Desk") + "\r\n,s,xx,d,local,99,r,Atlantis,javascript:x,nobody,yes,2024,2020\r\n";
        var problems = Rows(wrong).SelectMany(r => r.Problems).ToList();
        Assert.All(problems, p => Assert.Equal(3, p.Row));
        Assert.Equal(
            ["A title Missing", "C language NotUnderstood", "F objective NotUnderstood", "H countries NotUnderstood", "I links NotUnderstood", "J contactEmail NotUnderstood", "M ends EndsBefore"],
            problems.OrderBy(p => p.Column, StringComparer.Ordinal).Select(p => $"{p.Column} {p.Question} {p.Fault}"));
        // What is about a person is not kept with what is wrong.
        Assert.Null(problems.Single(p => p.Question == "contactEmail").Value);
        Assert.Equal("Atlantis", problems.Single(p => p.Question == "countries").Value);
    }

    [Fact]
    public void Old_encodings_are_refused() => Assert.Equal(
        SheetProblem.Encoding, Assert.Throws<SheetException>(() => SheetCheck.Read(new MemoryStream([.. Encoding.UTF8.GetBytes(Names + "\r\n"), 0xE9, 0x20]), false, practice).ToList()).Problem);

    [Fact]
    public void Workbooks_have_shared_texts_days_numbers_and_formulas_that_nobody_evaluates()
    {
        var rows = XlsxRows.Read(Workbook(
            """<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>in</t></is></c></row><row r="4"><c r="A4"><f>1+1</f><v>2</v></c><c r="B4" s="1"><v>44271</v></c><c r="C4"><v>2.5E5</v></c><c r="D4" t="b"><v>1</v></c></row>""")).ToList();
        Assert.Equal([1, 4], rows.Select(r => r.Number));
        Assert.Equal(["shared text", "", "in"], rows[0].Cells.Select(c => c.Text));
        Assert.Equal(["2", "2021-03-16", "250000", "yes"], rows[1].Cells.Select(c => c.Text));
        Assert.Equal([true, false, false, false], rows[1].Cells.Select(c => c.IsFormula));
    }

    [Fact]
    public void A_hostile_workbook_is_refused_and_takes_no_memory()
    {
        Assert.Equal(SheetProblem.TooWide, Assert.Throws<SheetException>(() => XlsxRows.Read(Workbook("""<row><c r="XFD1"><v>1</v></c></row>""")).ToList()).Problem);
        Assert.Equal(SheetProblem.Unreadable, Assert.Throws<SheetException>(() => SheetCheck.Read(new MemoryStream([1, 2, 3]), true, practice).ToList()).Problem);
        Assert.Equal(SheetProblem.Unreadable, Assert.Throws<SheetException>(() => SheetCheck.Read(Workbook("<row><c></row>"), true, practice).ToList()).Problem);
        Assert.Equal(SheetProblem.Unreadable, Assert.Throws<SheetException>(() => SheetCheck.Read(Workbook("""<row r="2147483647"></row><row></row>"""), true, practice).ToList()).Problem);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var long_ = XlsxRows.Read(Workbook($"<row><c t=\"inlineStr\"><is><t>{new string('x', 4_000_000)}</t></is></c></row>")).Single();
        Assert.Equal(SheetCell.Longest, long_.Cells[0].Text.Length);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 60_000_000);
    }

    private static string Good(string title) => $"{title},A desk.,en,What it does.,local,5,One day.,\"Kenya;UG\",,,,,";

    private static List<SheetRow> Csv(string text) => [.. CsvRows.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)))];

    private static IEnumerable<CheckedRow> Rows(string text) => SheetCheck.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), false, practice);

    private static MemoryStream Workbook(string rows)
    {
        const string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in new[]
            {
                ("xl/workbook.xml", $"""<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="1" sheetId="1" r:id="r1"/></sheets></workbook>"""),
                ("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="x"><Relationship Id="r1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{office}/styles" Target="/xl/styles.xml"/><Relationship Id="r3" Type="{office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>"""),
                ("xl/styles.xml", $"""<styleSheet xmlns="{main}"><numFmts><numFmt numFmtId="170" formatCode="dd\.mm\.yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>"""),
                ("xl/sharedStrings.xml", $"""<sst xmlns="{main}"><si><r><t>shared </t></r><r><t>text</t></r><rPh><t>aloud</t></rPh></si></sst>"""),
                ("xl/worksheets/sheet1.xml", $"""<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>"""),
            })
            {
                using var part = new StreamWriter(archive.CreateEntry(name).Open());
                part.Write(text);
            }
        }

        file.Position = 0;
        return file;
    }
}
