namespace Marrakech.Compact.Contracts;

/// <summary>A footnote and the marks that point to it.</summary>
/// <param name="Number">Number as printed.</param>
/// <param name="Text">Definition; null where the source has a mark but no definition.</param>
/// <param name="Anchors">Addresses of the texts carrying its mark: <c>2</c>, <c>43/a</c>, <c>objective/3/practice/2</c>.</param>
/// <param name="Place">Where the definition (or the first mark) stands.</param>
public sealed record SourceFootnote(int Number, string? Text, IReadOnlyList<string> Anchors, Place Place);
