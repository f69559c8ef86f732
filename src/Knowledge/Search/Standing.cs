using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Marrakech.Knowledge.Search.Storage;

namespace Marrakech.Knowledge.Search;

/// <summary>A number for each thing, kept outside the index because it changes while the thing does not. Made anew when numbers change.</summary>
internal sealed class Standing(IReadOnlyDictionary<string, int> numbers)
{
    private readonly ConditionalWeakTable<object, int[]> segments = [];

    public static Standing None { get; } = new(new Dictionary<string, int>());

    /// <summary>The numbers of a segment's documents, 0 where there is none.</summary>
    public int[] Of(AtomicReader reader) => segments.GetValue(reader.CoreCacheKey, _ => Read(reader));

    private int[] Read(AtomicReader reader)
    {
        var found = new int[reader.MaxDoc];
        if (numbers.Count == 0) return found;
        foreach (var (id, number) in numbers)
        {
            // Deleted documents have a number too: nobody asks for it, and the array outlives them.
            var documents = reader.GetTermDocsEnum(new Term(IndexFields.Id, new BytesRef(id)));
            if (documents is null) continue;
            for (var document = documents.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = documents.NextDoc()) found[document] = number;
        }

        return found;
    }
}
