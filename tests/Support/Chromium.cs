namespace Marrakech.Support;

/// <summary>The browser of this machine.</summary>
public static class Chromium
{
    public const string HowToGet = "Chromium is absent; install it so that it is found on PATH (Debian: apt-get install chromium-headless-shell)";

    /// <summary>Full path of the browser, or null. The one that draws no windows of its own takes half the time.</summary>
    public static string? Program { get; } = Programs.Find(["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome-stable", "google-chrome"]);

    /// <summary>Everything that would make the browser speak to somebody else than the page is switched off, and compiling scripts in order to make them faster: a page is left before that is paid back.</summary>
    public static IReadOnlyList<string> Arguments { get; } =
    [
        "--no-sandbox", "--headless=new", "--disable-quic", "--disable-background-networking", "--no-first-run",
        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--js-flags=--max-opt=1",
    ];
}
