namespace Marrakech.Knowledge.Domain.Usage;

/// <summary>Whether a request was made by somebody who wants to read: programs and browsers that load ahead are not counted. What is looked at here is kept nowhere.</summary>
internal static class Reader
{
    /// <summary>What programs call themselves; every browser people use calls itself Mozilla, and so do some of these.</summary>
    private static readonly string[] programs = ["bot", "crawl", "spider", "slurp", "archiver", "preview", "facebookexternalhit", "embed", "monitor", "headless", "lighthouse", "scan", "check", "feed", "fetch", "python", "java/", "curl", "wget"];

    private const string Browser = "Mozilla/";

    /// <param name="userAgent">As the browser calls itself.</param>
    /// <param name="purposes">What it says the request is for; the headers <c>Sec-Purpose</c>, <c>Purpose</c> and <c>X-Moz</c>.</param>
    public static bool IsPerson(string userAgent, params ReadOnlySpan<string> purposes)
    {
        foreach (var purpose in purposes)
        {
            if (purpose.Contains("prefetch", StringComparison.OrdinalIgnoreCase) || purpose.Contains("prerender", StringComparison.OrdinalIgnoreCase)
                || purpose.Contains("preview", StringComparison.OrdinalIgnoreCase)) return false;
        }

        return userAgent.StartsWith(Browser, StringComparison.Ordinal) && !programs.Any(p => userAgent.Contains(p, StringComparison.OrdinalIgnoreCase));
    }
}
