using System.Text.Json;

namespace Marrakech.Knowledge.Search.Analysis;

/// <summary>Words too common to say anything, and words that say little in a query. Negations (no, without, sans, sin, без, 不) are in neither: they change what is asked.</summary>
internal static class StopWords
{
    private static readonly Lazy<Dictionary<string, HashSet<string>>> Stops = new(() => Read("stopwords.json"));
    private static readonly Lazy<Dictionary<string, HashSet<string>>> Weak = new(() => Read("weakwords.json"));

    /// <summary>Words left out of texts and queries alike.</summary>
    public static IReadOnlySet<string> Of(string language) => Stops.Value[language];

    /// <summary>True for a word such as "help" or "project" that a document need not hold to answer a query.</summary>
    public static bool IsWeak(string language, string form) => Weak.Value[language].Contains(form);

    private static Dictionary<string, HashSet<string>> Read(string file)
    {
        using var stream = LanguageFiles.Open(file);
        var lists = JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
        return lists.ToDictionary(
            list => list.Key,
            list => list.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => Folding.Fold(word)).ToHashSet(StringComparer.Ordinal));
    }
}
