namespace Marrakech.Knowledge.Learning;

/// <summary>A text whose labels are known.</summary>
/// <param name="Id">To leave it out of what it is tried with.</param>
/// <param name="Terms">Its words, as stems.</param>
/// <param name="Labels">Its labels with how much the text says about each.</param>
internal sealed record Example(string Id, IReadOnlyList<string> Terms, IReadOnlyList<(string Label, double Weight)> Labels);

/// <summary>A label and how well it fits: comparable within one answer only.</summary>
internal sealed record Fit(string Label, double Score);

/// <summary>
/// Learns labels of texts from examples: the likeness to the nearest examples, and to all examples of a label together. Pure, and safe to be asked by
/// several at once; the same examples give the same answer.
/// </summary>
/// <remarks>
/// Words are weighed by how few examples have them (TF-IDF, logarithmic frequency, cosine). Both parts are needed: neighbours tell of what is rare,
/// the sum of a label of what all its examples share. A word brings in, with a share of its weight, words it touches: two texts may speak of things that
/// belong together. The weights were chosen by leaving one practice out at a time; the bench prints the outcome.
/// </remarks>
internal sealed class Classifier
{
    private const int Neighbours = 12;
    private const double TogetherWeight = 3, Sharpness = 2;

    private readonly IReadOnlyList<Example> examples;
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal), numbers = new(StringComparer.Ordinal);
    private readonly double[] rarity;

    /// <summary>For each word the words it touches, with the share of its weight they get.</summary>
    private readonly List<(int Word, double Share)>[] touched;

    /// <summary>For each word the examples that have it, with its share in them.</summary>
    private readonly List<(int Example, double Value)>[] byWord;

    /// <summary>For each label the sum of its examples, and the square of its length.</summary>
    private readonly Dictionary<string, (Dictionary<int, double> Sum, double Square)> labels = new(StringComparer.Ordinal);

    /// <param name="known">What is learned from.</param>
    /// <param name="touching">Words that one touches, with the share of its weight (0-1) they get; null where words stand for themselves.</param>
    public Classifier(IReadOnlyList<Example> known, Func<string, IEnumerable<(string Word, double Share)>>? touching = null)
    {
        examples = known;
        var counts = new List<int>();
        foreach (var term in known.SelectMany(e => e.Terms.Distinct(StringComparer.Ordinal)))
        {
            if (numbers.TryAdd(term, counts.Count)) counts.Add(1);
            else counts[numbers[term]]++;
        }

        rarity = [.. counts.Select(c => Math.Log(1 + (known.Count / (double)c)))];
        touched = new List<(int, double)>[counts.Count];
        foreach (var (term, number) in numbers) touched[number] = [.. (touching?.Invoke(term) ?? []).Where(t => numbers.ContainsKey(t.Word)).Select(t => (numbers[t.Word], t.Share))];
        byWord = [.. counts.Select(c => new List<(int, double)>(c))];
        for (var at = 0; at < known.Count; at++) Learn(known[at], at);
        foreach (var (label, (sum, _)) in labels.ToList()) labels[label] = (sum, sum.Values.Sum(v => v * v));
    }

    /// <summary>The labels that fit, the best first.</summary>
    /// <param name="terms">Words of the text, as stems.</param>
    /// <param name="leftOut">Id of an example that is not asked; null for none.</param>
    public IReadOnlyList<Fit> Rank(IReadOnlyList<string> terms, string? leftOut = null)
    {
        var likeness = new Dictionary<int, double>();
        foreach (var (word, value) in Vector(terms))
        {
            foreach (var (example, share) in byWord[word]) likeness[example] = likeness.GetValueOrDefault(example) + (value * share);
        }

        var without = leftOut is not null && places.TryGetValue(leftOut, out var place) ? examples[place] : null;
        if (without is not null) likeness.Remove(places[without.Id]);
        var scores = Scaled(Nearest(likeness));
        foreach (var (label, together) in Scaled(Together(likeness, without))) scores[label] = scores.GetValueOrDefault(label) + (TogetherWeight * together);
        return [.. scores.Select(s => new Fit(s.Key, s.Value)).OrderByDescending(f => f.Score).ThenBy(f => f.Label, StringComparer.Ordinal)];
    }

    private void Learn(Example example, int at)
    {
        places.Add(example.Id, at);
        foreach (var (word, value) in Vector(example.Terms))
        {
            byWord[word].Add((at, value));
            foreach (var (label, weight) in example.Labels)
            {
                if (!labels.TryGetValue(label, out var known)) labels.Add(label, known = ([], 0));
                known.Sum[word] = known.Sum.GetValueOrDefault(word) + (weight * value);
            }
        }
    }

    private Dictionary<string, double> Nearest(Dictionary<int, double> likeness)
    {
        var scores = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (at, like) in likeness.OrderByDescending(l => l.Value).ThenBy(l => examples[l.Key].Id, StringComparer.Ordinal).Take(Neighbours))
        {
            foreach (var (label, weight) in examples[at].Labels) scores[label] = scores.GetValueOrDefault(label) + (weight * Math.Pow(like, Sharpness));
        }

        return scores;
    }

    /// <summary>Likeness to the sum of all examples of each label.</summary>
    private Dictionary<string, double> Together(Dictionary<int, double> likeness, Example? without)
    {
        var dots = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (at, like) in likeness)
        {
            foreach (var (label, weight) in examples[at].Labels) dots[label] = dots.GetValueOrDefault(label) + (weight * like);
        }

        var gone = without is null ? [] : Vector(without.Terms);
        return dots.ToDictionary(d => d.Key, d => d.Value / Math.Sqrt(Square(d.Key, without, gone)), StringComparer.Ordinal);
    }

    /// <summary>Square of the length of a label's sum, an example of it taken out again: |s - wv|² = |s|² - 2w(s·v) + w²|v|².</summary>
    private double Square(string label, Example? without, Dictionary<int, double> gone)
    {
        var (sum, square) = labels[label];
        var weight = without?.Labels.Where(l => l.Label == label).Sum(l => l.Weight) ?? 0;
        return weight == 0 ? square : Math.Max(square - (2 * weight * gone.Sum(g => g.Value * sum.GetValueOrDefault(g.Key))) + (weight * weight * gone.Values.Sum(v => v * v)), 1e-12);
    }

    private Dictionary<int, double> Vector(IReadOnlyList<string> terms)
    {
        var vector = terms.Where(numbers.ContainsKey).GroupBy(t => numbers[t]).ToDictionary(g => g.Key, g => (1 + Math.Log(g.Count())) * rarity[g.Key]);
        foreach (var (word, value) in vector.ToList())
        {
            foreach (var (other, share) in touched[word]) vector[other] = vector.GetValueOrDefault(other) + (share * value);
        }

        var length = Math.Sqrt(vector.Values.Sum(v => v * v));
        foreach (var term in vector.Keys.ToList()) vector[term] /= length;
        return vector;
    }

    /// <summary>The same, the best being 1.</summary>
    private static Dictionary<string, double> Scaled(Dictionary<string, double> scores)
    {
        var best = scores.Count == 0 ? 1 : scores.Values.Max();
        return scores.ToDictionary(s => s.Key, s => s.Value / best, StringComparer.Ordinal);
    }
}
