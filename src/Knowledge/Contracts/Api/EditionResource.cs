using Marrakech.Compact.Contracts.Api;

namespace Marrakech.Knowledge.Contracts.Api;

/// <summary>A practice as one official document tells it, verbatim.</summary>
/// <param name="Practice" example="P-000012">Code of the practice.</param>
/// <param name="Document" example="booklet">Key of the document.</param>
/// <param name="DocumentVersion" example="1">Version of the document this text was first seen in.</param>
/// <param name="SupersededIn">Version of the document in which it stood altered or no longer; null while current.</param>
/// <param name="Objective" example="8">Objective it stands under in the document.</param>
/// <param name="Position" example="2">Position under that objective, from 1.</param>
/// <param name="Official">Title (heading) and text; where the document prints no title, the heading is the words the text begins with and an ellipsis.</param>
/// <param name="Citations">Sources it cites, in order.</param>
/// <param name="Facts">Facts read from it, each with the words it was taken from.</param>
public sealed record EditionResource(
    string Practice, string Document, int DocumentVersion, int? SupersededIn, int Objective, int Position, OfficialResource Official,
    IReadOnlyList<CitationResource> Citations, IReadOnlyList<FactResource> Facts);

/// <summary>A source an edition cites.</summary>
/// <param name="Mark">Footnote mark, or null for a plain link.</param>
/// <param name="Text">Text of the citation; null where its definition is missing in the document.</param>
/// <param name="Url">Link, or null.</param>
/// <param name="At">How much of the text stands before the mark, in UTF-16 units from 0; null for a plain link and where the mark is lost.</param>
public sealed record CitationResource(string? Mark, string? Text, string? Url, int? At);

/// <summary>A fact read from an edition.</summary>
/// <param name="Kind" example="country">country, organisation, year, level, amount or people.</param>
/// <param name="Value" example="KE">The fact as a code or number; years as ISO 8601 periods, amounts with their currency.</param>
/// <param name="Words">The words it was taken from.</param>
/// <param name="Offset">Where the words begin in heading, line feed, text; in UTF-16 units from 0.</param>
public sealed record FactResource(string Kind, string Value, string Words, int Offset);
