namespace Marrakech.Knowledge.Search.Facets;

/// <summary>The filters of a query in numbers: each filtered facet is one bit.</summary>
internal sealed class FacetSelection
{
    private const int MostFilteredFacets = 30;

    private readonly Dictionary<int, int> _bits = [];

    public FacetSelection(IReadOnlyDictionary<string, IReadOnlyList<string>> filters, FacetDictionary dictionary)
    {
        foreach (var (facet, values) in filters.Where(filter => filter.Value.Count > 0).Take(MostFilteredFacets))
        {
            var bit = 1 << Facets.Count;
            Facets.Add(facet);
            Required |= bit;
            foreach (var value in values)
                if (dictionary.Find(facet, value) is { } number)
                    _bits[number] = bit;
        }
    }

    /// <summary>Filtered facets; the place in the list is the bit.</summary>
    public List<string> Facets { get; } = [];

    public int Required { get; }

    public bool IsChosen(int number) => _bits.ContainsKey(number);

    /// <summary>The bit of each value number, zero for values not chosen.</summary>
    public int[] BitsByNumber(int count)
    {
        var bits = new int[count];
        foreach (var (number, bit) in _bits)
            if (number < count)
                bits[number] = bit;
        return bits;
    }
}
