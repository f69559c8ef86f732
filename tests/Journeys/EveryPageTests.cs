using Marrakech.Support;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Journeys;

/// <summary>What holds for every page: accessible in every language and width, with and without script, and light.</summary>
public sealed class EveryPageTests(BrowserFixture browser)
{
    private static readonly int[] Narrow = [320], Widths = [320, 768, 1280];

    public static TheoryData<string, string, int, bool> Views()
    {
        var views = new TheoryData<string, string, int, bool>();
        foreach (var page in SitePages.All)
        {
            foreach (var language in SitePages.Languages)
            {
                // The layout depends on direction and width, the words on the language: not every product of the two is looked at.
                foreach (var width in SitePages.BothDirections.Contains(language) ? Widths : Narrow) views.Add(page.Path, language, width, true);
                if (SitePages.BothDirections.Contains(language)) views.Add(page.Path, language, 320, false);
            }
        }

        return views;
    }

    public static TheoryData<string> Paths() => new(SitePages.All.Select(p => p.Path));

    [Theory]
    [MemberData(nameof(Views))]
    public Task It_is_accessible_and_fits(string path, string language, int width, bool script) =>
        LookAsync($"/{language}{path}", SitePages.At(path), language, width, script);

    [Theory]
    [MemberData(nameof(Paths))]
    public Task It_is_accessible_before_anything_was_imported(string path) =>
        LookAsync(new Uri(browser.StarterAddress, $"/en{path}").ToString(), SitePages.At(path), "en", 320, true);

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Its_first_view_keeps_the_budget(string path)
    {
        await using var visit = await browser.OpenAsync(390);
        (await Weight.OfAsync(visit.Page, $"/en{path}")).MustKeep(SitePages.At(path).Budget);
    }

    [Fact]
    public void Every_kind_of_page_is_looked_at()
    {
        if (Chromium.Program is null) Missing.Skip(Chromium.HowToGet);
        var routes = browser.Host.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null).Select(e => e.RoutePattern).ToList();
        Assert.NotEmpty(routes);
        Assert.Empty(routes.Where(r => !SitePages.All.Any(p => Answers(r, p.Path))).Select(r => r.RawText));
    }

    private async Task LookAsync(string address, SitePage expected, string language, int width, bool script)
    {
        await using var visit = await browser.OpenAsync(width, script);
        var page = visit.Page;
        var complaints = new List<string>();
        // The browser also complains about a page's own status, which is asserted below.
        page.Console += (_, message) => { if (message.Type == "error" && !message.Text.Contains("the server responded with", StringComparison.Ordinal)) complaints.Add(message.Text); };
        page.PageError += (_, message) => complaints.Add(message);
        var response = await page.GotoAsync(address);
        Assert.Equal((int)expected.Status, response!.Status);
        Assert.Equal(language, await page.Locator("html").GetAttributeAsync("lang"));
        await visit.MustBeAccessibleAsync();
        await visit.MustFitAsync();
        Assert.Empty(complaints);
    }

    private static bool Answers(RoutePattern route, string path)
    {
        var parts = path.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
        var segments = route.PathSegments.Skip(1).ToList();
        return parts.Length <= segments.Count && segments.Select((segment, i) => segment.Parts[0] switch
        {
            RoutePatternLiteralPart literal => i < parts.Length && literal.Content.Equals(parts[i], StringComparison.OrdinalIgnoreCase),
            RoutePatternParameterPart parameter => i < parts.Length || parameter.IsOptional,
            _ => false,
        }).All(fits => fits);
    }
}
