using System.Text.RegularExpressions;

namespace Marrakech.Compact.Importing.Formats;

/// <summary>Tells a file whose paragraphs are the lines of a text, as an editor makes of a text file, from one with paragraphs of its own.</summary>
internal static partial class PrintedLines
{
    private const int LeastLines = 20;

    /// <summary>One line in so many goes on in the next, or is blank: paragraphs go on where a page parts them, and seldom.</summary>
    private const int OneIn = 5;

    private const char NoBreakSpace = '\u00a0';

    /// <summary>True when sentences run on from paragraph to paragraph, or when signs of plain text stand among blank paragraphs.</summary>
    public static bool Are(IEnumerable<string> paragraphs)
    {
        var all = paragraphs.Select(text => text.Trim()).ToList();
        var lines = all.Where(text => text.Length > 0).ToList();
        var goingOn = lines.Zip(lines.Skip(1)).Count(pair => (char.IsLetterOrDigit(pair.First[^1]) || pair.First[^1] == ',') && char.IsLower(pair.Second[0]));
        return IsOften(goingOn, lines.Count) || (IsOften(all.Count - lines.Count, all.Count) && lines.Count(line => PlainSign().IsMatch(line)) >= LeastLines);
    }

    /// <summary>The spaces a line is set in by.</summary>
    public static string Indent(string line) => new(' ', line.Length - line.TrimStart(' ', NoBreakSpace).Length);

    private static bool IsOften(int count, int all) => count >= LeastLines && count * OneIn >= all;

    [GeneratedRegex(@"^(?:#{1,6}|[-*])\s")]
    private static partial Regex PlainSign();
}
