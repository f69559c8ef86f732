using System.Text;

namespace Marrakech.Knowledge.Domain.Bulk;

/// <summary>Reads a table of text (RFC 4180) row by row. What separates the cells, a comma, a semicolon or a tab, is seen in its first line.</summary>
internal static class CsvRows
{
    private const int Looked = 64 * 1024;

    /// <exception cref="DecoderFallbackException">It is not written in UTF-8, nor in UTF-16 with its mark.</exception>
    public static IEnumerable<SheetRow> Read(Stream content)
    {
        using var text = new StreamReader(content, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true, Looked, leaveOpen: true);
        var characters = new Characters(text);
        var separator = Separator(characters.Head);
        for (var number = 1; characters.Peek() >= 0; number++) yield return new SheetRow(number, Row(characters, separator));
    }

    private static List<SheetCell> Row(Characters text, char separator)
    {
        var cells = new List<SheetCell>();
        while (true)
        {
            if (cells.Count == SheetRow.MostColumns) throw new SheetException(SheetProblem.TooWide);
            cells.Add(new SheetCell(Cell(text, separator)));
            var end = text.Read();
            if (end == separator) continue;
            if (end == '\r' && text.Peek() == '\n') text.Read();
            return cells;
        }
    }

    /// <summary>Reads up to what ends the cell, which stays.</summary>
    private static string Cell(Characters text, char separator)
    {
        var cell = new StringBuilder();
        if (text.Peek() == '"')
        {
            text.Read();
            for (var next = text.Read(); next >= 0; next = text.Read())
            {
                if (next == '"' && text.Peek() != '"') break;
                if (next == '"') text.Read();
                Keep(cell, (char)next);
            }
        }

        while (text.Peek() is var next and >= 0 && next != separator && next is not '\r' and not '\n') Keep(cell, (char)text.Read());
        return cell.ToString();
    }

    private static void Keep(StringBuilder cell, char c)
    {
        if (cell.Length < SheetCell.Longest) cell.Append(c);
    }

    /// <summary>What stands most often between the cells of the first line, a comma where nothing does.</summary>
    private static char Separator(string head)
    {
        var (found, isQuoted) = (new Dictionary<char, int>(), false);
        foreach (var c in head)
        {
            if (c == '"') isQuoted = !isQuoted;
            if (isQuoted) continue;
            if (c is '\r' or '\n') break;
            if (c is ',' or ';' or '\t') found[c] = found.GetValueOrDefault(c) + 1;
        }

        return found.Count == 0 ? ',' : found.MaxBy(f => f.Value).Key;
    }

    /// <summary>Characters one after the other, a piece of them read ahead.</summary>
    private sealed class Characters(TextReader text)
    {
        private readonly char[] piece = new char[Looked];
        private int length, position;

        /// <summary>What was read ahead.</summary>
        public string Head => IsMore ? new string(piece, position, length - position) : "";

        private bool IsMore
        {
            get
            {
                if (position == length) (length, position) = (text.ReadBlock(piece), 0);
                return position < length;
            }
        }

        public int Peek() => IsMore ? piece[position] : -1;

        public int Read() => IsMore ? piece[position++] : -1;
    }
}
