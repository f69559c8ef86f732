namespace Marrakech.Compact.Contracts;

/// <summary>A footnote of a text, with the place of its mark.</summary>
/// <param name="Note">The footnote.</param>
/// <param name="At">How much of the text stands before the mark, in UTF-16 units; null where it stands in no text: lost in the source, or printed behind a link.</param>
public sealed record PlacedNote(OfficialText Note, int? At);
