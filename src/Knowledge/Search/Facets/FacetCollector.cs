using System.Numerics;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Marrakech.Knowledge.Search.Facets;

/// <summary>Applies the filters and counts facet values in one pass over what the words match.</summary>
/// <remarks>
/// A document that fails exactly one facet's filter still counts for the values of that facet: this gives the counts a reader
/// would see after choosing another value of it.
/// </remarks>
internal sealed class FacetCollector : ICollector
{
    private readonly ICollector _hits;
    private readonly SegmentFacetCache _cache;
    private readonly FacetSelection _selection;
    private readonly bool _counting;
    private int[] _bits = [];
    private int[] _counts = [];
    private int[][] _sideways;
    private SegmentFacets? _segment;

    public FacetCollector(ICollector hits, SegmentFacetCache cache, FacetSelection selection, bool counting)
    {
        (_hits, _cache, _selection, _counting) = (hits, cache, selection, counting);
        _sideways = [.. selection.Facets.Select(_ => Array.Empty<int>())];
    }

    public int Total { get; private set; }

    /// <summary>Documents that the words match, whatever the filters.</summary>
    public int Unfiltered { get; private set; }

    public bool AcceptsDocsOutOfOrder => _hits.AcceptsDocsOutOfOrder;

    public void SetScorer(Scorer scorer) => _hits.SetScorer(scorer);

    public void SetNextReader(AtomicReaderContext context)
    {
        _hits.SetNextReader(context);
        _segment = _counting || _selection.Required != 0 ? _cache.Of(context.AtomicReader) : null;
        var count = _cache.Dictionary.Count;
        if (_counts.Length >= count)
            return;
        Array.Resize(ref _counts, count);
        for (var i = 0; i < _sideways.Length; i++)
            Array.Resize(ref _sideways[i], count);
        _bits = _selection.BitsByNumber(count);
    }

    public void Collect(int doc)
    {
        Unfiltered++;
        if (_segment is null)
        {
            Total++;
            _hits.Collect(doc);
            return;
        }
        var values = _segment.Values.AsSpan(_segment.Starts[doc].._segment.Starts[doc + 1]);
        var missing = _selection.Required == 0 ? 0 : _selection.Required & ~Satisfied(values);
        if (missing == 0)
        {
            Total++;
            _hits.Collect(doc);
            if (_counting)
                Count(values, _counts);
        }
        else if (_counting && (missing & (missing - 1)) == 0)
        {
            Count(values, _sideways[BitOperations.TrailingZeroCount(missing)]);
        }
    }

    /// <summary>The values of the wanted facets that have any count, or that the reader chose, most frequent first.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Counts(IReadOnlyList<string> wanted, int most)
    {
        var result = new Dictionary<string, List<FacetCount>>(StringComparer.Ordinal);
        foreach (var facet in wanted)
            result.TryAdd(facet, []);
        for (var number = 0; number < _counts.Length; number++)
        {
            var (facet, value) = _cache.Dictionary[number];
            if (!result.TryGetValue(facet, out var list))
                continue;
            var filtered = _selection.Facets.IndexOf(facet);
            var count = _counts[number] + (filtered < 0 ? 0 : _sideways[filtered][number]);
            var chosen = filtered >= 0 && _selection.IsChosen(number);
            if (count > 0 || chosen)
                list.Add(new FacetCount(value, count, chosen));
        }
        return result.ToDictionary(pair => pair.Key, IReadOnlyList<FacetCount> (pair) => Ordered(pair.Value, most), StringComparer.Ordinal);
    }

    private static List<FacetCount> Ordered(List<FacetCount> values, int most)
    {
        values.Sort((a, b) => a.Count != b.Count ? b.Count.CompareTo(a.Count) : string.CompareOrdinal(a.Value, b.Value));
        return values.Count <= most ? values : [.. values.Where((value, place) => place < most || value.IsChosen)];
    }

    private int Satisfied(ReadOnlySpan<int> values)
    {
        var satisfied = 0;
        var bits = _bits;
        foreach (var value in values)
            satisfied |= bits[value];
        return satisfied;
    }

    private static void Count(ReadOnlySpan<int> values, int[] counts)
    {
        foreach (var value in values)
            counts[value]++;
    }
}
