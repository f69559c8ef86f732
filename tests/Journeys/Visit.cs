using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Marrakech.Support;
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

    private static readonly AxeRunOptions RulesButContrast = new()
    {
        RunOnly = Rules.RunOnly,
        ResultTypes = Rules.ResultTypes,
        Rules = new Dictionary<string, RuleOptions> { ["color-contrast"] = new() { Enabled = false } },
    };

    /// <summary>Lists and tables repeat themselves: by day their first rows stand for the others.</summary>
    private static readonly AxeRunContext FirstRows = new() { Exclude = [new AxeSelector("li:nth-child(n + 9)"), new AxeSelector("tr:nth-child(n + 9)")] };

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
        await JudgeAsync(await WithContrastAsync(script));
        await AllowScriptsAsync(script);
    }

    // Contrast takes four fifths of the time, and colours change neither with the language nor with scripts: by day one view of each page is enough.
    private async Task<bool> WithContrastAsync(bool script) =>
        Nightly.IsOn || (script && await Page.EvaluateAsync<string>("document.documentElement.lang") == "en");

    private async Task JudgeAsync(bool withContrast)
    {
        var rules = withContrast ? Rules : RulesButContrast;
        var result = Nightly.IsOn ? await Page.RunAxe(rules) : await Page.RunAxe(FirstRows, rules);
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
    public async ValueTask DisposeAsync()
    {
        if (endsContext) await Page.Context.DisposeAsync();
        else await Page.CloseAsync();
    }

    private async Task AllowScriptsAsync(bool allowed) => await session.SendAsync(Switch, new Dictionary<string, object> { ["value"] = !allowed });
}
