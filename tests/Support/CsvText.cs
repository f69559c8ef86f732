namespace Marrakech.Support;

/// <summary>Reads a table as RFC 4180 has it, strictly: what a spreadsheet would make of it.</summary>
public static class CsvText
{
    /// <summary>Rows by the names of the first line; every row must have as many cells.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string text)
    {
        var lines = Lines(text);
        var names = lines[0];
        return [.. lines.Skip(1).Select((cells, i) => cells.Count == names.Count
            ? names.Zip(cells).ToDictionary(p => p.First, p => p.Second)
            : throw new FormatException($"Line {i + 2} has {cells.Count} cells instead of {names.Count}."))];
    }

    private static List<List<string>> Lines(string text)
    {
        var lines = new List<List<string>>();
        for (var at = 0; at < text.Length;)
        {
            var line = new List<string>();
            for (var more = true; more;)
            {
                line.Add(Cell(text, ref at));
                more = text[at] == ',';
                if (!more && !text.AsSpan(at).StartsWith("\r\n")) throw new FormatException($"A line does not end in CR LF at {at}.");
                at += more ? 1 : 2;
            }

            lines.Add(line);
        }

        return lines;
    }

    private static string Cell(string text, ref int at)
    {
        if (text[at] != '"')
        {
            var end = text.IndexOfAny([',', '\r'], at);
            var plain = text[at..end];
            at = end;
            return plain.Contains('"', StringComparison.Ordinal) ? throw new FormatException("A bare cell holds a quotation mark.") : plain;
        }

        var start = ++at;
        while (true)
        {
            at = text.IndexOf('"', at);
            if (text[at + 1] != '"') break;
            at += 2;
        }

        return text[start..at++].Replace("\"\"", "\"", StringComparison.Ordinal);
    }
}
