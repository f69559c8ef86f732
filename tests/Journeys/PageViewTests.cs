using System.Net;
using Marrakech.Support;

namespace Marrakech.Journeys;

/// <summary>Every page in one language: accessible and not wider than the screen.</summary>
public abstract class PageViewTests(BrowserFixture browser, string language, bool script, params int[] widths)
{
    public static TheoryData<string> Paths() => new(SitePages.All.Select(p => p.Path));

    [Theory]
    [MemberData(nameof(Paths))]
    public Task It_is_accessible_and_fits(string path) =>
        browser.LookAsync($"/{language}{path}", [SitePages.At(path).Status], language, script, SitePages.At(path).IsOwn, widths);
}

// The layout depends on direction and width, the words on the language: by day every width is looked at from left to right, the narrowest from right to left.
public sealed class ArabicViewTests(BrowserFixture browser) : PageViewTests(browser, "ar", true, 320);

[Nightly]
public sealed class WideArabicViewTests(BrowserFixture browser) : PageViewTests(browser, "ar", true, 320, 1280);

public sealed class EnglishViewTests(BrowserFixture browser)
{
    public static TheoryData<string> Paths() => PageViewTests.Paths();

    [Theory]
    [MemberData(nameof(Paths))]
    public Task It_is_light_accessible_and_fits(string path) => browser.LookAndWeighAsync(SitePages.At(path), 320, 768, 1280);
}

// Without scripts a page is what the server sent, which the App suite reads; by day the journeys walk without them.
[Nightly]
public sealed class EnglishBareViewTests(BrowserFixture browser) : PageViewTests(browser, "en", false, 320);

[Nightly]
public sealed class ArabicBareViewTests(BrowserFixture browser) : PageViewTests(browser, "ar", false, 320);

[Nightly]
public sealed class ChineseViewTests(BrowserFixture browser) : PageViewTests(browser, "zh", true, 320);

[Nightly]
public sealed class FrenchViewTests(BrowserFixture browser) : PageViewTests(browser, "fr", true, 320);

[Nightly]
public sealed class RussianViewTests(BrowserFixture browser) : PageViewTests(browser, "ru", true, 320);

[Nightly]
public sealed class SpanishViewTests(BrowserFixture browser) : PageViewTests(browser, "es", true, 320);

/// <summary>The same pages before anything was imported.</summary>
[Nightly]
public sealed class StarterViewTests(BrowserFixture browser)
{
    public static TheoryData<string> Paths() => new(SitePages.All.Where(p => !p.IsOwn).Select(p => p.Path));

    [Theory]
    [MemberData(nameof(Paths))]
    public Task It_is_accessible_before_anything_was_imported(string path) =>
        browser.LookAsync(new Uri(browser.StarterAddress, $"/en{path}").ToString(), [HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.BadRequest, SitePages.At(path).Status], "en", true, false, 320);
}
