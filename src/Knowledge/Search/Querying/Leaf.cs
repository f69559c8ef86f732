using Lucene.Net.Search;

namespace Marrakech.Knowledge.Search.Querying;

/// <summary>How a document may answer a word of the query.</summary>
internal enum MatchKind
{
    Title,
    Text,
    Name,
    Phrase,
    Prefix,
    Spelling,
    SameMeaning,
    RelatedMeaning,
    Place,
    Code,
    AllWords,
}

/// <summary>One way to answer a word of the query.</summary>
/// <param name="Kind">How.</param>
/// <param name="Term">The word, concept or code looked for.</param>
/// <param name="Language">Language of the text it is looked for in; null when that does not matter.</param>
/// <param name="Documents">At most so many documents answer it.</param>
/// <param name="Query">What Lucene runs, weight included.</param>
internal sealed record Leaf(MatchKind Kind, string Term, string? Language, int Documents, Query Query);
