using System.Text.RegularExpressions;

namespace Marrakech.Compact.Importing.Text;

/// <summary>Puts pages behind each other: a sentence that one cut goes on without a blank line, whatever stood between its parts.</summary>
internal static partial class PageJoints
{
    /// <summary>How much longer than nine of ten lines the longest may be where a text is set to a width, and which part of those reaches its margin.</summary>
    private const double Ragged = 1.25, Margin = 0.8;

    /// <summary>The lines without the furniture.</summary>
    /// <param name="lines">All lines.</param>
    /// <param name="furniture">Places, from 0, of those a printer put on each page.</param>
    /// <param name="joinsCapitals">Whether a sentence may go on with a capital.</param>
    public static IReadOnlyList<TextLine> Close(IReadOnlyList<TextLine> lines, IReadOnlySet<int> furniture, bool joinsCapitals)
    {
        var fullLine = joinsCapitals ? FullLine(lines) : int.MaxValue;
        var kept = new List<TextLine>(lines.Count);
        for (var at = 0; at < lines.Count;)
        {
            var end = at;
            while (end < lines.Count && (furniture.Contains(end) || lines[end].IsBlank)) end++;
            var behind = end < lines.Count ? lines[end] : null;
            var blanks = Enumerable.Range(at, end - at).Where(i => lines[i].IsBlank).Select(i => lines[i]).ToList();
            var startsPage = Enumerable.Range(at, Math.Min(end + 1, lines.Count) - at).Any(i => lines[i].StartsPage);
            if (!startsPage && blanks.Count == end - at) kept.AddRange(blanks);
            else if (behind is null || kept.Count == 0 || !GoesOn(kept, behind.Text.Text.TrimStart(), fullLine)) kept.AddRange(blanks.Take(1));
            if (behind is not null) kept.Add(behind with { StartsPage = startsPage });
            at = end + 1;
        }

        return kept;
    }

    /// <summary>How long a line is that reaches the margin, where the text is set to a width; else no line is so long.</summary>
    private static int FullLine(IReadOnlyList<TextLine> lines)
    {
        var lengths = lines.Where(line => !line.IsBlank).Select(line => line.Text.Text.TrimEnd().Length).Order().ToList();
        if (lengths.Count == 0) return int.MaxValue;
        var (usual, longest) = (lengths[lengths.Count * 9 / 10], lengths[lengths.Count * 99 / 100]);
        return longest <= usual * Ragged ? (int)(usual * Margin) : int.MaxValue;
    }

    /// <summary>
    /// A sentence goes on when a plain word, no address, stands before and a small letter behind; or any word that is no heading
    /// behind a comma, or behind a paragraph that reaches the margin.
    /// </summary>
    private static bool GoesOn(List<TextLine> kept, string behind, int fullLine)
    {
        var line = kept[^1].Text.Text.Trim();
        var before = Mark().Replace(line, string.Empty);
        if (before.StartsWith('#') || !OpenEnd().IsMatch(before)) return false;
        if (char.IsLower(behind[0])) return true;
        if (!Word().IsMatch(behind) || !behind.Any(char.IsLower) || PageSeries.IsOwn(behind)) return false;
        return before[^1] == ',' || (line.Length >= fullLine && !IsAlone(kept) && !char.IsDigit(before[^1]));
    }

    /// <summary>A line alone between blank ones may be a heading, however long, unless it is an item.</summary>
    private static bool IsAlone(List<TextLine> kept) => !PageSeries.IsOwn(kept[^1].Text.Text) && (kept.Count < 2 || kept[^2].IsBlank);

    /// <summary>Marks of footnotes behind a word.</summary>
    [GeneratedRegex(@"(?:\s*<sup>\d{1,3}</sup>|[⁰¹²³⁴-⁹]+)+$")]
    private static partial Regex Mark();

    [GeneratedRegex(@"(?<![^\s(“""'’-])[\p{L}\p{N}’'-]+[,–-]?$")]
    private static partial Regex OpenEnd();

    /// <summary>A word or a number in a sentence, and not the number of an item.</summary>
    [GeneratedRegex(@"^(?!\d{1,3}[.:)])[\p{L}\d]")]
    private static partial Regex Word();
}
