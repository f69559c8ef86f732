using Lucene.Net.Search;

namespace Marrakech.Knowledge.Search.Querying;

/// <summary>A part of the query that counts as one thing asked for: a word, words that make one meaning, a phrase, alternatives.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Leaves">The ways to answer it; the best one counts.</param>
/// <param name="Demand">Whether a document must answer it.</param>
internal sealed record QueryUnit(string Text, IReadOnlyList<Leaf> Leaves, Demand Demand = Demand.Counted)
{
    /// <summary>Ways to answer it by the separate words when nothing holds the phrase.</summary>
    public IReadOnlyList<Leaf> Loosely { get; init; } = [];

    /// <summary>At most so many documents answer it.</summary>
    public int Documents => Leaves.Max(leaf => leaf.Documents);

    /// <summary>What answers it in so many words or in words of the same meaning; null when nothing can.</summary>
    public Query? Strict() => Best(Leaves.Where(leaf => leaf.Kind != MatchKind.RelatedMeaning));

    /// <summary>What touches it without answering it; null when nothing does.</summary>
    public Query? Related() => Best(Leaves.Where(leaf => leaf.Kind == MatchKind.RelatedMeaning));

    /// <summary>Whatever answers or touches it; null when nothing can.</summary>
    public Query? Loose() => Best(Leaves.Concat(Loosely));

    public static Query? Best(IEnumerable<Leaf> leaves)
    {
        var best = new DisjunctionMaxQuery(Weights.OtherWays);
        foreach (var leaf in leaves)
            best.Add(leaf.Query);
        return best.Disjuncts.Count switch
        {
            0 => null,
            1 => best.Disjuncts[0],
            _ => best,
        };
    }
}

/// <summary>Whether a document must answer a part of the query.</summary>
internal enum Demand
{
    /// <summary>It counts among the parts of which most must be answered.</summary>
    Counted,

    /// <summary>It makes a document better, no more.</summary>
    Welcome,

    /// <summary>Nothing is found without it.</summary>
    Required,

    /// <summary>Nothing is found with it.</summary>
    Excluded,
}
