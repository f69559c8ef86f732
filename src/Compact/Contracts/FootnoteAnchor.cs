using System.Globalization;

namespace Marrakech.Compact.Contracts;

/// <summary>Where the mark of a footnote stands.</summary>
/// <param name="Address">Address of the text that carries it: <c>2</c>, <c>43/a</c>, <c>objective/3/practice/2</c>.</param>
/// <param name="At">How much of the text stands before it, in UTF-16 units; null where it stands in no text: lost in the source, or printed behind a link.</param>
public sealed record FootnoteAnchor(string Address, int? At)
{
    private const char Sign = '@', Comma = ',';

    /// <summary>As kept with the footnote: <c>2@140</c>.</summary>
    public override string ToString() => At is { } at ? string.Create(CultureInfo.InvariantCulture, $"{Address}{Sign}{at}") : Address;

    /// <summary>A list of anchors as kept with a footnote.</summary>
    public static string Write(IEnumerable<FootnoteAnchor> anchors) => string.Join(Comma, anchors);

    /// <summary>The anchors of such a list.</summary>
    public static IReadOnlyList<FootnoteAnchor> Read(string? list) => string.IsNullOrEmpty(list) ? [] : [.. list.Split(Comma).Select(ReadOne)];

    private static FootnoteAnchor ReadOne(string text) => text.Split(Sign) is [var address, var at]
        ? new FootnoteAnchor(address, int.Parse(at, CultureInfo.InvariantCulture))
        : new FootnoteAnchor(text, null);
}
