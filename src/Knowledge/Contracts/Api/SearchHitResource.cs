namespace Marrakech.Knowledge.Contracts.Api;

/// <summary>A thing that answers a search.</summary>
/// <param name="Id" example="P-000012">Code that never changes.</param>
/// <param name="Kind" example="practice">practice, objective, action, paragraph, principle, instrument, resource or discussion.</param>
/// <param name="Title">Title, in pieces.</param>
/// <param name="Snippet">The place that answers best, in pieces.</param>
/// <param name="Language" example="en">Language of title and snippet (BCP 47).</param>
/// <param name="Matched">Where the words were found: title, summary, body, names, country.</param>
/// <param name="Score">How well it answers; comparable within one search only, 0 when not sorted by relevance.</param>
/// <param name="Date">Day it entered the repository, or null.</param>
/// <param name="Url">Permanent address of its page.</param>
public sealed record SearchHitResource(
    string Id, string Kind, IReadOnlyList<TextPiece> Title, IReadOnlyList<TextPiece> Snippet, string Language,
    IReadOnlyList<string> Matched, float Score, DateOnly? Date, string Url);

/// <summary>A stretch of plain text.</summary>
/// <param name="Text">The text.</param>
/// <param name="Match">Whether it answers the search.</param>
public sealed record TextPiece(string Text, bool Match);

/// <summary>Things that answer a search.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="Items">Those in this part, best first.</param>
/// <param name="Next">Address of the part that follows; null at the end. A search can be followed for 10 000 hits.</param>
/// <param name="DidYouMean">The search with its unknown words replaced by known ones, or null.</param>
/// <param name="SomeWordsOnly">True when too little held all the words, so that things holding some of them are given.</param>
/// <param name="Facets">Counts by filter, each with the other filters applied but not its own.</param>
public sealed record SearchPage(
    long Total, IReadOnlyList<SearchHitResource> Items, string? Next, string? DidYouMean, bool SomeWordsOnly,
    IReadOnlyDictionary<string, IReadOnlyList<FacetValueResource>> Facets);

/// <summary>A value of a filter.</summary>
/// <param name="Value" example="KE">The value.</param>
/// <param name="Count" example="3">How many things have it.</param>
public sealed record FacetValueResource(string Value, int Count);
