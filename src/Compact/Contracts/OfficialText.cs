namespace Marrakech.Compact.Contracts;

/// <summary>A stretch of official text as imported, with its permanent address and its source.</summary>
/// <param name="Document">Key of its document.</param>
/// <param name="Kind">Kind of text.</param>
/// <param name="Address">Address within the document: <c>43/a/ii</c>, <c>objective/8/a</c>, <c>note/12</c>.</param>
/// <param name="Marker">Number or letter printed before it.</param>
/// <param name="Heading">Section, sub-heading, title or name that belongs to it, or null.</param>
/// <param name="Text">The text, verbatim but for damage repaired; paragraphs separated by a blank line.</param>
/// <param name="Link">Link printed with it.</param>
/// <param name="FirstLine">First line in the file read, from 1.</param>
/// <param name="LastLine">Last line in the file read.</param>
public sealed record OfficialText(
    string Document, OfficialKind Kind, string Address, string Marker, string? Heading, string Text, string? Link, int FirstLine, int LastLine)
{
    /// <summary>Objectives a resource is linked to.</summary>
    public IReadOnlyList<int> Objectives { get; init; } = [];

    /// <summary>The footnotes marked in this text, in its order; those whose mark is lost at the end.</summary>
    public IReadOnlyList<PlacedNote> Notes { get; init; } = [];

    /// <summary>Where the marks of a footnote stand.</summary>
    public IReadOnlyList<FootnoteAnchor> Anchors { get; init; } = [];
}
