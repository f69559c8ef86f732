using System.Globalization;

namespace Marrakech.Compact.Importing.Booklets;

/// <summary>
/// Finds page numbers of the original that were copied into sentences. A number alone proves nothing; numbers
/// without a meaning of their own that rise from text to text as pages do are pages.
/// </summary>
internal static class StrayNumbers
{
    private const int LeastRun = 2;

    /// <summary>For each text the index of its stray word, or -1.</summary>
    public static int[] Find(IReadOnlyList<List<Word>> texts)
    {
        var result = new int[texts.Count];
        Array.Fill(result, -1);
        var run = new List<(int Text, int At, int Value)>();
        for (var i = 0; i < texts.Count; i++)
        {
            for (var at = 1; at < texts[i].Count; at++)
            {
                if (Candidate(texts[i], at) is not { } value) continue;
                if (run.Count == 0 || value > run[^1].Value) run.Add((i, at, value));
                break;
            }
        }

        if (run.Count < LeastRun) return result;
        foreach (var (text, at, _) in run) result[text] = at;
        return result;
    }

    private static int? Candidate(List<Word> words, int at)
    {
        if (!int.TryParse(words[at].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value is < 2 or > 99) return null;
        var before = words[at - 1].Text;
        if (!before.All(sign => char.IsLetter(sign) || sign == '-')) return null;
        if (at + 1 == words.Count) return value;
        var next = words[at + 1].Text;
        return char.IsLower(next[0]) && next is not ("per" or "percent" or "to") && before is not ("than" or "least" or "most" or "about") ? value : null;
    }
}
