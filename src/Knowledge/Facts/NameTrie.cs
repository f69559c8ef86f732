using System.Buffers;

namespace Marrakech.Knowledge.Facts;

/// <summary>A name found: first and last word (both included) and what it stands for.</summary>
internal readonly record struct NameMatch<T>(int First, int Last, T Value);

/// <summary>Finds many names of several words in one pass; the longest name wins ("Papua New Guinea", not "Guinea").</summary>
/// <remarks>
/// A name is matched word by word without accents. A word written with a capital in the name must have one in the text, and a
/// short word of capitals only ("US") must be written so, which keeps "polish" and "us" from naming countries. Only the first
/// word of a name of three or more is held to it.
/// </remarks>
internal sealed class NameTrie<T>
{
    private const int LongestAcronym = 6;

    private static readonly SearchValues<char> Separators = SearchValues.Create(",;:()/!?");

    private readonly Node _root = new();

    public void Add(string name, T value)
    {
        var node = _root;
        foreach (var token in FactText.Cut(name))
        {
            node.Next ??= new(StringComparer.Ordinal);
            if (!node.Next.TryGetValue(token.Folded, out var next))
                node.Next[token.Folded] = next = new();
            node = next;
        }

        if (node != _root)
            (node.Entries ??= []).Add(new(name, [.. FactText.Cut(name)], value));
    }

    /// <summary>All names that do not overlap, from the left, each as long as possible.</summary>
    public IEnumerable<NameMatch<T>> Find(FactText text)
    {
        for (var first = 0; first < text.Tokens.Count; first++)
        {
            if (LongestAt(text, first) is not { } match)
                continue;
            yield return match;
            first = match.Last;
        }
    }

    public NameMatch<T>? LongestAt(FactText text, int first)
    {
        NameMatch<T>? best = null;
        var node = _root;
        for (var i = first; i < text.Tokens.Count; i++)
        {
            if (i > first && !Joins(text.GapAfter(i - 1)))
                break;
            if (node.Next is null || !node.Next.TryGetValue(text.Tokens[i].Folded, out node))
                break;
            foreach (var entry in node.Entries ?? [])
                if (entry.IsWrittenAs(text, first))
                {
                    best = new(first, i, entry.Value);
                    break;
                }
        }

        return best;
    }

    private static bool Joins(ReadOnlySpan<char> gap) => gap.Length <= 2 && !gap.ContainsAny(Separators) &&
        !gap.SequenceEqual(". ");

    private sealed class Node
    {
        public Dictionary<string, Node>? Next;
        public List<Entry>? Entries;
    }

    private sealed record Entry(string Name, FactToken[] Tokens, T Value)
    {
        public bool IsWrittenAs(FactText text, int first)
        {
            for (var i = 0; i < Tokens.Length; i++)
            {
                var expected = Name.AsSpan(Tokens[i].Start, Tokens[i].Length);
                var actual = text.Original(first + i);
                var free = i > 0 && Tokens.Length > 2;
                if (IsAcronym(expected) ? !actual.SequenceEqual(expected) : !free && char.IsUpper(expected[0]) && !char.IsUpper(actual[0]))
                    return false;
            }

            return true;
        }

        private static bool IsAcronym(ReadOnlySpan<char> word)
        {
            if (word.Length > LongestAcronym)
                return false;
            foreach (var c in word)
                if (!char.IsUpper(c))
                    return false;
            return true;
        }
    }
}
