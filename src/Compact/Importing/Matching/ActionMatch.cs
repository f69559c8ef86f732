using Marrakech.Compact.Contracts;

namespace Marrakech.Compact.Importing.Matching;

/// <summary>How far another document's wording of an action is from the resolution's.</summary>
internal enum ActionDifference
{
    /// <summary>The same but for white space, the shape of quotation marks and dashes, and the sign that ends the item.</summary>
    Identical,

    /// <summary>The same letters and digits in the same order; signs between them differ.</summary>
    Punctuation,

    /// <summary>Words differ.</summary>
    Wording,
}

/// <summary>An action of the resolution and the action of another document that renders it.</summary>
/// <param name="Objective">Number of the objective.</param>
/// <param name="Letter">Letter in the resolution.</param>
/// <param name="Official">The resolution's action.</param>
/// <param name="Other">The other document's; null when it has none for it.</param>
/// <param name="Similarity">0-1 by shared words in order; 0 without another.</param>
/// <param name="Difference">How the wording differs; <see cref="ActionDifference.Wording"/> without another.</param>
internal sealed record ActionMatch(int Objective, string Letter, SourceAction Official, SourceAction? Other, double Similarity, ActionDifference Difference);

/// <summary>The matches of a whole document, and what of it matched nothing.</summary>
internal sealed record ActionMatches(IReadOnlyList<ActionMatch> Matches, IReadOnlyList<(int Objective, SourceAction Action)> Unmatched)
{
    public int Count(ActionDifference difference) => Matches.Count(match => match.Other is not null && match.Difference == difference);
}
