namespace Marrakech.Connection.Domain.Matching;

/// <summary>
/// Compares one text with many. A word counts by how few texts have it (Robertson and Spärck Jones); how often it stands in a text counts less each time,
/// and less in a long text (BM25). The likeness is the share of the need's weight that a text covers: unlike a plain BM25 score it says how much of the need
/// is met, and is the same whatever else was asked.
/// </summary>
internal sealed class TextIndex
{
    private const double Saturation = 1.2, LengthShare = 0.5;

    private readonly Dictionary<string, List<(int Text, float Value)>> postings = new(StringComparer.Ordinal);
    private readonly int count;

    public TextIndex(IReadOnlyList<IReadOnlyList<Term>> texts)
    {
        count = texts.Count;
        var average = Math.Max(1, texts.Sum(t => (double)t.Count) / Math.Max(1, count));
        for (var at = 0; at < count; at++)
        {
            var norm = Saturation * (1 - LengthShare + (LengthShare * texts[at].Count / average));
            foreach (var word in texts[at].GroupBy(t => t.Key, StringComparer.Ordinal))
            {
                var often = word.Sum(t => t.Weight);
                if (!postings.TryGetValue(word.Key, out var list)) postings.Add(word.Key, list = []);
                list.Add((at, (float)(often / (often + norm))));
            }
        }
    }

    /// <summary>Likeness of each text to the need, 0-1.</summary>
    public double[] Likeness(IReadOnlyList<Term> need)
    {
        var found = new double[count];
        var whole = 0.0;
        foreach (var (key, weight) in Weighed(need))
        {
            var list = postings.GetValueOrDefault(key) ?? [];
            var worth = weight * Rarity(list.Count);
            whole += worth;
            foreach (var (text, value) in list) found[text] += worth * value;
        }

        if (whole > 0) for (var at = 0; at < count; at++) found[at] /= whole;
        return found;
    }

    /// <summary>The words a text shares with the need, the telling ones first.</summary>
    public IEnumerable<string> Shared(IReadOnlyList<Term> need, IReadOnlyList<Term> text)
    {
        var there = text.Select(t => t.Key).ToHashSet(StringComparer.Ordinal);
        return need.Where(t => t.Weight >= 1 && there.Contains(t.Key)).OrderByDescending(t => Rarity(postings.GetValueOrDefault(t.Key)?.Count ?? 0)).ThenBy(t => t.Key, StringComparer.Ordinal)
            .Select(t => t.Form.ToLowerInvariant()).Distinct(StringComparer.Ordinal);
    }

    /// <summary>What stands in the need more than once counts a little more.</summary>
    private static IEnumerable<(string Key, double Weight)> Weighed(IReadOnlyList<Term> need) =>
        need.GroupBy(t => t.Key, StringComparer.Ordinal).Select(g => (g.Key, g.Max(t => t.Weight) * (1 + Math.Log(g.Count()))));

    private double Rarity(int having) => Math.Log(1 + ((count - having + 0.5) / (having + 0.5)));
}
