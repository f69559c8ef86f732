namespace Marrakech.Compact.Contracts.Api;

/// <summary>A paragraph of the Compact, or one of its sub-items: official text throughout.</summary>
/// <param name="Address" example="43/a/ii">Address within the Compact, from the paragraph number down.</param>
/// <param name="Marker" example="ii">Number or letter printed before it.</param>
/// <param name="Official">Its own text, without that of its sub-items.</param>
/// <param name="Items">Its sub-items in order.</param>
/// <param name="Api">Address of this resource.</param>
public sealed record ParagraphResource(string Address, string Marker, OfficialResource Official, IReadOnlyList<ParagraphResource> Items, string Api);
