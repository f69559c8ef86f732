namespace Marrakech.Knowledge.Duplicates;

/// <summary>Numbers the words of a collection and knows in how many items each stands. Not safe for use by several threads at once.</summary>
/// <param name="known">Words that are numbered already; they are read only. Null for none.</param>
internal sealed class Vocabulary(Vocabulary? known = null)
{
    private readonly int _first = known?.Size ?? 0;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];
    private readonly List<int> _items = [];

    /// <summary>How many words are numbered.</summary>
    private int Size => _first + _words.Count;

    /// <summary>The number of a stem; the word it was first met in is kept for explanations.</summary>
    public int NumberOf(string stem, string word)
    {
        if (Find(stem) is { } found) return found;
        var number = _numbers[stem] = Size;
        _words.Add(word);
        _items.Add(0);
        return number;
    }

    public string WordOf(int number) => number < _first ? known!.WordOf(number) : _words[number - _first];

    public int ItemsWith(int number) => number < _first ? known!.ItemsWith(number) : _items[number - _first];

    public void Count(int number) => _items[number - _first]++;

    private int? Find(string stem) => known?.Find(stem) ?? (_numbers.TryGetValue(stem, out var number) ? number : null);
}
