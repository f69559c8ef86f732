namespace Marrakech.Support;

/// <summary>The browser of this machine.</summary>
public static class Chromium
{
    public const string HowToGet = "Chromium is absent; install it so that it is found on PATH (Debian: apt-get install chromium)";

    /// <summary>Full path of the browser, or null.</summary>
    public static string? Program { get; } = Programs.Find(["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"]);

    /// <summary>Everything that would make the browser speak to somebody else than the page is switched off.</summary>
    public static IReadOnlyList<string> Arguments { get; } =
    [
        "--no-sandbox", "--headless=new", "--disable-quic", "--disable-background-networking", "--no-first-run",
        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
    ];
}
