namespace Marrakech.Compact.Importing.Text;

internal enum BlockKind
{
    Paragraph,

    /// <summary>Marked as a heading, or standing alone like one.</summary>
    Heading,

    /// <summary>Begins with a bullet or a list marker.</summary>
    Item,

    /// <summary>Definition of a footnote.</summary>
    Footnote,
}

/// <summary>Lines that belong together.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="Lines">The lines, cleaned of markup, without the sign or marker the block begins with.</param>
/// <param name="Marker">List marker (<c>(a)</c>, <c>12.</c>), empty for a plain bullet; number of a footnote; null otherwise.</param>
/// <param name="Level">Level of a marked heading 1-6, 0 for one that only looks like a heading; indentation of an item.</param>
/// <param name="AfterBlank">True when a blank line (or the start of the text) stands before it.</param>
/// <param name="Sign">The signs taken off the front, for the ledger.</param>
internal sealed record Block(BlockKind Kind, IReadOnlyList<TracedText> Lines, string? Marker, int Level, bool AfterBlank, TracedText Sign);
