namespace Marrakech.Compact.Contracts;

/// <summary>A tool the recommendations point to. The table names no objective beside it: the links are the project's own, and shown as such.</summary>
/// <param name="Acronym">As the table prints it, in any case.</param>
/// <param name="Objectives">Numbers of the objectives it serves.</param>
public sealed record Tool(string Acronym, IReadOnlyList<int> Objectives);
