namespace Marrakech.Compact.Contracts;

/// <summary>An international framework or instrument described by a document.</summary>
public sealed record SourceFramework(string Name, int? Year, string Text, Place Place);
