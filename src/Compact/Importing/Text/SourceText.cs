using Marrakech.Compact.Contracts;

namespace Marrakech.Compact.Importing.Text;

/// <summary>The text of a document as decoded, cut into lines. Line ends of every convention count as one.</summary>
internal sealed class SourceText
{
    private readonly int[] starts;

    private SourceText(string content, IReadOnlyList<TextLine> lines, int[] starts)
    {
        Content = content;
        Lines = lines;
        this.starts = starts;
    }

    public string Content { get; }
    public IReadOnlyList<TextLine> Lines { get; }

    public static SourceText From(string content)
    {
        var lines = new List<TextLine>();
        var starts = new List<int>();
        var at = 0;
        var startsPage = true;
        while (at <= content.Length)
        {
            var end = content.AsSpan(at).IndexOfAny('\r', '\n', '\f');
            end = end < 0 ? content.Length : at + end;
            starts.Add(at);
            lines.Add(new TextLine(lines.Count + 1, TracedText.At(content[at..end], at), startsPage));
            startsPage = end < content.Length && content[end] == '\f';
            if (end < content.Length && content[end] == '\r' && end + 1 < content.Length && content[end + 1] == '\n') end++;
            at = end + 1;
        }

        return new SourceText(content, lines, [.. starts]);
    }

    /// <summary>The same text of which only these lines are read.</summary>
    public SourceText With(IReadOnlyList<TextLine> lines) => new(Content, lines, starts);

    public int LineAt(int offset)
    {
        var at = Array.BinarySearch(starts, offset);
        return at >= 0 ? at + 1 : ~at;
    }

    /// <summary>Where a text stands, by the first and last of its characters that come from the source.</summary>
    public Place PlaceOf(TracedText text)
    {
        var first = int.MaxValue;
        var last = -1;
        foreach (var origin in text.Origins)
        {
            if (origin < 0) continue;
            first = Math.Min(first, origin);
            last = Math.Max(last, origin);
        }

        return last < 0 ? new Place(1, 1) : new Place(LineAt(first), LineAt(last));
    }
}

/// <summary>A line with its number in the source, from 1.</summary>
/// <param name="Number">Number in the source.</param>
/// <param name="Text">The line without its end.</param>
/// <param name="StartsPage">True for the first line and for a line behind a form feed.</param>
internal sealed record TextLine(int Number, TracedText Text, bool StartsPage)
{
    public bool IsBlank => Text.IsBlank;
}
