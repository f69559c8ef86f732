namespace Marrakech.Knowledge.Search.Analysis;

/// <summary>A word of a text: where it stands, how it is written (lower case, accents folded) and its stem.</summary>
/// <remarks>A stop word has a form but no stem: it counts inside quoted phrases only.</remarks>
internal readonly record struct Word(int Start, int End, string Form, string? Stem, bool IsHan);
