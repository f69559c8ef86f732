using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Util;
using Marrakech.Knowledge.Search.Storage;

namespace Marrakech.Knowledge.Search.Facets;

/// <summary>The facet values of every document of one segment, packed: those of document d are <c>Values[Starts[d]..Starts[d+1]]</c>.</summary>
internal sealed class SegmentFacets
{
    public required int[] Starts { get; init; }

    public required int[] Values { get; init; }

    public static SegmentFacets Read(AtomicReader reader, FacetDictionary dictionary)
    {
        var starts = new int[reader.MaxDoc + 1];
        var facets = reader.GetSortedSetDocValues(IndexFields.Facet);
        if (facets is null)
            return new SegmentFacets { Starts = starts, Values = [] };
        var numbers = new int[facets.ValueCount];
        var term = new BytesRef();
        for (var i = 0; i < numbers.Length; i++)
        {
            facets.LookupOrd(i, term);
            numbers[i] = dictionary.NumberOf(term.Utf8ToString());
        }
        var values = new List<int>(reader.MaxDoc * 16);
        for (var document = 0; document < reader.MaxDoc; document++)
        {
            starts[document] = values.Count;
            facets.SetDocument(document);
            for (var ordinal = facets.NextOrd(); ordinal != SortedSetDocValues.NO_MORE_ORDS; ordinal = facets.NextOrd())
                values.Add(numbers[ordinal]);
        }
        starts[reader.MaxDoc] = values.Count;
        return new SegmentFacets { Starts = starts, Values = [.. values] };
    }
}

/// <summary>Keeps the packed facets of the segments in use; they go when the segment goes.</summary>
internal sealed class SegmentFacetCache(FacetDictionary dictionary)
{
    private readonly ConditionalWeakTable<object, SegmentFacets> _segments = [];

    public FacetDictionary Dictionary => dictionary;

    public SegmentFacets Of(AtomicReader reader) => _segments.GetValue(reader.CoreCacheKey, _ => SegmentFacets.Read(reader, dictionary));
}
