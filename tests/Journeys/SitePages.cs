namespace Marrakech.Journeys;

/// <summary>Every kind of page a visitor can open, with what it may cost.</summary>
internal static class SitePages
{
    /// <summary>Paths below the language, with their budget.</summary>
    public static IReadOnlyDictionary<string, Budget> All { get; } = new Dictionary<string, Budget>
    {
        ["/"] = Budget.Map,
    };

    /// <summary>The six languages in the United Nations' order.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["ar", "zh", "en", "fr", "ru", "es"];

    /// <summary>Languages of both directions: enough where only the layout is at stake.</summary>
    public static IReadOnlyList<string> BothDirections { get; } = ["en", "ar"];
}
