using Marrakech.Compact.Contracts;

namespace Marrakech.Compact.Importing.Matching;

/// <summary>
/// Matches the actions of another document with those of the resolution, objective by objective: the pairing with
/// the greatest overlap of words that keeps the order of both, then what is left over by similarity alone. Letters of the
/// other document play no part, because they are what a PDF damages first.
/// </summary>
internal static class ActionMatching
{
    /// <summary>Below this two actions are not the same action; renderings of one action share far more words.</summary>
    public const double LeastSimilarity = 0.6;

    public static ActionMatches Match(IReadOnlyList<SourceObjective> resolution, IReadOnlyList<SourceObjective> other)
    {
        var matches = new List<ActionMatch>();
        var unmatched = new List<(int, SourceAction)>();
        foreach (var objective in resolution)
        {
            var candidates = other.FirstOrDefault(candidate => candidate.Number == objective.Number)?.Actions ?? [];
            var pairs = Pair(objective.Actions, candidates);
            matches.AddRange(objective.Actions.Select((action, i) => Describe(objective.Number, action, pairs[i] is { } j ? candidates[j] : null)));
            unmatched.AddRange(candidates.Where((_, j) => !pairs.Contains(j)).Select(action => (objective.Number, action)));
        }

        return new ActionMatches(matches, unmatched);
    }

    private static ActionMatch Describe(int objective, SourceAction official, SourceAction? other) => other is null
        ? new ActionMatch(objective, official.Letter, official, null, 0, ActionDifference.Wording)
        : new ActionMatch(objective, official.Letter, official, other, WordSimilarity.Of(official.Text, other.Text), ActionWording.Compare(official.Text, other.Text));

    /// <summary>For each official action the index of its partner, or null.</summary>
    private static int?[] Pair(IReadOnlyList<SourceAction> official, IReadOnlyList<SourceAction> other)
    {
        var similarity = new double[official.Count, other.Count];
        for (var i = 0; i < official.Count; i++)
        {
            for (var j = 0; j < other.Count; j++) similarity[i, j] = WordSimilarity.Overlap(official[i].Text, other[j].Text);
        }

        var pairs = InOrder(similarity, official.Count, other.Count);
        PairLeftOvers(pairs, similarity, other.Count);
        return pairs;
    }

    /// <summary>Alignment by dynamic programming: best[i, j] is the greatest sum of similarities of the first i and j.</summary>
    private static int?[] InOrder(double[,] similarity, int rows, int columns)
    {
        var best = new double[rows + 1, columns + 1];
        for (var i = 1; i <= rows; i++)
        {
            for (var j = 1; j <= columns; j++)
            {
                var paired = similarity[i - 1, j - 1] >= LeastSimilarity ? best[i - 1, j - 1] + similarity[i - 1, j - 1] : 0;
                best[i, j] = Math.Max(paired, Math.Max(best[i - 1, j], best[i, j - 1]));
            }
        }

        var pairs = new int?[rows];
        for (int i = rows, j = columns; i > 0 && j > 0;)
        {
            if (best[i, j] == best[i - 1, j]) i--;
            else if (best[i, j] == best[i, j - 1]) j--;
            else pairs[--i] = --j;
        }

        return pairs;
    }

    private static void PairLeftOvers(int?[] pairs, double[,] similarity, int columns)
    {
        for (var i = 0; i < pairs.Length; i++)
        {
            if (pairs[i] is not null) continue;
            var free = Enumerable.Range(0, columns).Where(j => !pairs.Contains(j) && similarity[i, j] >= LeastSimilarity).ToList();
            if (free.Count > 0) pairs[i] = free.MaxBy(j => similarity[i, j]);
        }
    }
}
