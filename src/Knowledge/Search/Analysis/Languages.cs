namespace Marrakech.Knowledge.Search.Analysis;

/// <summary>The six languages that are searched, and which of them a piece of writing can be in.</summary>
internal static class Languages
{
    public const string Default = "en";

    public static readonly IReadOnlyList<string> All = ["ar", "en", "es", "fr", "ru", "zh"];

    private static readonly IReadOnlyList<string> Latin = ["en", "es", "fr"];
    private static readonly IReadOnlyList<string> Arabic = ["ar"];
    private static readonly IReadOnlyList<string> Cyrillic = ["ru"];
    private static readonly IReadOnlyList<string> Han = ["zh"];

    /// <summary>The language searched for a tag such as <c>fr-CA</c>; English for one that is not among the six.</summary>
    public static string Of(string? tag)
    {
        if (string.IsNullOrEmpty(tag))
            return Default;
        var end = tag.IndexOfAny(['-', '_']);
        var primary = (end < 0 ? tag : tag[..end]).ToLowerInvariant();
        return All.Contains(primary) ? primary : Default;
    }

    /// <summary>Languages written in the script of the first letter; digits alone can stand in any of them.</summary>
    public static IReadOnlyList<string> Writing(string text)
    {
        foreach (var c in text)
        {
            if (c is >= '\u0600' and <= '\u06FF' or >= '\u0750' and <= '\u077F' or >= '\uFB50' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFF')
                return Arabic;
            if (c is >= '\u0400' and <= '\u052F')
                return Cyrillic;
            if (IsHan(c))
                return Han;
            if (char.IsLetter(c))
                return Latin;
        }
        return All;
    }

    public static bool IsHan(char c) => c is >= '\u3400' and <= '\u4DBF' or >= '\u4E00' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';
}
