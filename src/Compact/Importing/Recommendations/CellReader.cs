using System.Text.RegularExpressions;
using Marrakech.Compact.Importing.Text;

namespace Marrakech.Compact.Importing.Recommendations;

/// <summary>Reads the HTML of a cell into its paragraphs and bullets.</summary>
internal sealed partial class CellReader(Ledger ledger, LineJoiner joiner)
{
    private readonly List<CellEntry> entries = [];
    private readonly List<TracedText> open = [];
    private int depth;
    private bool inBullet;

    public static List<CellEntry> Read(TracedText cell, Ledger ledger, LineJoiner joiner)
    {
        var reader = new CellReader(ledger, joiner);
        var at = 0;
        foreach (Match tag in Tag().Matches(cell.Text))
        {
            reader.open.Add(cell.Slice(at, tag.Index - at));
            reader.Turn(tag);
            ledger.Structure(cell.Slice(tag.Index, tag.Length));
            at = tag.Index + tag.Length;
        }

        reader.open.Add(cell.Slice(at));
        reader.Close();
        return reader.entries;
    }

    private void Turn(Match tag)
    {
        var closes = tag.Groups["close"].Length > 0;
        var name = tag.Groups["name"].ValueSpan;
        if (name.Equals("b", StringComparison.OrdinalIgnoreCase) || name is "i" or "em" or "strong" or "u" or "span") return;
        Close();
        if (name is "ul" or "ol") depth += closes ? -1 : 1;
        inBullet = name is "li" && !closes;
    }

    private void Close()
    {
        var text = joiner.Join(open.SelectMany(Lines));
        open.Clear();
        if (text.Length == 0) return;
        text = Markup.Clean(text, ledger);
        var sign = Sign().Match(text.Text);
        if (sign.Success) ledger.Structure(text.Slice(0, sign.Length));
        text = text.Slice(sign.Length).Trim();
        if (text.Length > 0) entries.Add(new CellEntry(Level(sign), inBullet || sign.Success, text));
    }

    /// <summary>The sign tells the level where there is one: a page break ends the outer list and so loses the nesting of tags.</summary>
    private int Level(Match sign)
    {
        if (!inBullet && !sign.Success) return 0;
        if (!sign.Success) return Math.Max(0, depth - 1);
        return sign.Value[0] is '○' or '◦' or 'o' or '–' ? 1 : 0;
    }

    private static IEnumerable<TracedText> Lines(TracedText text)
    {
        var at = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('\n' or '\r')) continue;
            yield return text.Slice(at, i - at);
            at = i + 1;
        }
    }

    [GeneratedRegex(@"<(?<close>/?)(?<name>[a-zA-Z]{1,10})(?:\s[^<>]*)?/?>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"^(?:[•●■▪○◦–]\s*|o\s+)")]
    private static partial Regex Sign();
}
