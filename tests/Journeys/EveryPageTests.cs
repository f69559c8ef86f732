using System.Net;
using Microsoft.Playwright;

namespace Marrakech.Journeys;

/// <summary>What holds for every page: accessible in every language and width, with and without script, and light.</summary>
public sealed class EveryPageTests(BrowserFixture browser)
{
    private static readonly int[] Narrow = [320], Widths = [320, 768, 1280];

    public static TheoryData<string, string, int, bool> Views()
    {
        var views = new TheoryData<string, string, int, bool>();
        foreach (var path in SitePages.All.Keys)
        {
            foreach (var language in SitePages.Languages)
            {
                // The layout depends on direction and width, the words on the language: not every product of the two is looked at.
                foreach (var width in SitePages.BothDirections.Contains(language) ? Widths : Narrow) views.Add(path, language, width, true);
                if (SitePages.BothDirections.Contains(language)) views.Add(path, language, 320, false);
            }
        }

        return views;
    }

    public static TheoryData<string> Paths() => new(SitePages.All.Keys);

    [Theory]
    [MemberData(nameof(Views))]
    public async Task It_is_accessible_and_fits(string path, string language, int width, bool script)
    {
        await using var visit = await browser.OpenAsync(width, script);
        var page = visit.Page;
        var complaints = new List<string>();
        page.Console += (_, message) => { if (message.Type == "error") complaints.Add(message.Text); };
        page.PageError += (_, message) => complaints.Add(message);
        var response = await page.GotoAsync($"/{language}{path}");
        Assert.Equal((int)HttpStatusCode.OK, response!.Status);
        Assert.Equal(language, await page.Locator("html").GetAttributeAsync("lang"));
        await visit.MustBeAccessibleAsync();
        await visit.MustFitAsync();
        Assert.Empty(complaints);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Its_first_view_keeps_the_budget(string path)
    {
        await using var visit = await browser.OpenAsync(390);
        (await Weight.OfAsync(visit.Page, $"/en{path}")).MustKeep(SitePages.All[path]);
    }
}
