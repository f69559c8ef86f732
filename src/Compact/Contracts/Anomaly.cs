namespace Marrakech.Compact.Contracts;

/// <summary>A defect of the source: kind (<c>missing-footnote</c>, <c>repeated-objective</c>, <c>sdg-code</c>…) and a sentence about it.</summary>
public sealed record Anomaly(string Kind, string Message, Place Place);
