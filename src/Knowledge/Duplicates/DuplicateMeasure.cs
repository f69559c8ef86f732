using System.Collections.Immutable;

namespace Marrakech.Knowledge.Duplicates;

/// <summary>Measures how similar two items are against the background of a collection. As safe for several threads as its background.</summary>
/// <remarks>
/// No list says what belongs together. The weights were chosen on the practices of the booklets; the bench prints how far
/// true and false pairs lie apart.
/// </remarks>
internal sealed class DuplicateMeasure(Background background)
{
    private const double VocabularyWeight = 5;
    private const double TitleWeight = 1.5;
    private const double CountriesWeight = 0.75;
    private const double OrganisationsWeight = 1.5;
    private const double YearsWeight = 0.25;
    private const double ObjectiveWeight = 0.5;

    // A summary in other words shares at most about this much of the vocabulary of a text; it counts as all.
    private const double FullVocabulary = 0.5;

    // Common turns of phrase make up to this share of any two texts of the field; from the other share on, one is taken from the other.
    private const double NoSharedWording = 0.15;
    private const double FullSharedWording = 0.8;
    private const int FewestShingles = 12;
    private const int SharedShown = 5;

    /// <summary>Those of some items most similar to one, best first.</summary>
    public IReadOnlyList<Similarity> Nearest(DuplicateItem item, IEnumerable<DuplicateItem> others, int limit)
    {
        var terms = ItemTerms.Of(item, background.Vocabulary);
        return Nearest(terms, others.Select(o => ItemTerms.Of(o, background.Vocabulary)), limit);
    }

    /// <summary>The same of terms.</summary>
    public IReadOnlyList<Similarity> Nearest(ItemTerms item, IEnumerable<ItemTerms> others, int limit) =>
        [.. others.Select(other => Compare(item, other)).OrderByDescending(s => s.Score).ThenBy(s => s.Second, StringComparer.Ordinal).Take(limit)];

    public Similarity Compare(ItemTerms a, ItemTerms b)
    {
        var wording = new SimilarityPart(SimilarityAspect.Wording, SharedWording(a.Shingles, b.Shingles), 0, []);
        List<SimilarityPart> subject = [SharedVocabulary(a, b), SharedTitle(a, b)];
        foreach (var (facts, others) in FactCounts.Of(a.Item).Zip(FactCounts.Of(b.Item)))
            if (facts.Facts.Count > 0 && others.Facts.Count > 0)
                subject.Add(SharedFacts(facts.Aspect, facts.Facts, others.Facts));
        if (a.Item.Objective is { } objective && b.Item.Objective is { } other)
            subject.Add(new(SimilarityAspect.Objective, objective == other ? 1 : 0, ObjectiveWeight, []));

        var mean = subject.Sum(p => p.Value * p.Weight) / subject.Sum(p => p.Weight);
        return new(a.Item.Id, b.Item.Id, 1 - ((1 - mean) * (1 - wording.Value)), [wording, .. subject]);
    }

    private static double SharedWording(ImmutableArray<uint> a, ImmutableArray<uint> b)
    {
        var shorter = Math.Max(Math.Min(a.Length, b.Length), FewestShingles);
        var share = (double)Common(a, b).Count() / shorter;
        return Math.Clamp((share - NoSharedWording) / (FullSharedWording - NoSharedWording), 0, 1);
    }

    private SimilarityPart SharedVocabulary(ItemTerms a, ItemTerms b)
    {
        var common = Common(a.All, b.All).ToList();
        var lengths = Math.Sqrt(common.Count == 0 ? 1 : Squares(a.All) * Squares(b.All));
        var cosine = lengths == 0 ? 0 : Squares(common) / lengths;
        return new(SimilarityAspect.Vocabulary, Math.Min(1, cosine / FullVocabulary), VocabularyWeight, Shown(common));
    }

    private SimilarityPart SharedTitle(ItemTerms a, ItemTerms b)
    {
        var (mine, yours) = (Common(a.Title, b.All).ToList(), Common(b.Title, a.All).ToList());
        var (x, y) = (Share(mine, a.Title), Share(yours, b.Title));
        return new(SimilarityAspect.Title, Math.Max(x, y), TitleWeight, Shown(x >= y ? mine : yours));

        double Share(IEnumerable<int> shared, IEnumerable<int> title) => title.Sum(Rarity) is var all and > 0 ? shared.Sum(Rarity) / all : 0;
    }

    private SimilarityPart SharedFacts(SimilarityAspect aspect, IReadOnlyCollection<string> mine, IReadOnlyCollection<string> yours)
    {
        var shared = mine.Where(fact => yours.Contains(fact) || (aspect == SimilarityAspect.Organisations && yours.Any(other => IsWithin(fact, other) || IsWithin(other, fact)))).ToList();
        var least = Math.Min(mine.Sum(Weight), yours.Sum(Weight));
        var weight = aspect switch
        {
            SimilarityAspect.Countries => CountriesWeight,
            SimilarityAspect.Organisations => OrganisationsWeight,
            _ => YearsWeight,
        };
        return new(aspect, least == 0 ? 0 : Math.Min(1, shared.Sum(Weight) / least), weight, [.. shared.Take(SharedShown)]);

        double Weight(string fact) => Math.Max(0, background.Rarity(background.Facts.With(aspect, fact)));
    }

    /// <summary>Whether one name is the other with more around it: "city of lisbon" and "migration office of city of lisbon".</summary>
    private static bool IsWithin(string name, string longer) =>
        name.Contains(' ', StringComparison.Ordinal) && longer.Length > name.Length &&
        name.Split(' ').All(word => longer.Contains(word, StringComparison.Ordinal));

    private double Rarity(int word) => Math.Max(0, background.Rarity(background.Vocabulary.ItemsWith(word)));

    private double Squares(IEnumerable<int> words) => words.Sum(w => Rarity(w) * Rarity(w));

    private IReadOnlyList<string> Shown(IEnumerable<int> words) =>
        [.. words.OrderByDescending(Rarity).ThenBy(w => w).Take(SharedShown).Select(background.Vocabulary.WordOf)];

    private static IEnumerable<T> Common<T>(ImmutableArray<T> a, ImmutableArray<T> b) where T : IComparable<T>
    {
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            var order = a[i].CompareTo(b[j]);
            if (order == 0)
                yield return a[i];
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
    }
}
