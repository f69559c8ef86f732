using System.Text;

namespace Marrakech.Fund.Domain.Contributions;

/// <summary>Reads a table of text (RFC 4180) row by row, never more of it in memory than one row. Commas or semicolons, as its first line has them.</summary>
internal static class DelimitedRows
{
    /// <summary>Most cells of a row and most characters of one of them; what is more is cut off.</summary>
    private const int MostCells = 32, LongestCell = 1_000;

    /// <summary>Rows with their number, from 1; empty ones are left out.</summary>
    public static async IAsyncEnumerable<(int Number, IReadOnlyList<string> Cells)> ReadAsync(TextReader text, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        char? separator = null;
        for (var number = 1; await text.ReadLineAsync(ct) is { } line; number++)
        {
            // A quoted cell may go on over several lines; one that never ends stops at the limit of a cell.
            while (!IsWhole(line) && line.Length <= MostCells * LongestCell && await text.ReadLineAsync(ct) is { } more) line = $"{line}\n{more}";
            separator ??= line.Count(c => c == ';') > line.Count(c => c == ',') ? ';' : ',';
            if (line.Trim().Length > 0) yield return (number, Cells(line, separator.Value));
        }
    }

    private static bool IsWhole(string line) => line.Count(c => c == '"') % 2 == 0;

    private static List<string> Cells(string line, char separator)
    {
        var (cells, cell, isQuoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < line.Length && cells.Count < MostCells; i++)
        {
            var c = line[i];
            if (c == '"' && isQuoted && i + 1 < line.Length && line[i + 1] == '"') Keep(line[++i]);
            else if (c == '"') isQuoted = !isQuoted;
            else if (c == separator && !isQuoted) Next();
            else Keep(c);
        }

        Next();
        return cells;

        void Keep(char kept)
        {
            if (cell.Length < LongestCell) cell.Append(kept);
        }

        void Next()
        {
            cells.Add(cell.ToString().Trim());
            cell.Clear();
        }
    }
}
