namespace Marrakech.Compact.Contracts.Api;

/// <summary>An international instrument the Compact or a booklet names.</summary>
/// <param name="Key" example="crc">Stable key.</param>
/// <param name="Acronym" example="CRC">Usual acronym, or null.</param>
/// <param name="Kind" example="convention">Kind of instrument.</param>
/// <param name="Year" example="1989">Year of adoption.</param>
/// <param name="Name">Usual name, in the language asked for.</param>
/// <param name="Language" example="en">Language of the name (BCP 47).</param>
/// <param name="Symbol">Document symbol, or null.</param>
/// <param name="StatedBy" example="resolution">Key of the document that names it.</param>
/// <param name="Objectives">Objectives it belongs to, each with the document that says so.</param>
/// <param name="Url">Permanent address of its page.</param>
/// <param name="Api">Address of this resource.</param>
public sealed record InstrumentResource(
    string Key, string? Acronym, string Kind, int Year, string Name, string Language, string? Symbol, string StatedBy,
    IReadOnlyList<InstrumentObjective> Objectives, string Url, string Api);

/// <summary>An objective an instrument belongs to.</summary>
/// <param name="Objective" example="4">Number of the objective.</param>
/// <param name="StatedBy" example="booklet">Key of the document that says so.</param>
public sealed record InstrumentObjective(int Objective, string StatedBy);
