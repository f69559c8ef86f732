using System.Net;
using Marrakech.Support;
using Microsoft.Playwright;

namespace Marrakech.Journeys;

/// <summary>Looks at one page as a visitor and as a judge.</summary>
internal static class Looking
{
    /// <summary>Opens <paramref name="address"/> once and judges it at each width.</summary>
    public static async Task LookAsync(this BrowserFixture browser, string address, IReadOnlyList<HttpStatusCode> expected, string language, bool script, bool isOwn, params int[] widths)
    {
        await using var visit = await browser.ShareAsync(widths[0], script, isOwn);
        await visit.JudgeAsync(async page => (HttpStatusCode)(await page.GotoAsync(address))!.Status, expected, language, script, widths);
    }

    /// <summary>Opens <paramref name="page"/> in English for the first time, with nothing in the cache, weighs it and judges it at each width.</summary>
    public static async Task LookAndWeighAsync(this BrowserFixture browser, SitePage page, params int[] widths)
    {
        await using var visit = await browser.ShareAsync(widths[0], script: true, page.IsOwn, keepsNothing: true);
        await visit.JudgeAsync(WeighAsync, [page.Status], "en", true, widths);

        async Task<HttpStatusCode> WeighAsync(IPage opened)
        {
            var weight = await Weight.OfAsync(opened, $"/en{page.Path}");
            weight.MustKeep(page.Budget);
            return weight.Status;
        }
    }

    private static async Task JudgeAsync(this Visit visit, Func<IPage, Task<HttpStatusCode>> open, IReadOnlyList<HttpStatusCode> expected, string language, bool script, int[] widths)
    {
        var page = visit.Page;
        Assert.Contains(await open(page), expected);
        Assert.Equal(language, await page.Locator("html").GetAttributeAsync("lang"));
        foreach (var width in widths)
        {
            await page.SetViewportSizeAsync(width, 900);
            await visit.MustFitAsync();
            // Between the narrowest and the widest nothing is shown that neither of them shows; the widest is judged by night.
            // What axe says of a page depends on its structure, which every language shares; the others are judged by night.
            if (Nightly.IsOn ? width == widths[0] || width == widths[^1] : width == widths[0] && language == "en") await visit.MustBeAccessibleAsync(script);
        }

        Assert.Empty(visit.Complaints);
    }
}
