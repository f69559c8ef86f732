using Marrakech.Knowledge.Search.Storage;

namespace Marrakech.Knowledge.Search.Facets;

/// <summary>Numbers every facet value ever seen, so that counting is adding to an array. Grows only; values are few.</summary>
internal sealed class FacetDictionary
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private FacetValue[] _values = new FacetValue[256];

    public int Count { get; private set; }

    public FacetValue this[int number] => Volatile.Read(ref _values)[number];

    public int NumberOf(string term)
    {
        lock (_gate)
        {
            if (_numbers.TryGetValue(term, out var known))
                return known;
            var cut = term.IndexOf(IndexFields.FacetSeparator);
            if (Count == _values.Length)
            {
                var larger = new FacetValue[_values.Length * 2];
                _values.CopyTo(larger, 0);
                Volatile.Write(ref _values, larger);
            }
            _values[Count] = new FacetValue(term[..cut], term[(cut + 1)..]);
            _numbers[term] = Count;
            return Count++;
        }
    }

    public int? Find(string facet, string value)
    {
        lock (_gate)
            return _numbers.TryGetValue(IndexFields.FacetTerm(facet, value), out var number) ? number : null;
    }
}

internal readonly record struct FacetValue(string Facet, string Value);
