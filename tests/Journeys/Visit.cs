using Marrakech.Support;
using Microsoft.Playwright;

namespace Marrakech.Journeys;

/// <summary>One visitor's session in the browser, and the judges of what is on the screen.</summary>
public sealed class Visit : IAsyncDisposable
{
    private const string Switch = "Emulation.setScriptExecutionDisabled";

    private readonly ICDPSession session;
    private readonly bool endsContext;

    private Visit(IPage page, ICDPSession session, bool endsContext) => (Page, this.session, this.endsContext) = (page, session, endsContext);

    /// <summary>The page on the screen.</summary>
    public IPage Page { get; }

    /// <summary>Opens a page; without <paramref name="script"/> it runs none.</summary>
    internal static async Task<Visit> StartAsync(IBrowserContext context, int width, bool script, bool endsContext)
    {
        var page = await context.NewPageAsync();
        await page.SetViewportSizeAsync(width, 900);
        // Playwright's own switch cannot be turned back, and axe needs scripts once the page has been read without.
        var visit = new Visit(page, await context.NewCDPSessionAsync(page), endsContext);
        if (!script) await visit.AllowScriptsAsync(false);
        return visit;
    }

    /// <summary>Fails with every A or AA rule the page breaks and where.</summary>
    public Task MustBeAccessibleAsync() => MustBeAccessibleAsync(true);

    /// <summary>The same; the visit goes on with or without scripts.</summary>
    public async Task MustBeAccessibleAsync(bool script)
    {
        await AllowScriptsAsync(true);
        Assert.Empty(await Axe.BrokenRulesAsync(Page, whole: Nightly.IsOn));
        await AllowScriptsAsync(script);
    }

    /// <summary>Fails when the page must be scrolled sideways.</summary>
    public async Task MustFitAsync()
    {
        await AllowScriptsAsync(true);
        var excess = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(excess <= 0, $"{Page.Url} is {excess} pixels wider than the screen.");
    }

    /// <summary>Asks for everything on a page as if it had never been here.</summary>
    internal async Task KeepNothingAsync()
    {
        await session.SendAsync("Network.enable");
        await session.SendAsync("Network.setCacheDisabled", new Dictionary<string, object> { ["cacheDisabled"] = true });
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (endsContext) await Page.Context.DisposeAsync();
        else await Page.CloseAsync();
    }

    private async Task AllowScriptsAsync(bool allowed) => await session.SendAsync(Switch, new Dictionary<string, object> { ["value"] = !allowed });
}
