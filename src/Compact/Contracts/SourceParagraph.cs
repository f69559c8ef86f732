namespace Marrakech.Compact.Contracts;

/// <summary>A numbered paragraph of the Compact (1-54).</summary>
/// <param name="Number">1-54.</param>
/// <param name="Section">Heading of the part it stands in, as printed.</param>
/// <param name="Text">The paragraph's own text without its sub-items, repaired.</param>
/// <param name="Items">Lettered sub-items in order.</param>
/// <param name="Place">Where it stands.</param>
public sealed record SourceParagraph(int Number, string Section, string Text, IReadOnlyList<SourceItem> Items, Place Place);
