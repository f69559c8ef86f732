using Marrakech.Knowledge.Search.Analysis;

namespace Marrakech.Knowledge.Search.Concepts;

/// <summary>Finds the thesaurus' words of one language in a text, whatever their grammatical form.</summary>
internal sealed class ConceptMatcher
{
    private const int LongestAcronym = 6;

    private readonly Node _root = new();

    public ConceptMatcher(string language, IEnumerable<ConceptGroup> groups, Analysers analysers)
    {
        foreach (var group in groups)
            foreach (var name in group.Equal.GetValueOrDefault(language) ?? [])
                Add(name, group.Id, analysers.Read(language, name));
    }

    /// <summary>Every concept in the words, longer ones and those inside them. Stop words are passed over.</summary>
    /// <param name="words">The words of the text.</param>
    /// <param name="text">The text itself, where acronyms must stand in capitals; null when capitals do not matter, as in a query.</param>
    public List<ConceptSpan> Find(IReadOnlyList<Word> words, string? text)
    {
        var found = new List<ConceptSpan>();
        for (var first = 0; first < words.Count; first++)
            if (words[first].Stem is not null)
                Follow(words, first, text, found);
        return found;
    }

    private void Follow(IReadOnlyList<Word> words, int first, string? text, List<ConceptSpan> found)
    {
        var node = _root;
        for (var at = first; at < words.Count; at++)
        {
            if (words[at].Stem is not { } stem)
                continue;
            if (node.Next is null || !node.Next.TryGetValue(stem, out node!))
                return;
            foreach (var concept in node.Concepts ?? [])
                found.Add(new ConceptSpan(first, at, concept));
            if (node.Acronyms is { } acronyms && (text is null || IsUpper(text.AsSpan(words[first].Start, words[at].End - words[first].Start))))
                foreach (var concept in acronyms)
                    found.Add(new ConceptSpan(first, at, concept));
        }
    }

    private void Add(string name, string concept, List<Word> words)
    {
        var node = _root;
        foreach (var word in words)
        {
            if (word.Stem is not { } stem)
                continue;
            node.Next ??= new Dictionary<string, Node>(1, StringComparer.Ordinal);
            if (!node.Next.TryGetValue(stem, out var next))
                node.Next[stem] = next = new Node();
            node = next;
        }
        if (node == _root)
            return;
        var ends = name.Length <= LongestAcronym && IsUpper(name) ? node.Acronyms ??= new(1) : node.Concepts ??= new(1);
        if (!ends.Contains(concept))
            ends.Add(concept);
    }

    private static bool IsUpper(ReadOnlySpan<char> text)
    {
        var letters = 0;
        foreach (var c in text)
        {
            if (char.IsLower(c))
                return false;
            if (char.IsUpper(c))
                letters++;
        }
        return letters >= 2;
    }

    private sealed class Node
    {
        public Dictionary<string, Node>? Next { get; set; }

        public List<string>? Concepts { get; set; }

        public List<string>? Acronyms { get; set; }
    }
}
