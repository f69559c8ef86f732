using Marrakech.Kernel.Reference;

namespace Marrakech.Knowledge.Search.Analysis;

/// <summary>Gives words that are spelt in two ways one stem: labor and labour, organization and organisation.</summary>
internal static class Spellings
{
    /// <summary>Letters before the ending, that size and prize are left alone.</summary>
    private const int ShortestBefore = 3;

    private static readonly Lazy<Dictionary<string, Dictionary<string, string>>> pairs = new(() => EmbeddedData
        .Read<Dictionary<string, string>>(typeof(Spellings).Assembly, "Search/spellings.json")
        .ToDictionary(list => list.Key, list => list.Value.Split(' ').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1])));

    /// <summary>The stem under which both spellings stand.</summary>
    public static string Of(string language, string stem)
    {
        if (language != "en") return stem;
        if (pairs.Value[language].TryGetValue(stem, out var other)) return other;
        var at = Math.Max(stem.LastIndexOf("iz", StringComparison.Ordinal), stem.LastIndexOf("is", StringComparison.Ordinal));
        return at < ShortestBefore ? stem : stem.AsSpan(at + 2) switch
        {
            // The stemmer knows one spelling's forms better than the other's.
            "e" or "ed" or "ing" => string.Concat(stem.AsSpan(0, at), "ise"),
            "er" or "ation" or "ational" => string.Concat(stem.AsSpan(0, at), "is", stem.AsSpan(at + 2)),
            _ => stem,
        };
    }
}
