using System.Text.RegularExpressions;
using Marrakech.Compact.Contracts;
using Marrakech.Compact.Importing.Text;

namespace Marrakech.Compact.Importing.Resolutions;

/// <summary>What stands before the annex: symbol, title, and the operative paragraphs of the resolution itself.</summary>
internal sealed partial class FrontMatter(Ledger ledger, LineJoiner joiner, TextMender mender)
{
    private readonly List<SourcePassage> passages = [];
    private int operative;

    public IReadOnlyList<SourcePassage> Passages => passages;
    public string? Symbol { get; private set; }
    public string? Title { get; private set; }

    public void Read(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            var text = joiner.Join(block.Lines);
            if (block.Kind == BlockKind.Heading) Title = text.Text;
            if (block.Kind == BlockKind.Item) text = TracedText.Join(string.Empty, [block.Sign, text]);
            else ledger.Structure(block.Sign);
            ReadText(text);
        }
    }

    /// <summary>Operative paragraphs part at their numbers, the rest is a passage of its own.</summary>
    private void ReadText(TracedText text)
    {
        var at = 0;
        var name = $"front/{passages.Count + 1}";
        foreach (var marker in Marker.In(text).Where(marker => marker.Number == operative + 1))
        {
            Add(name, text.Slice(at, marker.Start - at));
            ledger.Structure(text.Slice(marker.Start, marker.End - marker.Start));
            operative++;
            name = $"resolution/{operative}";
            at = marker.End;
        }

        Add(name, text.Slice(at));
    }

    private void Add(string name, TracedText text)
    {
        var mended = mender.Mend(text);
        if (mended.Length == 0) return;
        Symbol ??= SymbolPattern().Match(mended.Text) is { Success: true } match ? match.Value : null;
        passages.Add(new SourcePassage(name, ledger.Take(mended), ledger.Place(mended)));
    }

    [GeneratedRegex(@"\bA/RES/\d{1,2}/\d{1,3}\b")]
    private static partial Regex SymbolPattern();
}
