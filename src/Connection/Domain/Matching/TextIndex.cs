namespace Marrakech.Connection.Domain.Matching;

/// <summary>
/// Compares one text with many. A word counts by how few texts have it (Robertson and Spärck Jones); how often it stands in a text counts less each time,
/// and less in a long text (BM25). The likeness is the share of the need's weight that a text covers: unlike a plain BM25 score it says how much of the need
/// is met, and is the same whatever else was asked. Does not change: with other texts it is another index, which shares with this one what they have in common.
/// </summary>
internal sealed class TextIndex
{
    private const double Saturation = 1.2, LengthShare = 0.5;

    private readonly Dictionary<string, Posting[]> postings;

    /// <summary>How many words each text has; -1 for one that was taken out.</summary>
    private readonly int[] lengths;

    /// <summary>How little a word counts in each text, by its length.</summary>
    private readonly double[] norms;

    private readonly int count;

    public TextIndex(IReadOnlyList<IReadOnlyList<Term>> texts)
        : this(PostingsOf(texts), [.. texts.Select(t => t.Count)])
    {
    }

    private TextIndex(Dictionary<string, Posting[]> postings, int[] lengths)
    {
        (this.postings, this.lengths) = (postings, lengths);
        count = lengths.Count(l => l >= 0);
        var average = Math.Max(1, lengths.Sum(l => (double)Math.Max(0, l)) / Math.Max(1, count));
        norms = [.. lengths.Select(l => Saturation * (1 - LengthShare + (LengthShare * l / average)))];
    }

    /// <summary>How many places for texts there are; the next text has this place.</summary>
    public int Places => lengths.Length;

    /// <summary>Likeness of each text to the need, 0-1.</summary>
    public double[] Likeness(IReadOnlyList<Term> need)
    {
        var found = new double[lengths.Length];
        var whole = 0.0;
        foreach (var (key, weight) in Weighed(need))
        {
            var list = postings.GetValueOrDefault(key) ?? [];
            var worth = weight * Rarity(list.Length);
            whole += worth;
            foreach (var (text, often) in list) found[text] += worth * (often / (often + norms[text]));
        }

        if (whole > 0) for (var at = 0; at < found.Length; at++) found[at] /= whole;
        return found;
    }

    /// <summary>The words the text at a place shares with the need, the telling ones first.</summary>
    public IEnumerable<string> Shared(IReadOnlyList<Term> need, int text) =>
        need.Where(t => t.Weight >= 1 && postings.TryGetValue(t.Key, out var list) && PlaceIn(list, text) >= 0).OrderByDescending(t => Rarity(postings[t.Key].Length)).ThenBy(t => t.Key, StringComparer.Ordinal)
            .Select(t => t.Form.ToLowerInvariant()).Distinct(StringComparer.Ordinal);

    /// <summary>The index with other texts at some places.</summary>
    /// <param name="changed">The texts by their place, null for one that is taken out; new ones have the places from <see cref="Places"/> on.</param>
    public TextIndex With(IReadOnlyDictionary<int, IReadOnlyList<Term>?> changed)
    {
        var size = Math.Max(Places, changed.Count == 0 ? 0 : changed.Keys.Max() + 1);
        var sizes = new int[size];
        Array.Fill(sizes, -1);
        lengths.CopyTo(sizes, 0);
        foreach (var (at, terms) in changed) sizes[at] = terms?.Count ?? -1;
        var isChanged = new bool[size];
        foreach (var at in changed.Keys) isChanged[at] = true;
        var added = new Dictionary<string, List<Posting>>(StringComparer.Ordinal);
        foreach (var (at, terms) in changed.OrderBy(c => c.Key)) Add(added, at, terms ?? []);
        var next = new Dictionary<string, Posting[]>(postings, StringComparer.Ordinal);
        foreach (var (key, list) in postings)
        {
            if (!Array.Exists(list, p => isChanged[p.Text])) continue;
            var left = Array.FindAll(list, p => !isChanged[p.Text]);
            if (left.Length > 0) next[key] = left;
            else next.Remove(key);
        }

        foreach (var (key, list) in added) next[key] = next.TryGetValue(key, out var there) ? [.. there.Concat(list).OrderBy(p => p.Text)] : [.. list];
        return new TextIndex(next, sizes);
    }

    private static Dictionary<string, Posting[]> PostingsOf(IReadOnlyList<IReadOnlyList<Term>> texts)
    {
        var lists = new Dictionary<string, List<Posting>>(StringComparer.Ordinal);
        for (var at = 0; at < texts.Count; at++) Add(lists, at, texts[at]);
        return lists.ToDictionary(l => l.Key, l => l.Value.ToArray(), StringComparer.Ordinal);
    }

    private static void Add(Dictionary<string, List<Posting>> lists, int at, IReadOnlyList<Term> terms)
    {
        foreach (var word in terms.GroupBy(t => t.Key, StringComparer.Ordinal))
        {
            if (!lists.TryGetValue(word.Key, out var list)) lists.Add(word.Key, list = []);
            list.Add(new Posting(at, (float)word.Sum(t => t.Weight)));
        }
    }

    /// <summary>Where a text stands in a list, which is in the order of the texts; below 0 where it does not.</summary>
    private static int PlaceIn(Posting[] list, int text) => Array.BinarySearch(list, new Posting(text, 0));

    /// <summary>What stands in the need more than once counts a little more.</summary>
    private static IEnumerable<(string Key, double Weight)> Weighed(IReadOnlyList<Term> need) =>
        need.GroupBy(t => t.Key, StringComparer.Ordinal).Select(g => (g.Key, g.Max(t => t.Weight) * (1 + Math.Log(g.Count()))));

    private double Rarity(int having) => Math.Log(1 + ((count - having + 0.5) / (having + 0.5)));

    /// <summary>A word in a text.</summary>
    private readonly record struct Posting(int Text, float Often) : IComparable<Posting>
    {
        public int CompareTo(Posting other) => Text.CompareTo(other.Text);
    }
}
