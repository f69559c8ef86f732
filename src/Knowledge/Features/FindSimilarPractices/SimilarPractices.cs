using System.Collections.Concurrent;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Search;

namespace Marrakech.Knowledge.Features.FindSimilarPractices;

/// <summary>Remembers, while the index stands still, what was found to be like a practice: comparing whole texts is the slowest part of its page.</summary>
internal sealed class SimilarPractices(SearchIndex index)
{
    /// <summary>More than are shown: translations of the practice are among them, and left out later.</summary>
    private const int Most = 10, Remembered = 2_000;

    private volatile Memory memory = new(null, []);

    public IReadOnlyList<SimilarDocument> To(string code, string language)
    {
        var now = memory;
        if (now.Position != index.Position || now.Found.Count >= Remembered) memory = now = new Memory(index.Position, []);
        return now.Found.GetOrAdd((code, language), key => index.Similar(key.Code, Most, key.Language, ItemKind.Practice));
    }

    private sealed record Memory(long? Position, ConcurrentDictionary<(string Code, string Language), IReadOnlyList<SimilarDocument>> Found);
}
