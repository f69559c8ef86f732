using Marrakech.Support;
using Marrakech.Ui.Api;

namespace Marrakech.Rules.Ui;

public sealed class CsvTableTests
{
    private static readonly IReadOnlyList<Column<string>> columns = [new("a,b", r => r), new("empty", _ => null)];

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("with, comma", "with, comma")]
    [InlineData("with \"quotes\"", "with \"quotes\"")]
    [InlineData("two\r\nlines\nthree", "two\r\nlines\nthree")]
    [InlineData("", "")]
    [InlineData("العربية", "العربية")]
    public async Task A_cell_comes_back(string cell, string expected) => Assert.Equal(expected, (await WrittenAsync(cell))["a,b"]);

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tx")]
    [InlineData("\rx")]
    [InlineData("\nx")]
    [InlineData("＝1+1")]
    [InlineData("＠SUM(A1)")]
    public async Task What_begins_like_a_formula_stays_text(string cell) => Assert.Equal("'" + cell, (await WrittenAsync(cell))["a,b"]);

    private static async Task<IReadOnlyDictionary<string, string>> WrittenAsync(string cell)
    {
        using var writer = new StringWriter();
        await CsvTable.WriteHeadAsync(writer, columns);
        await CsvTable.WriteRowAsync(writer, columns, cell);
        return CsvText.Read(writer.ToString()).Single();
    }
}
