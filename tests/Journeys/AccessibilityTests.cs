using Xunit.Sdk;

namespace Marrakech.Journeys;

/// <summary>The judges themselves: they must see a defect, also where scripts are off.</summary>
public sealed class AccessibilityTests(BrowserFixture browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_picture_without_a_text_is_refused(bool script)
    {
        await using var visit = await browser.OpenAsync(script: script);
        await visit.Page.GotoAsync("data:text/html,<html lang=en><title>x</title><main><h1>x</h1><img src='data:,'></main>");
        var refusal = await Assert.ThrowsAnyAsync<XunitException>(visit.MustBeAccessibleAsync);
        Assert.Contains("image-alt", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_text_too_pale_to_read_is_refused_every_time_it_is_met(bool whole)
    {
        await using var visit = await browser.OpenAsync();
        for (var time = 0; time < 2; time++)
        {
            await visit.Page.GotoAsync("data:text/html,<html lang=en><title>x</title><main><h1>Black</h1><p style='color: silver'>Pale</p></main>");
            Assert.Contains("color-contrast", Assert.Single(await Axe.BrokenRulesAsync(visit.Page, whole)), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("<style>.b p { color: silver }</style><main class=b><p class=a>Pale</p></main>")]
    [InlineData("<main><p class=a>Black</p><p class=a><a href='/'></a></p></main>")]
    [InlineData("<main><p class=a>Black</p><p class=a><input name=x></p></main>")]
    [InlineData("<main><p class=b><label for=y>Name</label><input id=z></p></main>")]
    [InlineData("<main><p class=b><input id=z></p></main>")]
    [InlineData("<main><p class=b><a href='/'><span></span></a></p></main>")]
    [InlineData("<main><p class=b><button aria-labelledby=n></button></p></main>")]
    [InlineData("<main><p class=b><img alt='A' src='data:,'><img src='data:,'></p></main>")]
    [InlineData("<style>.b a { display: block; width: 9px; height: 9px; overflow: hidden }</style><main><p class=b><a href='/'>A</a><a href='/'>B</a></p></main>")]
    public async Task What_is_new_on_a_page_is_judged_also_by_day(string changed)
    {
        await using var visit = await browser.OpenAsync();
        await visit.Page.GotoAsync(Page("<main><p class=a>Black <a href='/'>link</a></p><p class=a><label>Name <input name=x></label></p>" +
            "<p class=b><label for=z>Name</label><input id=z><a href='/'><span>link</span></a><b id=k>Name</b><button aria-labelledby=k></button><img alt='A' src='data:,'></p></main>"));
        Assert.Empty(await Axe.BrokenRulesAsync(visit.Page, whole: false));
        await visit.Page.GotoAsync(Page(changed));
        Assert.NotEmpty(await Axe.BrokenRulesAsync(visit.Page, whole: false));

        static string Page(string body) => $"data:text/html,<html lang=en><title>x</title>{body}";
    }

    [Fact]
    public async Task A_page_wider_than_the_screen_is_refused()
    {
        await using var visit = await browser.OpenAsync(320);
        await visit.Page.GotoAsync("data:text/html,<p style='width: 900px'>x</p>");
        var refusal = await Assert.ThrowsAnyAsync<XunitException>(visit.MustFitAsync);
        Assert.Contains("wider", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_weighs_as_much_where_all_of_it_was_seen_before()
    {
        await using var first = await browser.OpenAsync();
        var weight = await Weight.OfAsync(first.Page, "/en/topics");
        Assert.True(weight.Total > weight.Html + weight.Script && weight.Script > 0);
        await using var again = await browser.ShareAsync(1280, script: true, isOwn: false, keepsNothing: true);
        await again.Page.GotoAsync("/en/topics");
        // A nonce more or less compresses by a few bytes.
        Assert.InRange((await Weight.OfAsync(again.Page, "/en/topics")).Total, weight.Total - 100, weight.Total + 100);
    }

    [Theory]
    [InlineData("<script>throw new Error('broken')</script>", "broken")]
    [InlineData("<script>console.error('complains')</script>", "complains")]
    public async Task What_the_browser_says_against_a_page_is_heard_until_the_next_visit(string page, string expected)
    {
        await using var visit = await browser.OpenAsync();
        await visit.Page.GotoAsync($"data:text/html,<title>x</title>{page}");
        Assert.Contains(expected, Assert.Single(visit.Complaints), StringComparison.Ordinal);
        await visit.BeginAsync(1280, script: true);
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData(true, "on")]
    [InlineData(false, "off")]
    public async Task Scripts_run_only_where_they_are_allowed(bool script, string expected)
    {
        await using var visit = await browser.OpenAsync(script: script);
        await visit.Page.GotoAsync("data:text/html,<title>off</title><script>document.title = 'on'</script>");
        Assert.Equal(expected, await visit.Page.TitleAsync());
    }
}
