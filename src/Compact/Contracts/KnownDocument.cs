using Marrakech.Kernel.Reference;

namespace Marrakech.Compact.Contracts;

/// <summary>An official document the hub knows, imported or not: facts for its citation and our own words about it.</summary>
/// <param name="Key">Key of the document once imported.</param>
/// <param name="Symbol">Document symbol, or null.</param>
/// <param name="Date">Date of adoption or publication (ISO 8601), or null where the document states none.</param>
/// <param name="Url">Where it is published.</param>
/// <param name="Annex">Whether the text stands in its annex.</param>
/// <param name="Author">Who issued it.</param>
/// <param name="Name">Our short name for it.</param>
/// <param name="About">What it is for.</param>
public sealed record KnownDocument(string Key, string? Symbol, string? Date, string Url, bool Annex, LocalText Author, LocalText Name, LocalText About);
