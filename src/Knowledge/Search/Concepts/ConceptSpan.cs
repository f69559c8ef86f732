namespace Marrakech.Knowledge.Search.Concepts;

/// <summary>A concept found in a text: the words it covers, from <see cref="First"/> to <see cref="Last"/>.</summary>
internal readonly record struct ConceptSpan(int First, int Last, string Concept);
