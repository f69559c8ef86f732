using System.Text.Json;

namespace Marrakech.Knowledge.Search.Analysis;

/// <summary>Words too common to say anything. Negations (no, without, sans, sin, без, 不) are never among them: they change what is asked.</summary>
internal static class StopWords
{
    private static readonly Lazy<Dictionary<string, HashSet<string>>> Lists = new(Read);

    public static IReadOnlySet<string> Of(string language) => Lists.Value[language];

    private static Dictionary<string, HashSet<string>> Read()
    {
        using var stream = LanguageFiles.Open("stopwords.json");
        var lists = JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
        return Languages.All.ToDictionary(
            language => language,
            language => lists.GetValueOrDefault(language, "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(word => Folding.Fold(word)).ToHashSet(StringComparer.Ordinal));
    }
}
