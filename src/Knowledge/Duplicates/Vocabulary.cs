namespace Marrakech.Knowledge.Duplicates;

/// <summary>Numbers the words of a collection and knows in how many items each stands. Not safe for use by several threads at once.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];
    private readonly List<int> _items = [];

    /// <summary>The number of a stem; the word it was first met in is kept for explanations.</summary>
    public int NumberOf(string stem, string word)
    {
        if (!_numbers.TryGetValue(stem, out var number))
        {
            _numbers[stem] = number = _words.Count;
            _words.Add(word);
            _items.Add(0);
        }

        return number;
    }

    public string WordOf(int number) => _words[number];

    public int ItemsWith(int number) => _items[number];

    public void Count(int number) => _items[number]++;
}
