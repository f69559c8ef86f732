namespace Marrakech.Accounts.Web;

/// <summary>Tells sessions apart for their owner: browser and system in two words, nothing more of what a browser says about itself.</summary>
internal static class BrowserName
{
    // Others pretend to be Chrome and Safari, so they are asked for first.
    private static readonly (string Mark, string Name)[] browsers =
        [("Edg", "Edge"), ("OPR", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari")];

    private static readonly (string Mark, string Name)[] systems =
        [("Android", "Android"), ("iPhone", "iOS"), ("iPad", "iPadOS"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("Linux", "Linux")];

    /// <summary>As <c>Firefox, Linux</c>; null where neither is known.</summary>
    public static string? Of(string agent)
    {
        var parts = new[] { First(browsers, agent), First(systems, agent) }.Where(p => p is not null).ToList();
        return parts.Count == 0 ? null : string.Join(", ", parts);
    }

    private static string? First((string Mark, string Name)[] known, string agent) =>
        known.FirstOrDefault(k => agent.Contains(k.Mark, StringComparison.Ordinal)).Name;
}
