using System.Text.RegularExpressions;

namespace Marrakech.Bench.Site;

/// <summary>Addresses of the measured pages, taken from the running site.</summary>
internal static partial class Pages
{
    public static IReadOnlyList<string> Objectives { get; } = [.. Enumerable.Range(1, 23).Select(n => $"/en/objectives/{n}")];

    public static IReadOnlyList<string> Searches { get; } =
        [.. new[] { "remittances", "statelessness", "labour", "children", "health", "trafficking", "diaspora", "border", "skills", "data" }.Select(q => $"/en/search?q={q}")];

    /// <summary>Addresses of practices, as the list of practices links them.</summary>
    public static async Task<IReadOnlyList<string>> PracticesAsync(HttpClient client)
    {
        using var list = await client.GetAsync(new Uri("/en/practices", UriKind.Relative));
        return list.IsSuccessStatusCode ? [.. PracticeLink().Matches(await list.Content.ReadAsStringAsync()).Select(m => m.Groups[1].Value).Distinct()] : [];
    }

    /// <summary>Address of the style sheet: a file of the site as it is.</summary>
    public static async Task<string> StyleAsync(HttpClient client) => Asset().Match(await client.GetStringAsync(new Uri("/en/", UriKind.Relative))).Groups[1].Value;

    [GeneratedRegex("href=\"(/en/practices/P-[0-9]+)\"")]
    private static partial Regex PracticeLink();

    [GeneratedRegex("href=\"(/assets/[^\"]+\\.css)\"")]
    private static partial Regex Asset();
}
