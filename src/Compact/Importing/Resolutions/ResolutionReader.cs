using System.Text.RegularExpressions;
using Marrakech.Compact.Contracts;
using Marrakech.Compact.Importing.Text;

namespace Marrakech.Compact.Importing.Resolutions;

/// <summary>Reads A/RES/73/195 with the Compact in its annex.</summary>
internal static partial class ResolutionReader
{
    public static SourceDocument Read(ParserSource source)
    {
        var ledger = source.Ledger;
        var vocabulary = Vocabulary.Of(source.Text);
        var joiner = new LineJoiner(vocabulary, ledger);
        var mender = new TextMender(vocabulary, ledger);
        var lines = PageFurniture.Remove(source.Text.Lines, ledger, _ => false);
        var footnotes = new Footnotes(ledger, joiner, mender);
        var blocks = footnotes.TakeDefinitions(BlockReader.Read(lines, ledger));
        var annex = blocks.FindIndex(block => block.Lines.Count == 1 && AnnexHeading().IsMatch(block.Lines[0].Text));

        var front = new FrontMatter(ledger, joiner, mender);
        front.Read(blocks.Take(Math.Max(annex, 0)));
        if (annex >= 0) Structure(blocks[annex], ledger);
        var outline = new OutlineReader(ledger, joiner, mender, blocks[(annex + 1)..]);
        var paragraphs = outline.Read();

        var nodes = paragraphs.SelectMany(paragraph => paragraph.All()).Prepend(outline.Chapeau).ToList();
        foreach (var node in nodes) node.Join(joiner);
        footnotes.Bind(nodes);
        foreach (var node in nodes) Mend(node, mender, ledger);
        foreach (var node in nodes.Where(node => node.Objective is not null)) node.PartLeadIn();

        var writer = new ResolutionWriter(ledger);
        var written = paragraphs.ConvertAll(writer.Paragraph);
        var passages = front.Passages.Concat(writer.Chapeau(outline.Chapeau)).ToList();
        return new SourceDocument
        {
            Kind = DocumentKind.Resolution,
            Key = "resolution",
            Title = outline.Title ?? front.Title ?? string.Empty,
            Symbol = front.Symbol,
            Language = "en",
            FileName = source.FileName,
            Sha256 = source.Sha256,
            Paragraphs = written,
            Principles = writer.Principles,
            Objectives = writer.Objectives,
            Footnotes = footnotes.Write(),
            Passages = passages,
            Report = ledger.Report(),
        };
    }

    private static void Structure(Block block, Ledger ledger)
    {
        ledger.Structure(block.Sign);
        foreach (var line in block.Lines) ledger.Structure(line);
    }

    private static void Mend(OutlineNode node, TextMender mender, Ledger ledger)
    {
        for (var i = 0; i < node.Texts.Count; i++)
        {
            node.Texts[i] = EndOfItem(node, mender.Mend(node.Texts[i]), ledger);
        }
    }

    /// <summary>
    /// A colon introduces deeper items. At the end of an item that has none and is followed by another, where the
    /// others end in a semicolon, it is a semicolon misread.
    /// </summary>
    private static TracedText EndOfItem(OutlineNode node, TracedText text, Ledger ledger)
    {
        if (node.Parent is not { } parent || node.Items.Count > 0 || node == parent.Items[^1] || !text.Text.EndsWith(':')) return text;
        var semicolons = parent.Items.Count(item => item.Tail.EndsWith(';'));
        return semicolons < parent.Items.Count / 2 ? text : ledger.Repair("punctuation", text, [new Edit(text.Length - 1, 1, ";")]);
    }

    [GeneratedRegex(@"^\s*annex(?:\s+[IVX\d]+)?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex AnnexHeading();
}
