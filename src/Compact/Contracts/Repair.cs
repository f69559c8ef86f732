namespace Marrakech.Compact.Contracts;

/// <summary>A repair of the text: kind (<c>hyphenation</c>, <c>footnote-digit</c>, <c>page-number</c>, <c>letter</c>…), what stood there, what stands now.</summary>
public sealed record Repair(string Kind, string Before, string After, Place Place);
