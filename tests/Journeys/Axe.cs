using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Marrakech.Journeys;

/// <summary>Judges the page on the screen by axe: levels A and AA of WCAG 2.2.</summary>
/// <remarks>It runs in the page itself. The package for this browser opens a second page each time, for pages in frames, of which there are none, and takes twice as long.</remarks>
internal static class Axe
{
    private const string Judgement =
        """
        ([context, options]) => axe.run(context, options).then(result => result.violations.map(v =>
            `${v.id} (${v.impact}): ${v.help}\n` + v.nodes.map(n => `    ${n.target} ${n.html}`).join("\n")))
        """;

    private static readonly string source = new BundledAxeScriptProvider().GetScript();

    /// <summary>Every rule the page breaks, and where.</summary>
    /// <param name="page">The page on the screen.</param>
    /// <param name="withContrast">Whether contrasts are measured too, which takes half of the time.</param>
    /// <param name="withAllRows">Whether all rows of long lists and tables are judged; their first eight stand for the others.</param>
    public static async Task<string[]> BrokenRulesAsync(IPage page, bool withContrast, bool withAllRows)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window")) await page.EvaluateAsync(source);
        string[][] left = withAllRows ? [] : [["li:nth-child(n + 9)"], ["tr:nth-child(n + 9)"]];
        return await page.EvaluateAsync<string[]>(Judgement, new object[]
        {
            new { include = new[] { "html" }, exclude = left },
            new
            {
                runOnly = new { type = "tag", values = new[] { "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa" } },
                resultTypes = new[] { "violations" },
                rules = new Dictionary<string, object> { ["color-contrast"] = new { enabled = withContrast } },
            },
        });
    }
}
