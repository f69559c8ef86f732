using Marrakech.Kernel.Reference;

namespace Marrakech.Compact.Contracts;

/// <summary>An international instrument.</summary>
/// <param name="Key">Stable key for its address.</param>
/// <param name="Acronym">Usual acronym, or null.</param>
/// <param name="Kind">convention, covenant, protocol, declaration, framework, agenda, agreement, compact or resolution.</param>
/// <param name="Year">Year of adoption.</param>
/// <param name="Name">Usual name.</param>
/// <param name="Symbol">Document symbol, or null.</param>
/// <param name="StatedBy">Key of the document that names it.</param>
/// <param name="Links">Objectives it belongs to, each with the document that says so.</param>
public sealed record Instrument(
    string Key, string? Acronym, string Kind, int Year, LocalText Name, string? Symbol, string StatedBy, IReadOnlyList<InstrumentLink> Links);
