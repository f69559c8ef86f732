namespace Marrakech.Compact.Contracts;

/// <summary>A guiding principle (para 15 a-j).</summary>
public sealed record SourcePrinciple(string Letter, string Name, string Text, Place Place);
