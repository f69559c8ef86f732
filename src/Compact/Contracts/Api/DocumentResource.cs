namespace Marrakech.Compact.Contracts.Api;

/// <summary>An official document that was imported, in its current version.</summary>
/// <param name="Key" example="resolution">Stable key.</param>
/// <param name="Title">Title as the document states it.</param>
/// <param name="Symbol" example="A/RES/73/195">Document symbol, or null.</param>
/// <param name="Language" example="en">Language of its text (BCP 47).</param>
/// <param name="Version">1 for the first import, one more for each altered edition.</param>
/// <param name="FileName">Name of the file that was read.</param>
/// <param name="Sha256">SHA-256 of the file, lower-case hexadecimal.</param>
/// <param name="ImportedAt">When it was imported (UTC).</param>
/// <param name="Texts">How many addressable texts it holds.</param>
/// <param name="Reading">The account of its reading.</param>
/// <param name="Url">Address of the page about the sources.</param>
/// <param name="Api">Address of this resource.</param>
public sealed record DocumentResource(
    string Key, string Title, string? Symbol, string Language, int Version, string FileName, string Sha256, DateTimeOffset ImportedAt,
    int Texts, ReadingResource Reading, string Url, string Api);

/// <summary>The account of the reading of a document.</summary>
/// <param name="Characters">Characters of text in the document, white space not counted.</param>
/// <param name="Found">How many things were found in it.</param>
/// <param name="Repairs">How many repairs its damage needed.</param>
/// <param name="Anomalies">How many defects of the document itself were noted.</param>
/// <param name="UnexplainedShare">Share of the characters neither used nor recognised as furniture of the page, 0 to 1.</param>
public sealed record ReadingResource(int Characters, int Found, int Repairs, int Anomalies, double UnexplainedShare);
