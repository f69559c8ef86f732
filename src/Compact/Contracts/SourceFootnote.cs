namespace Marrakech.Compact.Contracts;

/// <summary>A footnote and the marks that point to it.</summary>
/// <param name="Number">Number as printed.</param>
/// <param name="Text">Definition; null where the source has a mark but no definition.</param>
/// <param name="Anchors">Where its marks stand, in the order of the document.</param>
/// <param name="Place">Where the definition (or the first mark) stands.</param>
public sealed record SourceFootnote(int Number, string? Text, IReadOnlyList<FootnoteAnchor> Anchors, Place Place);
