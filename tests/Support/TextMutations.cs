using System.Text;
using System.Text.RegularExpressions;

namespace Marrakech.Support;

/// <summary>Changes of a text that leave what it says as it was: width, line ends, page furniture, blank lines, white space.</summary>
public static partial class TextMutations
{
    /// <summary>Breaks every longer line at spaces; with <paramref name="atHyphens"/> behind hyphens inside words too.</summary>
    public static string Rewrap(string text, int width, bool atHyphens = false)
    {
        var result = new StringBuilder();
        foreach (var line in text.Split('\n')) Wrap(line, width, atHyphens, result);
        return result.ToString(0, result.Length - 1);
    }

    /// <summary>Joins the lines of every paragraph (up to a blank line or a heading) and breaks them anew.</summary>
    public static string Refill(string text, int width)
    {
        var result = new StringBuilder();
        var open = new List<string>();
        foreach (var line in text.Split('\n').Append(string.Empty))
        {
            if (line.Trim().Length > 0 && !line.StartsWith('#'))
            {
                open.Add(line.Trim());
                continue;
            }

            if (open.Count > 0) Wrap(string.Join(' ', open), width, atHyphens: false, result);
            open.Clear();
            result.Append(line).Append('\n');
        }

        return result.ToString();
    }

    public static string WindowsLineEnds(string text) => text.Replace("\n", "\r\n", StringComparison.Ordinal);
    public static string MoreBlankLines(string text) => text.Replace("\n\n", "\n\n\n \n\n", StringComparison.Ordinal);
    public static string DoubleSpaces(string text) => text.Replace(" ", "  ", StringComparison.Ordinal);
    public static string DoubleAllWhiteSpace(string text) => Spaces().Replace(text, match => match.Value + match.Value);

    /// <summary>Replaces every line that only numbers a page, with the number counted anew.</summary>
    public static string OtherPageNumbers(string text, Func<int, string> furniture)
    {
        var page = 0;
        return PageLine().Replace(text, _ => furniture(++page));
    }

    /// <summary>Puts what a printer puts on a page behind so many lines; a text of few pages has none.</summary>
    public static string Printed(string text, int lines, Func<int, string> furniture)
    {
        var pages = text.Split('\n').Chunk(lines).Select(page => string.Join('\n', page)).ToList();
        return pages.Count < 5 ? text : string.Join('\n', pages.Select((page, at) => at == 0 ? page : furniture(at) + "\n" + page));
    }

    private static void Wrap(string line, int width, bool atHyphens, StringBuilder result)
    {
        while (line.Length > width)
        {
            var at = line.LastIndexOf(' ', width - 1);
            var skip = 1;
            if (atHyphens && Hyphen().Matches(line[..width]).LastOrDefault() is { } hyphen && hyphen.Index + 1 > at) (at, skip) = (hyphen.Index + 1, 0);
            if (at <= 0) at = line.IndexOf(' ', width);
            if (at <= 0) break;
            result.Append(line, 0, at).Append('\n');
            line = line[(at + skip)..];
        }

        result.Append(line).Append('\n');
    }

    [GeneratedRegex(@"(?<=\p{L})-(?=\p{L})")]
    private static partial Regex Hyphen();

    [GeneratedRegex(@"[ \t]+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^[ \t]*(?:\**\d{2}\**-\d{5}\s+)?\**\d{1,3}/\**\d{1,3}\**(?:\s+\d{1,3}/\d{1,3})?[ \t]*$", RegexOptions.Multiline)]
    private static partial Regex PageLine();
}
