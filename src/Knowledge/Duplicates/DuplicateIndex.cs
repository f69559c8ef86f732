using System.Runtime.InteropServices;

namespace Marrakech.Knowledge.Duplicates;

/// <summary>
/// The items of a collection by their words. Finds the few items a new one may duplicate without comparing it with all.
/// Not safe for use by several threads at once.
/// </summary>
internal sealed class DuplicateIndex
{
    private const int RarestWords = 32;
    private const int Candidates = 40;

    private readonly List<ItemTerms> _items = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<List<int>> _itemsByWord = [];
    private float[] _evidence = [];

    /// <summary>What sharing a word or a fact says among these items.</summary>
    public Background Background { get; } = new();

    public int Count => _items.Count;

    public void Add(DuplicateItem item)
    {
        var terms = Background.Add(item);
        _places.Add(item.Id, _items.Count);
        foreach (var word in terms.All)
        {
            while (_itemsByWord.Count <= word)
                _itemsByWord.Add([]);
            _itemsByWord[word].Add(_items.Count);
        }

        _items.Add(terms);
    }

    /// <summary>The items of other sources most similar to one, best first.</summary>
    public IReadOnlyList<Similarity> MostSimilar(DuplicateItem item, int limit = 10)
    {
        var terms = TermsOf(item);
        return new DuplicateMeasure(Background).Nearest(terms, CandidatesFor(terms), limit);
    }

    /// <summary>How similar two items are among these.</summary>
    public Similarity Compare(DuplicateItem a, DuplicateItem b) => new DuplicateMeasure(Background).Compare(TermsOf(a), TermsOf(b));

    private ItemTerms TermsOf(DuplicateItem item) => _places.TryGetValue(item.Id, out var at) ? _items[at] : ItemTerms.Of(item, Background.Vocabulary);

    /// <summary>The items of other sources most likely to be the same, most likely first.</summary>
    private List<ItemTerms> CandidatesFor(ItemTerms item)
    {
        if (_evidence.Length < _items.Count)
            _evidence = new float[Math.Max(_items.Count, _evidence.Length * 2)];

        var touched = new List<int>();
        foreach (var word in RarestOf(item))
        {
            var rarity = Background.Rarity(Background.Vocabulary.ItemsWith(word));
            var gain = (float)(rarity * rarity);
            foreach (var at in CollectionsMarshal.AsSpan(_itemsByWord[word]))
            {
                if (_evidence[at] == 0)
                    touched.Add(at);
                _evidence[at] += gain;
            }
        }

        var best = Best(touched, item);
        foreach (var at in touched)
            _evidence[at] = 0;
        return best;
    }

    private IEnumerable<int> RarestOf(ItemTerms item) => item.All
        .Where(word => word < _itemsByWord.Count && _itemsByWord[word].Count > 0)
        .OrderBy(word => _itemsByWord[word].Count)
        .ThenBy(word => word)
        .Take(RarestWords);

    private List<ItemTerms> Best(List<int> touched, ItemTerms item)
    {
        var heap = new PriorityQueue<int, float>();
        foreach (var at in touched)
        {
            if (heap.Count == Candidates && _evidence[at] <= _evidence[heap.Peek()])
                continue;
            if (_items[at].Item.Source == item.Item.Source)
                continue;
            heap.Enqueue(at, _evidence[at]);
            if (heap.Count > Candidates)
                heap.Dequeue();
        }

        var best = new List<ItemTerms>(heap.Count);
        while (heap.TryDequeue(out var at, out _))
            best.Add(_items[at]);
        best.Reverse();
        return best;
    }
}
