namespace Marrakech.Compact.Contracts;

/// <summary>A passage outside the numbered parts of a document, so that nothing it says is lost.</summary>
/// <param name="Name">Stable name: <c>title</c>, <c>resolution/2</c>, <c>chapeau</c>, <c>introduction</c>…</param>
/// <param name="Text">Repaired text; paragraphs separated by one blank line.</param>
/// <param name="Place">Where it stands.</param>
public sealed record SourcePassage(string Name, string Text, Place Place);
