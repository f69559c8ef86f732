using Marrakech.Kernel.Reference;
using Marrakech.Support;
using Xunit;

namespace Marrakech.App.Compact.Pages;

/// <summary>What every page of the Compact has, whatever it shows.</summary>
internal static class WholePage
{
    public static IReadOnlyList<string> Paths { get; } =
    [
        "", "/objectives", "/objectives/1", "/objectives/1/a", "/objectives/23", "/principles", "/principles/a", "/compact", "/instruments",
        "/instruments/crc", "/sdgs", "/sdgs/10", "/sdgs/targets/10.7", "/differences", "/sources", "/sources/resolution", "/sources/booklet",
        "/resources", "/recommendations", "/accessibility",
    ];

    /// <summary>Pages that are there once a document is.</summary>
    public static IReadOnlyList<string> Imported { get; } = ["/sources/booklet/versions/1"];

    public static TheoryData<string> Languages => new(Language.All.Select(l => l.Code));

    public static async Task MustBeWholeAsync(this TestHost host, string language, string path)
    {
        var page = await host.GetHtmlAsync($"/{language}{path}");
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.NotEmpty(page.Title!);
        Assert.NotEmpty(page.QuerySelector("meta[name=description]")!.GetAttribute("content")!);
        Assert.EndsWith($"/{language}{path}", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(7, page.QuerySelectorAll("link[rel=alternate][hreflang]").Length);
        Assert.Equal(["ar", "zh", "en", "fr", "ru", "es"], page.QuerySelectorAll(".languages a").Select(a => a.GetAttribute("hreflang")));
        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src]):not([type='application/ld+json']), [onclick]"));
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(page.QuerySelectorAll("main a[href^='#']"), a => Assert.NotNull(page.GetElementById(a.GetAttribute("href")![1..])));
    }
}
