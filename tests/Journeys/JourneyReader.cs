using Marrakech.Support;

namespace Marrakech.Journeys;

/// <summary>
/// Who walks a journey: the language and whether the browser runs scripts. By day two, who meet both directions, and pages with and without
/// scripts; the words of every language are looked at page by page, and all walkers come by night.
/// </summary>
public static class JourneyReader
{
    private static readonly (string Language, bool Script)[] byDay = [("en", true), ("ar", false)];
    private static readonly string[] byNight = ["en", "fr", "ar"];

    /// <summary>Who walks one that takes minutes: by day the first of them alone.</summary>
    public static TheoryData<string, bool> First => Nightly.IsOn ? All : new(byDay[..1]);

    public static TheoryData<string, bool> All => new(Nightly.IsOn ? from language in byNight from script in new[] { true, false } select (language, script) : byDay);

    /// <summary>Who walks one that no browser can walk without scripts.</summary>
    public static TheoryData<string> Languages => new(Nightly.IsOn ? byNight : byDay.Select(reader => reader.Language));
}
