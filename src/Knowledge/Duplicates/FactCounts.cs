namespace Marrakech.Knowledge.Duplicates;

/// <summary>In how many items a fact stands: sharing a rare one says more than sharing a common one.</summary>
internal sealed class FactCounts
{
    private readonly Dictionary<(SimilarityAspect Aspect, string Fact), int> _counts = [];

    public void Add(DuplicateItem item)
    {
        foreach (var (aspect, facts) in Of(item))
            foreach (var fact in facts)
                _counts[(aspect, fact)] = _counts.GetValueOrDefault((aspect, fact)) + 1;
    }

    public int With(SimilarityAspect aspect, string fact) => _counts.GetValueOrDefault((aspect, fact));

    public static IEnumerable<(SimilarityAspect Aspect, IReadOnlyCollection<string> Facts)> Of(DuplicateItem item) =>
    [
        (SimilarityAspect.Countries, item.Countries),
        (SimilarityAspect.Organisations, item.Organisations),
        (SimilarityAspect.Years, [.. item.Years.Select(y => y.ToString(System.Globalization.CultureInfo.InvariantCulture))]),
    ];
}
