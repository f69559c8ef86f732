using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Marrakech.Journeys;

/// <summary>One visitor's session in the browser, and the judges of what is on the screen.</summary>
public sealed class Visit : IAsyncDisposable
{
    private const string Switch = "Emulation.setScriptExecutionDisabled";

    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
        ResultTypes = [ResultType.Violations],
    };

    private readonly ICDPSession session;

    private Visit(IPage page, ICDPSession session) => (Page, this.session) = (page, session);

    /// <summary>The page on the screen.</summary>
    public IPage Page { get; }

    /// <summary>Starts a session; without <paramref name="script"/> no page of it runs any.</summary>
    internal static async Task<Visit> StartAsync(IBrowserContext context, bool script)
    {
        var page = await context.NewPageAsync();
        // Playwright's own switch cannot be turned back, and axe needs scripts once the page has been read without.
        var visit = new Visit(page, await context.NewCDPSessionAsync(page));
        if (!script) await visit.AllowScriptsAsync(false);
        return visit;
    }

    /// <summary>Fails with every A or AA rule the page breaks and where.</summary>
    public Task MustBeAccessibleAsync() => MustBeAccessibleAsync(true);

    /// <summary>The same; the visit goes on with or without scripts.</summary>
    public async Task MustBeAccessibleAsync(bool script)
    {
        await JudgeAsync();
        await AllowScriptsAsync(script);
    }

    private async Task JudgeAsync()
    {
        await AllowScriptsAsync(true);
        var result = await Page.RunAxe(Rules);
        var broken = result.Violations.Select(v =>
            $"{v.Id} ({v.Impact}): {v.Help}\n" + string.Join('\n', v.Nodes.Select(n => $"    {n.Target} {n.Html}")));
        Assert.Empty(broken);
    }

    /// <summary>Fails when the page must be scrolled sideways.</summary>
    public async Task MustFitAsync()
    {
        await AllowScriptsAsync(true);
        var excess = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(excess <= 0, $"{Page.Url} is {excess} pixels wider than the screen.");
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();

    private async Task AllowScriptsAsync(bool allowed) => await session.SendAsync(Switch, new Dictionary<string, object> { ["value"] = !allowed });
}
