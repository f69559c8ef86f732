namespace Marrakech.Compact.Importing.Matching;

/// <summary>Similarity of two texts by their words and pairs of neighbouring words, so that order counts but no single slip decides.</summary>
internal static class WordSimilarity
{
    /// <summary>Dice coefficient over words and word pairs, 0-1.</summary>
    public static double Of(string one, string two)
    {
        var (shared, first, second) = Compare(one, two);
        return shared == 0 ? 0 : 2.0 * shared / (first + second);
    }

    /// <summary>How much of the shorter text the longer one holds, 0-1: a label is as near to its action as the action itself.</summary>
    public static double Overlap(string one, string two)
    {
        var (shared, first, second) = Compare(one, two);
        return shared == 0 ? 0 : (double)shared / Math.Min(first, second);
    }

    private static (int Shared, int First, int Second) Compare(string one, string two)
    {
        var first = Features(one);
        var second = Features(two);
        var shared = first.Sum(pair => Math.Min(pair.Value, second.GetValueOrDefault(pair.Key)));
        return (shared, first.Values.Sum(), second.Values.Sum());
    }

    private static Dictionary<string, int> Features(string text)
    {
        var features = new Dictionary<string, int>(StringComparer.Ordinal);
        string? before = null;
        foreach (var word in Words(text))
        {
            Count(word);
            if (before is not null) Count($"{before} {word}");
            before = word;
        }

        return features;

        void Count(string feature) => features[feature] = features.GetValueOrDefault(feature) + 1;
    }

    private static IEnumerable<string> Words(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                if (start < 0) start = i;
            }
            else if (start >= 0)
            {
                yield return text[start..i].ToLowerInvariant();
                start = -1;
            }
        }
    }
}
