namespace Marrakech.Knowledge.Learning;

/// <summary>A text whose labels are known.</summary>
/// <param name="Id">To leave it out of what it is tried with.</param>
/// <param name="Terms">Its words, as stems.</param>
/// <param name="Labels">Its labels with how much the text says about each: 1 for the first, less for the others.</param>
internal sealed record Example(string Id, IReadOnlyList<string> Terms, IReadOnlyList<(string Label, double Weight)> Labels);

/// <summary>A label and how well it fits: comparable within one answer only.</summary>
internal sealed record Fit(string Label, double Score);

/// <summary>
/// Learns labels of texts from examples: the likeness to the nearest examples, and to all examples of a label together. Pure; the same examples
/// give the same answer.
/// </summary>
/// <remarks>
/// Words are weighed by how few examples have them (TF-IDF, logarithmic frequency, cosine). Both parts are needed: neighbours tell of what is rare,
/// the sum of a label of what all its examples share. The weights were chosen by leaving one practice out at a time; the bench prints the outcome.
/// </remarks>
internal sealed class Classifier
{
    private const int Neighbours = 12;
    private const double TogetherWeight = 1.5, Sharpness = 2;

    private readonly List<(Example Example, Dictionary<int, double> Vector)> examples = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly double[] rarity;

    public Classifier(IReadOnlyList<Example> known)
    {
        var counts = new List<int>();
        foreach (var term in known.SelectMany(e => e.Terms.Distinct(StringComparer.Ordinal)))
        {
            if (numbers.TryAdd(term, counts.Count)) counts.Add(1);
            else counts[numbers[term]]++;
        }

        rarity = [.. counts.Select(c => Math.Log(1 + (known.Count / (double)c)))];
        examples.AddRange(known.Select(e => (e, Vector(e.Terms))));
    }

    /// <summary>The labels that fit, the best first.</summary>
    /// <param name="terms">Words of the text, as stems.</param>
    /// <param name="leftOut">Id of an example that is not asked; null for none.</param>
    public IReadOnlyList<Fit> Rank(IReadOnlyList<string> terms, string? leftOut = null)
    {
        var asked = Vector(terms);
        if (asked.Count == 0) return [];
        var like = examples.Where(e => e.Example.Id != leftOut).Select(e => (e.Example, e.Vector, Likeness: Dot(asked, e.Vector))).Where(e => e.Likeness > 0).ToList();
        var scores = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (example, _, likeness) in like.OrderByDescending(e => e.Likeness).ThenBy(e => e.Example.Id, StringComparer.Ordinal).Take(Neighbours))
        {
            foreach (var (label, weight) in example.Labels) Add(scores, label, weight * Math.Pow(likeness, Sharpness));
        }

        var nearest = scores.Count == 0 ? 1 : scores.Values.Max();
        foreach (var label in scores.Keys.ToList()) scores[label] /= nearest;
        foreach (var (label, together) in Together(like)) Add(scores, label, TogetherWeight * together);
        return [.. scores.Select(s => new Fit(s.Key, s.Value)).OrderByDescending(f => f.Score).ThenBy(f => f.Label, StringComparer.Ordinal)];
    }

    /// <summary>Likeness to all examples of each label at once, the best being 1.</summary>
    private static List<(string Label, double Likeness)> Together(List<(Example Example, Dictionary<int, double> Vector, double Likeness)> like)
    {
        var labels = like.SelectMany(e => e.Example.Labels.Select(l => (l.Label, l.Weight, e.Vector, e.Likeness))).GroupBy(l => l.Label, StringComparer.Ordinal)
            .Select(g => (g.Key, Likeness: g.Sum(l => l.Weight * l.Likeness) / Length(g.Select(l => (l.Weight, l.Vector))))).ToList();
        var best = labels.Count == 0 ? 1 : labels.Max(l => l.Likeness);
        return [.. labels.Select(l => (l.Key, l.Likeness / best))];
    }

    /// <summary>Length of a sum of vectors.</summary>
    private static double Length(IEnumerable<(double Weight, Dictionary<int, double> Vector)> parts)
    {
        var sum = new Dictionary<int, double>();
        foreach (var (weight, vector) in parts)
        {
            foreach (var (term, value) in vector) sum[term] = sum.GetValueOrDefault(term) + (weight * value);
        }

        return Math.Sqrt(sum.Values.Sum(v => v * v));
    }

    private Dictionary<int, double> Vector(IReadOnlyList<string> terms)
    {
        var vector = terms.Where(numbers.ContainsKey).GroupBy(t => numbers[t]).ToDictionary(g => g.Key, g => (1 + Math.Log(g.Count())) * rarity[g.Key]);
        var length = Math.Sqrt(vector.Values.Sum(v => v * v));
        foreach (var term in vector.Keys.ToList()) vector[term] /= length;
        return vector;
    }

    private static double Dot(Dictionary<int, double> one, Dictionary<int, double> other)
    {
        if (one.Count > other.Count) (one, other) = (other, one);
        return one.Sum(t => other.TryGetValue(t.Key, out var value) ? t.Value * value : 0);
    }

    private static void Add(Dictionary<string, double> scores, string label, double score) => scores[label] = scores.GetValueOrDefault(label) + score;
}
