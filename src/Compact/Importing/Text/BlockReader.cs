using System.Text.RegularExpressions;

namespace Marrakech.Compact.Importing.Text;

/// <summary>Groups lines into blocks by blank lines and by the signs at their front.</summary>
internal static partial class BlockReader
{
    private const int LongestHeading = 160;

    public static List<Block> Read(IEnumerable<TextLine> lines, Ledger ledger)
    {
        var blocks = new List<Block>();
        var open = new List<TracedText>();
        Block? head = null;
        var afterBlank = true;
        foreach (var line in lines)
        {
            var text = Markup.Clean(line.Text, ledger);
            if (text.IsBlank)
            {
                Close();
                afterBlank = true;
                continue;
            }

            var start = Start(text, afterBlank, afterBlank || head is { Kind: BlockKind.Footnote });
            if (start is not null || head is null)
            {
                Close();
                head = start ?? new Block(BlockKind.Paragraph, [text], null, 0, afterBlank, TracedText.Empty);
                open.AddRange(head.Lines);
            }
            else
            {
                open.Add(text);
            }

            afterBlank = false;
        }

        Close();
        return blocks;

        void Close()
        {
            if (head is null) return;
            blocks.Add(head with { Lines = [.. open] });
            open.Clear();
            head = null;
        }
    }

    /// <summary>True for a block that stands alone like a heading: short, one thought, no end of a sentence.</summary>
    public static bool LooksLikeHeading(Block block)
    {
        if (block.Kind == BlockKind.Heading) return true;
        if (block.Kind != BlockKind.Paragraph || !block.AfterBlank) return false;
        var text = block.Lines[^1].Text.TrimEnd();
        var first = block.Lines[0].Text.TrimStart();
        return block.Lines.Sum(line => line.Length) <= LongestHeading
            && text[^1] is not ('.' or ';' or ':' or ',')
            && char.IsUpper(first[0]);
    }

    /// <summary>A raised number begins a definition only at the front of a paragraph or behind another definition; else it is a mark that came to stand at the front of a line.</summary>
    private static Block? Start(TracedText text, bool afterBlank, bool canDefine)
    {
        if (HeadingSign().Match(text.Text) is { Success: true } heading)
            return Make(BlockKind.Heading, heading, null, heading.Groups[1].Length);
        if (canDefine && FootnoteSign().Match(text.Text) is { Success: true } footnote)
            return Make(BlockKind.Footnote, footnote, FootnoteMarks.Lowered(footnote.Groups["n"].Value), 0);
        if (ItemSign().Match(text.Text) is { Success: true } item)
            return Make(BlockKind.Item, item, item.Groups["marker"].Value, item.Groups["indent"].Length);
        return null;

        Block Make(BlockKind kind, Match match, string? marker, int level) =>
            new(kind, [text.Slice(match.Length)], marker, level, afterBlank, text.Slice(0, match.Length));
    }

    [GeneratedRegex(@"^\s*(#{1,6})\s+")]
    private static partial Regex HeadingSign();

    [GeneratedRegex(@"^\s*(?:(?:<sup>\s*)+(?<n>\d{1,3})\s*(?:</sup>\s*)+|\[\^(?<n>\d{1,3})\]:\s*|(?<n>[⁰¹²³⁴-⁹]{1,3})\s*)(?=[^\s\p{Ll}]|http|www|$)")]
    private static partial Regex FootnoteSign();

    [GeneratedRegex(@"^(?<indent>\s*)(?:[-*•▪■○●–]\s*(?=\S)(?:(?<marker>\(?[a-z]{1,5}\)|\d{1,3}\.)\s+)?|(?<marker>\([a-z]{1,5}\)|\d{1,3}\.)\s+)")]
    private static partial Regex ItemSign();
}
