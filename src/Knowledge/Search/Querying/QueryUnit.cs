using Lucene.Net.Search;

namespace Marrakech.Knowledge.Search.Querying;

/// <summary>A part of the query that counts as one thing asked for: a word, words that make one meaning, a phrase, alternatives.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Leaves">The ways to answer it; the best one counts.</param>
/// <param name="Must">True when nothing is found without it.</param>
/// <param name="Excluded">True when nothing is found with it.</param>
internal sealed record QueryUnit(string Text, IReadOnlyList<Leaf> Leaves, bool Must = false, bool Excluded = false)
{
    public Query ToQuery()
    {
        if (Leaves is [var only])
            return only.Query;
        var best = new DisjunctionMaxQuery(Weights.OtherWays);
        foreach (var leaf in Leaves)
            best.Add(leaf.Query);
        return best;
    }
}
