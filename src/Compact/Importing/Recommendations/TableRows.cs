using System.Text.RegularExpressions;
using Marrakech.Compact.Importing.Text;

namespace Marrakech.Compact.Importing.Recommendations;

/// <summary>
/// Cuts the table into rows and cells. Cells are parted by tabs (as many as the header has), rows begin on a new line:
/// with a tab when a page break cut the row above, else with a paragraph that a tab follows, and never before the row
/// above has all its cells. Other line ends are only the width the text was set to.
/// </summary>
internal static partial class TableRows
{
    public static List<TracedText[]> Cut(SourceText source, Ledger ledger)
    {
        var table = TracedText.Join("\n", source.Lines.Select(line => line.Text));
        if (Header().Match(table.Text) is not { Success: true } header) return [];
        var head = table.Slice(header.Index, header.Length);
        ledger.Structure(head);
        ledger.Found("heading", string.Join(" | ", header.Groups["name"].Captures.Select(name => name.Value.Trim())), ledger.Place(head));
        var separator = new Regex($@"\t{{{header.Groups["tabs"].Length}}}", RegexOptions.NonBacktracking);
        var body = table.Slice(header.Index + header.Length);
        var starts = Starts(body.Text, separator, header.Groups["name"].Captures.Count - 1);
        return [.. starts.Select((at, i) => Cells(Row(body.Slice(at, (i + 1 < starts.Count ? starts[i + 1] : body.Length) - at), ledger, i + 1 == starts.Count), separator))];
    }

    /// <summary>A row without what stands behind its last cell: the number of a page, and behind the table what a site sets below it.</summary>
    private static TracedText Row(TracedText row, Ledger ledger, bool isLast)
    {
        if (Behind().Match(row.Text) is not { Success: true } match) return row;
        var behind = row.Slice(match.Index, match.Length);
        var isNumber = PageFurniture.IsPageNumber(match.Value.Trim());
        if (isNumber) ledger.Furniture(behind, "page number");
        return isNumber || isLast ? row.Slice(0, match.Index) : row;
    }

    private static List<int> Starts(string body, Regex separator, int separators)
    {
        var starts = new List<int>();
        foreach (Match match in RowStart().Matches(body))
        {
            if (starts.Count == 0 || separator.Count(body.AsSpan(starts[^1]..match.Index)) >= separators) starts.Add(match.Index);
        }

        return starts;
    }

    private static TracedText[] Cells(TracedText row, Regex separator)
    {
        var cells = new List<TracedText>();
        var at = 0;
        foreach (Match match in separator.Matches(row.Text))
        {
            cells.Add(row.Slice(at, match.Index - at));
            at = match.Index + match.Length;
        }

        cells.Add(row.Slice(at));
        return [.. cells];
    }

    [GeneratedRegex(@"^\s*(?:<(?:b|p|strong)>\s*(?<name>[^<>]{3,80}?)\s*</(?:b|p|strong)>)\s*?(?<tabs>\t+)\s*<(?:b|p|strong)>\s*(?<name>[^<>]{3,80}?)\s*</(?:b|p|strong)>\s*<(?:b|p|strong)>\s*(?<name>[^<>]{3,80}?)\s*</(?:b|p|strong)>[ \t]*", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Header();

    /// <summary>Lines without a tag behind the end of a paragraph, a list or the sign for an empty cell.</summary>
    [GeneratedRegex(@"(?<=(?:</(?:p|[uo]l)>|(?<=[\t\n ])-{2,})[ \r]*)\n\s*[^\s<>\t][^<>\t]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Behind();

    [GeneratedRegex(@"(?<=\n)(?=[ ]*\t|[ ]*--[ ]*\t|[ ]*<p>(?:(?!</p>|\t)[\s\S]){1,2000}</p>[ ]*\t)", RegexOptions.IgnoreCase)]
    private static partial Regex RowStart();
}
