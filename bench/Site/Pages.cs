using System.Text.RegularExpressions;

namespace Marrakech.Bench.Site;

/// <summary>Addresses of the measured pages, taken from the running site.</summary>
internal static partial class Pages
{
    public static IReadOnlyList<string> Objectives { get; } = [.. Enumerable.Range(1, 23).Select(n => $"/en/objectives/{n}")];

    public static IReadOnlyList<string> Searches { get; } =
        [.. new[] { "remittances", "statelessness", "labour", "children", "health", "trafficking", "diaspora", "border", "skills", "data" }.Select(q => $"/en/search?q={q}")];

    /// <summary>Addresses of practices, as the list of practices links them.</summary>
    public static async Task<IReadOnlyList<string>> PracticesAsync(Uri site)
    {
        using var client = new HttpClient { BaseAddress = site };
        var list = await client.GetStringAsync(new Uri("/en/practices", UriKind.Relative));
        return PracticeLink().Matches(list).Select(m => m.Groups[1].Value).Distinct().ToList() is { Count: > 0 } found
            ? found
            : throw new InvalidOperationException("The list of practices links to none.");
    }

    /// <summary>Address of the style sheet: a file of the site as it is.</summary>
    public static async Task<string> StyleAsync(HttpClient client) => Asset().Match(await client.GetStringAsync(new Uri("/en/", UriKind.Relative))).Groups[1].Value;

    [GeneratedRegex("href=\"(/en/practices/P-[0-9]+)\"")]
    private static partial Regex PracticeLink();

    [GeneratedRegex("href=\"(/assets/[^\"]+\\.css)\"")]
    private static partial Regex Asset();
}
