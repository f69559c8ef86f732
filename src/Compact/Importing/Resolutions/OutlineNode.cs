using System.Text.RegularExpressions;
using Marrakech.Compact.Importing.Text;

namespace Marrakech.Compact.Importing.Resolutions;

/// <summary>A numbered paragraph or one of its items while the outline is being read.</summary>
internal sealed partial class OutlineNode(string marker, string address, OutlineNode? parent)
{
    private readonly List<List<TracedText>> paragraphs = [[]];

    public string Marker { get; } = marker;
    public string Address { get; } = address;
    public OutlineNode? Parent { get; } = parent;
    public List<OutlineNode> Items { get; } = [];

    /// <summary>Heading of the part (of a paragraph) or sub-heading (of an item) it stands under.</summary>
    public string? Heading { get; set; }

    /// <summary>The objective a paragraph states.</summary>
    public ObjectiveHeading? Objective { get; set; }

    /// <summary>Running texts, one for each paragraph of the node; filled by <see cref="Join"/>, then repaired in place.</summary>
    public List<TracedText> Texts { get; private set; } = [];

    /// <summary>The node's own text as it will be known.</summary>
    public TracedText Text => TracedText.Join("\n\n", Texts);

    public bool IsEmpty => paragraphs is [{ Count: 0 }];

    /// <summary>The end of what was read so far, to judge whether a sentence is complete.</summary>
    public string Tail => paragraphs[^1] is [.., var last] ? last.Text.TrimEnd() : string.Empty;

    public void Add(TracedText line) => paragraphs[^1].Add(line);

    public void AddParagraph(TracedText line)
    {
        if (IsEmpty) Add(line);
        else paragraphs.Add([line]);
    }

    public void Join(LineJoiner joiner) => Texts = [.. paragraphs.Select(joiner.Join).Where(text => text.Length > 0)];

    /// <summary>Gives the sentence that opens the list of actions a paragraph of its own, where it has none.</summary>
    public void PartLeadIn()
    {
        if (!HasLeadIn || LastSentence().Match(Texts[^1].Text) is not { Success: true } match) return;
        var whole = Texts[^1];
        Texts[^1] = whole.Slice(0, match.Index);
        Texts.Add(whole.Slice(match.Index + match.Length));
    }

    /// <summary>Whether the last of the texts opens a list. <see cref="PartLeadIn"/> has made it stand alone.</summary>
    public bool HasLeadIn => Texts is [.., var last] && last.Text.EndsWith(':');

    /// <summary>This node and all below it in the order of the document.</summary>
    public IEnumerable<OutlineNode> All() => Items.SelectMany(item => item.All()).Prepend(this);

    [GeneratedRegex(@"(?<=[.!?][”’""]?)\s(?=\p{Lu})", RegexOptions.RightToLeft)]
    private static partial Regex LastSentence();
}

/// <summary>Heading of an objective.</summary>
internal sealed record ObjectiveHeading(int Number, string Title);
