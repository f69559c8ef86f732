namespace Marrakech.Knowledge.Search;

/// <summary>A document like another one, and what the two share.</summary>
/// <param name="Id">The other document.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Address">Path on this site.</param>
/// <param name="Title">Title in the language asked for, or the nearest there is.</param>
/// <param name="Language">Language of the title.</param>
/// <param name="Score">How alike; comparable within one list only.</param>
/// <param name="SharedFacets">Facet values of both.</param>
/// <param name="SharedConcepts">Meanings of the thesaurus in both, the most telling first.</param>
/// <param name="SharedWords">Telling words of both texts in that language, as they stand in the first document.</param>
internal sealed record SimilarDocument(
    string Id, string Kind, string Address, string Title, string Language, float Score,
    IReadOnlyList<(string Facet, string Value)> SharedFacets, IReadOnlyList<string> SharedConcepts, IReadOnlyList<string> SharedWords);
