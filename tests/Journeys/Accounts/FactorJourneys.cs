using Marrakech.Support;
using Microsoft.Playwright;

namespace Marrakech.Journeys.Accounts;

/// <summary>From the first password to a lost phone, as a person walks it.</summary>
public sealed class FactorJourneys(BrowserFixture browser)
{
    [Theory]
    [MemberData(nameof(JourneyReader.All), MemberType = typeof(JourneyReader))]
    public async Task An_app_is_set_up_asked_for_lost_and_switched_off(string language, bool script)
    {
        await using var visit = await browser.OpenAsync(390, script);
        var member = await browser.Host.Cast.MemberAsync(null, strong: false);
        var page = visit.Page;
        await SignInAsync(page, language, member, Cast.Password);
        await page.GotoAsync($"/{language}/account/second-factor");
        var app = new Authenticator(browser.Host, (await page.Locator(".key").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal), []);
        await SendAsync(page, "#code", app.Code());
        var codes = await page.Locator(".codes li").AllInnerTextsAsync();
        Assert.Equal(10, codes.Count);
        await visit.MustBeAccessibleAsync(script);
        await page.Locator("main a.govuk-button").ClickAsync();
        Assert.EndsWith($"/{language}/account", page.Url, StringComparison.Ordinal);

        await SignOutAsync(page, language);
        await SignInAsync(page, language, member, Cast.Password);
        Assert.Contains("/sign-in/second-factor", page.Url, StringComparison.Ordinal);
        await SendAsync(page, "#code", "000000");
        Assert.Equal(1, await page.Locator(".govuk-error-summary li").CountAsync());
        await visit.MustBeAccessibleAsync(script);
        await SendAsync(page, "#code", app.NextCode());
        Assert.EndsWith($"/{language}/account", page.Url, StringComparison.Ordinal);

        await SignOutAsync(page, language);
        await SignInAsync(page, language, member, Cast.Password);
        await page.Locator("main a[href*='use=recovery']").ClickAsync();
        await visit.MustBeAccessibleAsync(script);
        await SendAsync(page, "#recovery", codes[0]);
        await page.GotoAsync($"/{language}/account/second-factor/off");
        await page.Locator("main form button").ClickAsync();
        await SignOutAsync(page, language);
        await SignInAsync(page, language, member, Cast.Password);
        Assert.EndsWith($"/{language}/account", page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(JourneyReader.All), MemberType = typeof(JourneyReader))]
    public async Task Sessions_are_seen_and_ended(string language, bool script)
    {
        await using var visit = await browser.OpenAsync(390, script);
        await using var other = await browser.OpenAsync(1280, script);
        var member = await browser.Host.Cast.MemberAsync(null, strong: false);
        await SignInAsync(visit.Page, language, member, Cast.Password);
        await SignInAsync(other.Page, language, member, Cast.Password);
        await visit.Page.GotoAsync($"/{language}/account/sessions");
        Assert.Equal(3, await visit.Page.Locator(".sessions > li").CountAsync());
        await visit.Page.Locator(".sessions form button").First.ClickAsync();
        Assert.Equal(2, await visit.Page.Locator(".sessions > li").CountAsync());
        await visit.Page.Locator("main form[action*=everywhere] button").ClickAsync();
        foreach (var page in new[] { visit.Page, other.Page })
        {
            await page.GotoAsync($"/{language}/account");
            Assert.Contains($"/{language}/sign-in?return=", page.Url, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(JourneyReader.All), MemberType = typeof(JourneyReader))]
    public async Task A_password_is_changed_after_confirming_who_one_is(string language, bool script)
    {
        await using var visit = await browser.OpenAsync(320, script);
        var member = await browser.Host.Cast.MemberAsync(null, strong: false);
        var page = visit.Page;
        await SignInAsync(page, language, member, Cast.Password);
        await browser.Host.ForgetConfirmationAsync(member);
        await page.GotoAsync($"/{language}/account/password");
        Assert.Contains("/confirm-identity", page.Url, StringComparison.Ordinal);
        await SendAsync(page, "#password", Cast.Password);
        Assert.EndsWith($"/{language}/account/password", page.Url, StringComparison.Ordinal);
        await page.FillAsync("#current", Cast.Password);
        await SendAsync(page, "#password", "password1234");
        Assert.Equal(1, await page.Locator(".govuk-error-summary li").CountAsync());
        Assert.Equal("", await page.InputValueAsync("#current"));
        await visit.MustBeAccessibleAsync(script);
        await page.FillAsync("#current", Cast.Password);
        await SendAsync(page, "#password", "seven slow green kettles");
        await SignOutAsync(page, language);
        await SignInAsync(page, language, member, "seven slow green kettles");
        Assert.EndsWith($"/{language}/account", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_can_be_read_while_it_is_typed()
    {
        await using var visit = await browser.OpenAsync();
        var page = visit.Page;
        await page.GotoAsync("/en/sign-in");
        await page.FillAsync("#password", "quiet");
        await page.Locator("button[data-show]").ClickAsync();
        Assert.Equal("text", await page.Locator("#password").GetAttributeAsync("type"));
        await page.Locator("button[data-show]").ClickAsync();
        Assert.Equal("password", await page.Locator("#password").GetAttributeAsync("type"));
    }

    [Fact]
    public async Task Two_minutes_before_the_end_a_warning_stands_there_and_its_button_extends()
    {
        await using var visit = await browser.OpenAsync();
        var member = await browser.Host.Cast.MemberAsync(null, strong: false);
        var page = visit.Page;
        await page.Clock.InstallAsync();
        await SignInAsync(page, "en", member, Cast.Password);
        await page.GotoAsync("/en/account/email");
        await page.FillAsync("#email", "typed before");
        await page.Clock.RunForAsync(57 * 60 * 1000);
        Assert.False(await page.Locator("[data-session]").IsVisibleAsync());
        await page.Clock.RunForAsync(90 * 1000);
        Assert.True(await page.Locator("[data-when=soon]").IsVisibleAsync());
        await visit.MustBeAccessibleAsync();
        await page.Locator("[data-session] button").ClickAsync();
        await page.Locator("[data-session]").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await page.Clock.RunForAsync(61 * 60 * 1000);
        Assert.True(await page.Locator("[data-when=over]").IsVisibleAsync());
        Assert.False(await page.Locator("[data-session] button").IsVisibleAsync());
        Assert.Equal("typed before", await page.InputValueAsync("#email"));
    }

    internal static async Task SignInAsync(IPage page, string language, Member member, string password)
    {
        await page.GotoAsync($"/{language}/sign-in");
        await page.FillAsync("#email", member.Email);
        await SendAsync(page, "#password", password);
    }

    /// <summary>Fills a field and presses the button of its own form.</summary>
    internal static async Task SendAsync(IPage page, string field, string value)
    {
        await page.FillAsync(field, value);
        await page.Locator($"form:has({field}) button.govuk-button").ClickAsync();
    }

    private static async Task SignOutAsync(IPage page, string language)
    {
        await page.GotoAsync($"/{language}/sign-out");
        await page.Locator("main form button").ClickAsync();
    }
}
