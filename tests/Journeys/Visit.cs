using Marrakech.Support;
using Microsoft.Playwright;

namespace Marrakech.Journeys;

/// <summary>One visitor's session in the browser, and the judges of what is on the screen.</summary>
public sealed class Visit : IAsyncDisposable
{
    private const string Switch = "Emulation.setScriptExecutionDisabled";

    private readonly ICDPSession session;
    private readonly Func<Visit, ValueTask> end;
    private readonly List<string> complaints = [];
    private bool allowsScripts = true;

    private Visit(IPage page, ICDPSession session, Func<Visit, ValueTask> end)
    {
        (Page, this.session, this.end) = (page, session, end);
        // The browser also complains about a page's own status, which whoever opens it looks at.
        page.Console += (_, message) => { if (message.Type == "error" && !message.Text.Contains("the server responded with", StringComparison.Ordinal)) complaints.Add(message.Text); };
        page.PageError += (_, message) => complaints.Add(message);
    }

    /// <summary>The page on the screen.</summary>
    public IPage Page { get; }

    /// <summary>What the browser said against the pages since the visit began.</summary>
    internal IReadOnlyList<string> Complaints => complaints;

    /// <summary>Opens a page in <paramref name="context"/>.</summary>
    /// <param name="end">What becomes of the page when the visit is over.</param>
    internal static async Task<Visit> StartAsync(IBrowserContext context, Func<Visit, ValueTask> end)
    {
        var page = await context.NewPageAsync();
        // Playwright's own switch for scripts cannot be turned back, and axe needs them once the page has been read without.
        return new Visit(page, await context.NewCDPSessionAsync(page), end);
    }

    /// <summary>Begins on a screen of <paramref name="width"/> pixels; without <paramref name="script"/> no page runs any.</summary>
    internal async Task<Visit> BeginAsync(int width, bool script)
    {
        complaints.Clear();
        await Page.SetViewportSizeAsync(width, 900);
        await AllowScriptsAsync(script);
        return this;
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
    public ValueTask DisposeAsync() => end(this);

    private async Task AllowScriptsAsync(bool allowed)
    {
        if (allowed == allowsScripts) return;
        await session.SendAsync(Switch, new Dictionary<string, object> { ["value"] = !allowed });
        allowsScripts = allowed;
    }
}
