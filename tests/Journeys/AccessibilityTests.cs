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

    [Fact]
    public async Task A_text_too_pale_to_read_is_refused_where_contrast_is_measured()
    {
        await using var visit = await browser.OpenAsync();
        await visit.Page.GotoAsync("data:text/html,<html lang=en><title>x</title><main><h1 style='color: silver'>Pale</h1></main>");
        Assert.Empty(await Axe.BrokenRulesAsync(visit.Page, withContrast: false, withAllRows: true));
        var refusal = await Assert.ThrowsAnyAsync<XunitException>(visit.MustBeAccessibleAsync);
        Assert.Contains("color-contrast", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_wider_than_the_screen_is_refused()
    {
        await using var visit = await browser.OpenAsync(320);
        await visit.Page.GotoAsync("data:text/html,<p style='width: 900px'>x</p>");
        var refusal = await Assert.ThrowsAnyAsync<XunitException>(visit.MustFitAsync);
        Assert.Contains("wider", refusal.Message, StringComparison.Ordinal);
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
