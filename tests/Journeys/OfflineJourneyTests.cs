using Marrakech.Support;
using Microsoft.Playwright;

namespace Marrakech.Journeys;

/// <summary>The copy of the site, opened from a disk as from a stick.</summary>
public sealed class OfflineJourneyTests : IAsyncLifetime
{
    private readonly SqliteHost host = new();
    private IPlaywright? playwright;
    private IBrowser? browser;

    [Fact]
    public async Task It_opens_searches_and_leads_on_without_a_hub()
    {
        if (Chromium.Program is null) Missing.Skip(Chromium.HowToGet);
        var folder = Path.Combine(host.DataFolder, "copy");
        var outcome = await OperatorVerb.RunAsync(["export", "site", "--output", folder, "--languages", "en,ar,zh", .. host.Arguments]);
        Assert.True(outcome.ExitCode == 0, outcome.Messages);
        // No hub, and no network at all.
        await using var context = await browser!.NewContextAsync(new BrowserNewContextOptions { Offline = true });
        var page = await context.NewPageAsync();
        var asked = new List<string>();
        var failures = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);
        page.RequestFailed += (_, request) => failures.Add(request.Url);
        page.Console += (_, message) => { if (message.Type == "error") failures.Add(message.Text); };
        page.PageError += (_, error) => failures.Add(error);

        await page.GotoAsync(new Uri(Path.Combine(folder, "index.html")).AbsoluteUri);
        await page.ClickAsync("a[lang=en]");
        await SearchAsync(page, "remittances");
        Assert.Contains("emittance", await page.InnerTextAsync("#offline-results li:first-child"), StringComparison.Ordinal);
        Assert.True((await page.Locator("#offline-results li:first-child h3").BoundingBoxAsync())!.Width > 400, "A heading is squeezed.");
        await page.ClickAsync("#offline-results li:first-child a");
        Assert.NotEmpty(await page.InnerTextAsync("h1"));
        // The style sheet arrived: the skip link is out of sight.
        Assert.Equal("absolute", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.govuk-skip-link')).position"));

        await page.ClickAsync(".languages a[lang=ar]");
        Assert.Equal("rtl", await page.GetAttributeAsync("html", "dir"));
        await SearchAsync(page, "الهجرة");
        Assert.True(await page.Locator("#offline-results li").CountAsync() > 3);
        await page.ClickAsync(".languages a[lang=zh]");
        await SearchAsync(page, "移民");
        Assert.True(await page.Locator("#offline-results li").CountAsync() > 3);
        await SearchAsync(page, "zzzzzz");
        Assert.Equal(0, await page.Locator("#offline-results li").CountAsync());
        Assert.NotEmpty(await page.InnerTextAsync("#offline-results"));

        Assert.All(asked, url => Assert.True(url.StartsWith("file:", StringComparison.Ordinal) || url.StartsWith("data:", StringComparison.Ordinal), url));
        Assert.Empty(failures);
    }

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Program is null) return;
        await host.InitializeAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium.Program, Args = Chromium.Arguments });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        await host.DisposeAsync();
    }

    private static async Task SearchAsync(IPage page, string words)
    {
        await page.Locator("form[role=search] input[name=q]").First.FillAsync(words);
        await page.Locator("form[role=search] input[name=q]").First.PressAsync("Enter");
        await page.WaitForSelectorAsync("#offline-results > ol, #offline-results > p");
    }
}
