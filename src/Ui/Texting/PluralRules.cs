namespace Marrakech.Ui.Texting;

/// <summary>CLDR cardinal plural categories of the six languages, for whole numbers.</summary>
internal static class PluralRules
{
    /// <summary>The category of <paramref name="count"/>: zero, one, two, few, many or other.</summary>
    public static string Category(string language, long count) => language switch
    {
        "ar" => Arabic(count),
        "ru" => Russian(count),
        "en" => count == 1 ? "one" : "other",
        "fr" => count is 0 or 1 ? "one" : IsMillions(count) ? "many" : "other",
        "es" => count == 1 ? "one" : IsMillions(count) ? "many" : "other",
        _ => "other",
    };

    /// <summary>The categories a language needs for whole numbers.</summary>
    public static IReadOnlyList<string> Needed(string language) => language switch
    {
        "ar" => ["zero", "one", "two", "few", "many", "other"],
        "ru" => ["one", "few", "many", "other"],
        "fr" or "es" => ["one", "many", "other"],
        "en" => ["one", "other"],
        _ => ["other"],
    };

    private static bool IsMillions(long count) => count != 0 && count % 1_000_000 == 0;

    private static string Arabic(long count) => (count, count % 100) switch
    {
        (0, _) => "zero",
        (1, _) => "one",
        (2, _) => "two",
        (_, >= 3 and <= 10) => "few",
        (_, >= 11) => "many",
        _ => "other",
    };

    private static string Russian(long count) => (count % 10, count % 100) switch
    {
        (1, not 11) => "one",
        ( >= 2 and <= 4, not (>= 12 and <= 14)) => "few",
        _ => "many",
    };
}
