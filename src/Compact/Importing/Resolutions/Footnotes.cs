using System.Globalization;
using System.Text.RegularExpressions;
using Marrakech.Compact.Contracts;
using Marrakech.Compact.Importing.Text;

namespace Marrakech.Compact.Importing.Resolutions;

/// <summary>Takes the definitions of footnotes out of the text and ties them to their marks.</summary>
internal sealed partial class Footnotes(Ledger ledger, LineJoiner joiner, TextMender mender)
{
    private readonly SortedDictionary<int, TracedText> definitions = [];
    private readonly SortedDictionary<int, List<(OutlineNode Node, int Behind)>> marked = [];

    /// <summary>The blocks without the definitions, which are kept here.</summary>
    public List<Block> TakeDefinitions(IReadOnlyList<Block> blocks)
    {
        var rest = new List<Block>();
        for (var i = 0; i < blocks.Count; i++)
        {
            if ((blocks[i].Kind == BlockKind.Footnote ? blocks[i] : Plain(blocks[i])) is not { } block)
            {
                rest.Add(blocks[i]);
                continue;
            }

            var number = int.Parse(block.Marker!, CultureInfo.InvariantCulture);
            var lines = block.Lines.ToList();
            ledger.Structure(block.Sign);
            // A definition cut by a blank line goes on until its sentence ends.
            while (!EndsSentence(lines[^1].Text) && i + 1 < blocks.Count && blocks[i + 1].Kind == BlockKind.Paragraph)
            {
                lines.AddRange(blocks[++i].Lines);
            }

            definitions[number] = joiner.Join(lines);
        }

        return rest;
    }

    /// <summary>A definition whose number lost its form: a paragraph that begins with the number that is due.</summary>
    private Block? Plain(Block block)
    {
        if (block.Kind != BlockKind.Paragraph || !block.AfterBlank || PlainSign().Match(block.Lines[0].Text) is not { Success: true } sign) return null;
        if (int.Parse(sign.Groups[1].ValueSpan, CultureInfo.InvariantCulture) != definitions.LastOrDefault().Key + 1) return null;
        return new Block(BlockKind.Footnote, [block.Lines[0].Slice(sign.Length), .. block.Lines.Skip(1)], sign.Groups[1].Value, 0, block.AfterBlank, block.Lines[0].Slice(0, sign.Length));
    }

    private static bool EndsSentence(string text) => text.TrimEnd() is [.., '.' or ')' or '!' or '?'];

    /// <summary>Takes the marks out of the texts of all nodes, in the order of the document, and remembers where they stood.</summary>
    public void Bind(IReadOnlyList<OutlineNode> nodes)
    {
        var last = 0;
        foreach (var node in nodes)
        {
            for (var i = 0; i < node.Texts.Count; i++)
            {
                var marks = FootnoteMarks.Choose(FootnoteMarks.Find(node.Texts[i].Text), definitions.ContainsKey, last);
                if (marks.Count == 0) continue;
                last = Math.Max(last, marks.Max(mark => mark.Number));
                (node.Texts[i], var taken) = FootnoteMarks.TakeOut(ledger, node.Texts[i], marks);
                foreach (var mark in taken) Remember(mark, node);
            }
        }
    }

    /// <summary>The footnotes with the places of their marks in the texts as they are now, repaired.</summary>
    public IReadOnlyList<SourceFootnote> Write()
    {
        var result = new List<SourceFootnote>();
        foreach (var (number, definition) in definitions)
        {
            var place = ledger.Place(definition);
            var text = ledger.Take(mender.Mend(definition));
            ledger.Found("footnote", number.ToString(CultureInfo.InvariantCulture), place);
            result.Add(new SourceFootnote(number, text, AnchorsOf(number, place), place));
        }

        return result;
    }

    private void Remember(TakenMark mark, OutlineNode node)
    {
        if (!marked.TryGetValue(mark.Number, out var places)) marked[mark.Number] = places = [];
        places.Add((node, mark.Behind));
    }

    /// <summary>Marks rise through a document: a lost mark between two marks of one paragraph stood in that paragraph.</summary>
    private List<FootnoteAnchor> AnchorsOf(int number, Place place)
    {
        if (marked.TryGetValue(number, out var places)) return places.ConvertAll(mark => new FootnoteAnchor(mark.Node.Address, mark.Node.Text.EndOf(mark.Behind)));
        var before = marked.LastOrDefault(pair => pair.Key < number).Value?[^1].Node;
        var after = marked.FirstOrDefault(pair => pair.Key > number).Value?[0].Node;
        var inferred = before is not null && before == after;
        var where = inferred ? $"; it stood in paragraph {before!.Address}" : string.Empty;
        ledger.Anomaly("missing-mark", $"The mark of footnote {number} is missing in the text{where}.", place);
        return inferred ? [new FootnoteAnchor(before!.Address, null)] : [];
    }

    [GeneratedRegex(@"^\s*(\d{1,3})\s+(?=\p{Lu})")]
    private static partial Regex PlainSign();
}
