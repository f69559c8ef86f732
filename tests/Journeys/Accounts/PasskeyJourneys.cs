using System.Text.Json;
using Marrakech.Support;
using Microsoft.Playwright;

namespace Marrakech.Journeys.Accounts;

/// <summary>Passkeys, with an authenticator the browser plays.</summary>
public sealed class PasskeyJourneys(BrowserFixture browser)
{
    [Theory]
    [MemberData(nameof(JourneyReader.Languages), MemberType = typeof(JourneyReader))]
    public async Task A_passkey_is_added_opens_the_account_confirms_and_is_removed(string language)
    {
        await using var visit = await browser.OpenAsync(390);
        var member = await browser.Host.Cast.MemberAsync(null, strong: false);
        var (page, site) = (visit.Page, Site(language));
        await PlugInAsync(page);
        await SignInAsync(page, site, member);
        await page.GotoAsync($"{site}/account/passkeys/add");
        await visit.MustBeAccessibleAsync();
        await page.FillAsync("#name", "Work phone");
        await page.Locator("[data-passkey] button.govuk-button").ClickAsync();
        await ArriveAsync(page, "**/recovery-codes**");
        Assert.Equal(10, await page.Locator(".codes li").CountAsync());
        await page.Locator("main a.govuk-button").ClickAsync();
        Assert.Equal("Work phone", await page.Locator(".sessions h2").InnerTextAsync());
        await visit.MustBeAccessibleAsync();

        // The passkey alone.
        await SignOutAsync(page, site);
        await page.GotoAsync($"{site}/sign-in");
        await page.Locator("#passkey").ClickAsync();
        await ArriveAsync(page, $"**/{language}/account");

        // After the password, in place of a code.
        await SignOutAsync(page, site);
        await SignInAsync(page, site, member);
        Assert.Contains("/sign-in/second-factor", page.Url, StringComparison.Ordinal);
        await visit.MustBeAccessibleAsync();
        await page.Locator("#passkey").ClickAsync();
        await ArriveAsync(page, $"**/{language}/account");

        // Before something dangerous.
        await browser.Host.ForgetConfirmationAsync(member);
        await page.GotoAsync($"{site}/account/passkeys");
        Assert.Contains("/confirm-identity", page.Url, StringComparison.Ordinal);
        await visit.MustBeAccessibleAsync();
        await page.Locator("#passkey").ClickAsync();
        await ArriveAsync(page, "**/account/passkeys");

        await page.Locator(".sessions a").ClickAsync();
        await visit.MustBeAccessibleAsync();
        await page.Locator("form[action*=remove] button").ClickAsync();
        Assert.Equal(0, await page.Locator(".sessions li").CountAsync());
        await SignOutAsync(page, site);
        await SignInAsync(page, site, member);
        Assert.EndsWith($"/{language}/account", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_who_closes_the_dialog_is_told_and_chooses_another_way()
    {
        await using var visit = await browser.OpenAsync();
        var page = visit.Page;
        await PlugInAsync(page, isVerified: false);
        await page.GotoAsync($"{Site("en")}/sign-in");
        await page.Locator("#passkey").ClickAsync();
        await page.GetByText("No passkey was used.").WaitForAsync();
        Assert.True(await page.Locator("#password").IsVisibleAsync());
    }

    [Fact]
    public async Task An_answer_that_was_used_once_opens_nothing_again()
    {
        await using var visit = await browser.OpenAsync();
        var member = await browser.Host.Cast.MemberAsync(null, strong: false);
        var (page, site) = (visit.Page, Site("en"));
        await PlugInAsync(page);
        await SignInAsync(page, site, member);
        await page.GotoAsync($"{site}/account/passkeys/add");
        await page.Locator("[data-passkey] button.govuk-button").ClickAsync();
        await ArriveAsync(page, "**/recovery-codes**");
        await SignOutAsync(page, site);
        await page.GotoAsync($"{site}/sign-in");
        var sent = page.WaitForRequestAsync(r => r.Method == "POST" && r.Url.Contains("handler=passkey", StringComparison.Ordinal));
        await page.Locator("#passkey").ClickAsync();
        var request = await sent;
        await ArriveAsync(page, "**/en/account");
        await SignOutAsync(page, site);
        var again = await page.APIRequest.PostAsync(request.Url, new APIRequestContextOptions
        {
            Data = request.PostData,
            Headers = new Dictionary<string, string> { ["Content-Type"] = "application/x-www-form-urlencoded", ["Origin"] = site[..^3] },
            MaxRedirects = 0,
        });
        Assert.Equal(400, again.Status);
    }

    [Fact]
    public async Task Without_script_no_button_is_offered()
    {
        await using var visit = await browser.OpenAsync(script: false);
        await visit.Page.GotoAsync("/en/sign-in");
        Assert.False(await visit.Page.Locator("#passkey").IsVisibleAsync());
    }

    /// <summary>Passkeys belong to names, never to numbers.</summary>
    private string Site(string language) => $"http://localhost:{browser.Host.Client.BaseAddress!.Port}/{language}";

    /// <summary>Waits for the page a passkey leads to. The driver has been seen to miss that a page was loaded; that its last part is there says so too.</summary>
    private static async Task ArriveAsync(IPage page, string url)
    {
        await page.WaitForURLAsync(url, new() { WaitUntil = WaitUntilState.Commit });
        await page.Locator("footer").Last.WaitForAsync();
    }

    private static async Task PlugInAsync(IPage page, bool isVerified = true)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = JsonSerializer.SerializeToElement(new { protocol = "ctap2", transport = "internal", hasResidentKey = true, hasUserVerification = true, isUserVerified = isVerified, automaticPresenceSimulation = true }),
        });
    }

    private static async Task SignInAsync(IPage page, string site, Member member)
    {
        await page.GotoAsync($"{site}/sign-in");
        await page.FillAsync("#email", member.Email);
        await FactorJourneys.SendAsync(page, "#password", Cast.Password);
    }

    private static async Task SignOutAsync(IPage page, string site)
    {
        await page.GotoAsync($"{site}/sign-out");
        await page.Locator("main form button").ClickAsync();
    }
}
