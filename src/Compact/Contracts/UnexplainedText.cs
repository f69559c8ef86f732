namespace Marrakech.Compact.Contracts;

/// <summary>A stretch of text that is neither used nor furniture.</summary>
public sealed record UnexplainedText(string Text, Place Place);
