using Marrakech.Support;
using Microsoft.Playwright;

namespace Marrakech.Journeys;

/// <summary>The real host and a real browser, shared by all journeys: pages are opened in contexts of their own.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private readonly TestHost host = SharedFolder.Exists ? new SqliteDocumentsHost() : new SqliteHost();
    private readonly SqliteHost starter = new();
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>The running site, with the source documents where they are present.</summary>
    public TestHost Host => host;

    /// <summary>Address of a second site that nothing was imported into.</summary>
    public Uri StarterAddress => starter.Client.BaseAddress!;

    /// <summary>Starts a visitor's session on a screen of <paramref name="width"/> pixels.</summary>
    public async Task<Visit> OpenAsync(int width = 1280, bool script = true)
    {
        if (Chromium.Program is null) Missing.Skip(Chromium.HowToGet);
        if (Missing.IsForbidden && !SharedFolder.Exists) Missing.Skip(SharedFolder.HowToGet);
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = host.Client.BaseAddress!.ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            Locale = "en-GB",
        });
        context.SetDefaultTimeout(15_000);
        return await Visit.StartAsync(context, script);
    }

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        if (Chromium.Program is null) return;
        await host.InitializeAsync();
        await starter.InitializeAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium.Program,
            Args = Chromium.Arguments,
        });
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        await host.DisposeAsync();
        await starter.DisposeAsync();
    }
}
