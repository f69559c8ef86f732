using System.Text.RegularExpressions;
using Marrakech.Compact.Contracts;
using Marrakech.Compact.Importing.Text;

namespace Marrakech.Compact.Importing.Resolutions;

/// <summary>What stands before the annex: symbol, title, and the operative paragraphs of the resolution itself.</summary>
internal sealed partial class FrontMatter(Ledger ledger, LineJoiner joiner, TextMender mender)
{
    private readonly List<SourcePassage> passages = [];

    public IReadOnlyList<SourcePassage> Passages => passages;
    public string? Symbol { get; private set; }
    public string? Title { get; private set; }

    public void Read(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            var text = mender.Mend(joiner.Join(block.Lines));
            ledger.Structure(block.Sign);
            if (text.Length == 0) continue;
            Symbol ??= SymbolPattern().Match(text.Text) is { Success: true } match ? match.Value : null;
            if (block.Kind == BlockKind.Heading) Title = text.Text;
            passages.Add(new SourcePassage(NameOf(block), ledger.Take(text), ledger.Place(text)));
        }
    }

    private string NameOf(Block block) => block.Marker is { Length: > 1 } marker
        ? $"resolution/{marker.Trim('(', ')', '.')}"
        : $"front/{passages.Count + 1}";

    [GeneratedRegex(@"\bA/RES/\d{1,2}/\d{1,3}\b")]
    private static partial Regex SymbolPattern();
}
