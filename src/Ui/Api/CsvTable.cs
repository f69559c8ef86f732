using System.Buffers;
using System.Globalization;

namespace Marrakech.Ui.Api;

/// <summary>Writes a table as RFC 4180 has it: UTF-8 without a mark, CRLF, quotes doubled.</summary>
public static class CsvTable
{
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",\"\r\n");

    /// <summary>What stands between several values in one cell.</summary>
    private const string Between = "; ";

    /// <summary>Writes the headings.</summary>
    public static Task WriteHeadAsync<T>(TextWriter writer, IReadOnlyList<Column<T>> columns) => WriteLineAsync(writer, columns.Select(c => Cell(c.Name)));

    /// <summary>Writes one row.</summary>
    public static Task WriteRowAsync<T>(TextWriter writer, IReadOnlyList<Column<T>> columns, T row) =>
        WriteLineAsync(writer, columns.Select(c => c.IsNumber && decimal.TryParse(c.Value(row), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _) ? c.Value(row)! : Cell(c.Value(row) ?? "")));

    /// <summary>Several values as one cell.</summary>
    public static string Joined<T>(IEnumerable<T> values) =>
        string.Join(Between, values.Select(v => Convert.ToString(v, CultureInfo.InvariantCulture)));

    private static Task WriteLineAsync(TextWriter writer, IEnumerable<string> cells) =>
        writer.WriteAsync(string.Join(',', cells) + "\r\n");

    /// <summary>Spreadsheets take a cell that begins like a formula for one, in its wide letters too; an apostrophe keeps it text.</summary>
    private static string Cell(string text)
    {
        var safe = text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20', ..] ? "'" + text : text;
        return safe.AsSpan().ContainsAny(NeedsQuotes) ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
