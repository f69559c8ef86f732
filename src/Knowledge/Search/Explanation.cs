using Marrakech.Knowledge.Search.Querying;

namespace Marrakech.Knowledge.Search;

/// <summary>Why a document stands where it does for a query.</summary>
/// <param name="Id">The document.</param>
/// <param name="Found">False when the query does not find it.</param>
/// <param name="Score">Its score, about the sum of the parts.</param>
/// <param name="Language">Language the words were taken to be in.</param>
/// <param name="Parts">One part for each thing asked for, in the order typed.</param>
internal sealed record Explanation(string Id, bool Found, float Score, string Language, IReadOnlyList<ExplainedPart> Parts);

/// <summary>One thing asked for.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Points">What it adds to the score; zero when the document does not answer it.</param>
/// <param name="Ways">The ways in which the document answers it, the best first.</param>
internal sealed record ExplainedPart(string Text, float Points, IReadOnlyList<ExplainedWay> Ways);

/// <summary>One way in which a document answers a word: by which kind of match, by which term, in which language, worth how much alone.</summary>
/// <param name="Kind">In its title, its text, by another word of the same meaning, by its country and so on.</param>
/// <param name="Term">The stem, word, concept, country or code that matched.</param>
/// <param name="Language">Language of the text; null when that does not matter.</param>
/// <param name="Points">What this way is worth alone.</param>
internal sealed record ExplainedWay(MatchKind Kind, string Term, string? Language, float Points);
