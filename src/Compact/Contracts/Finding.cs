namespace Marrakech.Compact.Contracts;

/// <summary>A thing found: kind (<c>paragraph</c>, <c>action</c>, <c>practice</c>, <c>footnote</c>, <c>furniture</c>…), name and place.</summary>
public sealed record Finding(string Kind, string Name, Place Place);
