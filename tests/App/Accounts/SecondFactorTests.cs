using System.Net;
using Marrakech.Accounts.Data;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Support;
using Marrakech.Ui.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Marrakech.App.Accounts;

public sealed class SqliteSecondFactorTests(SqliteSecondFactorTests.Host host) : SecondFactorTests(host), IClassFixture<SqliteSecondFactorTests.Host>
{
    public sealed class Host() : TestHost(Engine.Sqlite)
    {
        protected override void Map(WebApplication app) => PowerPage.Map(app);
    }
}

public sealed class PostgresSecondFactorTests(PostgresSecondFactorTests.Host host) : SecondFactorTests(host), IClassFixture<PostgresSecondFactorTests.Host>
{
    public sealed class Host() : TestHost(Engine.Postgres)
    {
        protected override void Map(WebApplication app) => PowerPage.Map(app);
    }
}

/// <summary>Codes of an app, recovery codes, and what happens without them.</summary>
public abstract class SecondFactorTests(TestHost host)
{
    private const string Page = "/en/account/second-factor";

    [Fact]
    public async Task After_the_password_a_code_is_asked_for()
    {
        var member = await host.Cast.MemberAsync(null, strong: false);
        var app = await Authenticator.SetUpAsync(host, member.Browser);
        var browser = host.NewBrowser();
        using var password = await PasswordAsync(browser, member);
        Assert.Equal("/en/sign-in/second-factor?return=%2Fen%2Faccount", password.Headers.Location!.ToString());
        await MustBeOutAsync(browser);
        using var code = await browser.PostFormAsync(password.Headers.Location!.ToString(), new() { ["code"] = app.NextCode() });
        await code.MustBeAsync(HttpStatusCode.Redirect);
        Assert.Equal("/en/account", code.Headers.Location!.ToString());
        await browser.GetHtmlAsync("/en/account");
    }

    [Fact]
    public async Task A_code_counts_once_even_within_its_half_minute()
    {
        var member = await host.Cast.MemberAsync(null, strong: false);
        var app = await Authenticator.SetUpAsync(host, member.Browser);
        // The code that proved the app is used up as well.
        await RefusedAsync(member, new() { ["code"] = app.Code() });
        var code = app.NextCode();
        await AcceptedAsync(member, new() { ["code"] = code });
        await RefusedAsync(member, new() { ["code"] = code });
    }

    [Fact]
    public async Task Of_two_with_the_same_code_one_gets_in()
    {
        var member = await host.Cast.MemberAsync(null, strong: false);
        var app = await Authenticator.SetUpAsync(host, member.Browser);
        var browsers = new[] { host.NewBrowser(), host.NewBrowser(), host.NewBrowser(), host.NewBrowser() };
        foreach (var browser in browsers) (await PasswordAsync(browser, member)).Dispose();
        var code = app.NextCode();
        var answers = await Task.WhenAll(browsers.Select(b => b.PostFormAsync("/en/sign-in/second-factor", new() { ["code"] = code })));
        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_recovery_code_opens_once()
    {
        var member = await host.Cast.MemberAsync(null, strong: false);
        var app = await Authenticator.SetUpAsync(host, member.Browser);
        var typed = app.RecoveryCodes[3].ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal);
        var browser = await AcceptedAsync(member, new() { ["recovery"] = typed });
        await RefusedAsync(member, new() { ["recovery"] = typed });
        Assert.Contains("You have 9 recovery codes left.", (await browser.GetHtmlAsync("/en/account/recovery-codes")).TextsOf("main p"));
    }

    [Fact]
    public async Task Recovery_codes_are_shown_once_and_new_ones_replace_them()
    {
        var member = await host.Cast.MemberAsync(null, strong: false);
        var app = await Authenticator.SetUpAsync(host, member.Browser);
        Assert.Empty((await member.Browser.GetHtmlAsync("/en/account/recovery-codes")).TextsOf(".codes li"));
        using var made = await member.Browser.PostFormAsync("/en/account/recovery-codes", []);
        var fresh = (await member.Browser.GetHtmlAsync(made.Headers.Location!.ToString())).TextsOf(".codes li");
        Assert.Equal(10, fresh.Except(app.RecoveryCodes).Count());
        await RefusedAsync(member, new() { ["recovery"] = app.RecoveryCodes[0] });
        await AcceptedAsync(member, new() { ["recovery"] = fresh[0] });
    }

    [Fact]
    public async Task Looking_at_the_page_changes_nothing_and_a_wrong_code_neither()
    {
        var member = await host.Cast.MemberAsync(null, strong: false);
        using var wrong = await member.Browser.PostFormAsync(Page, new() { ["code"] = "000000" });
        await wrong.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.Single((await wrong.HtmlAsync()).TextsOf(".govuk-error-summary li"));
        var somebody = await host.Cast.MemberAsync(null, strong: false);
        var foreign = (await somebody.Browser.GetHtmlAsync(Page)).QuerySelector("input[name=offer]")!.GetAttribute("value")!;
        using var stolen = await member.Browser.PostFormAsync(Page, new() { ["offer"] = foreign, ["code"] = "000000" });
        await stolen.MustBeAsync(HttpStatusCode.BadRequest);
        await AcceptedByPasswordAsync(member);
    }

    [Fact]
    public async Task Setting_it_up_and_switching_it_off_end_the_other_sessions()
    {
        var member = await host.Cast.MemberAsync(null, strong: false);
        var other = await AcceptedByPasswordAsync(member);
        var app = await Authenticator.SetUpAsync(host, member.Browser);
        await MustBeOutAsync(other);
        other = await AcceptedAsync(member, new() { ["code"] = app.NextCode() });
        using var off = await member.Browser.PostFormAsync("/en/account/second-factor/off", []);
        await off.MustBeAsync(HttpStatusCode.Redirect);
        await MustBeOutAsync(other);
        await AcceptedByPasswordAsync(member);
        var acts = await host.WithAsync<AppDb, List<string>>(db => db.Set<ActEntry>().Where(a => a.Person == member.Id).OrderBy(a => a.Number).Select(a => a.Name).ToListAsync());
        Assert.Equal(["SecondFactorSetUp", "SecondFactorSwitchedOff"], acts.Where(a => a.StartsWith("SecondFactor", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_role_with_power_leads_to_the_set_up_and_back_to_the_page_asked_for()
    {
        var secretariat = await host.Cast.OrganisationAsync(null, "un-entity");
        var officer = await host.Cast.MemberAsync(secretariat, strong: false, Role.SecretariatOfficer);
        using var asked = await officer.Browser.GetAsync(new Uri(PowerPage.Path + "?page=2", UriKind.Relative), TestContext.Current.CancellationToken);
        await asked.MustBeAsync(HttpStatusCode.Redirect);
        var setUp = asked.Headers.Location!.ToString();
        Assert.Equal($"{Page}?return={Uri.EscapeDataString(PowerPage.Path + "?page=2")}", setUp);
        var form = await officer.Browser.GetHtmlAsync(setUp);
        Assert.Contains("The role you act in", form.TextOf(".notice"), StringComparison.Ordinal);
        var offer = form.QuerySelector("input[name=offer]")!.GetAttribute("value")!;
        var app = new Authenticator(host, form.TextOf(".key").Replace(" ", "", StringComparison.Ordinal), []);
        using var done = await officer.Browser.PostFormAsync(setUp, new() { ["offer"] = offer, ["code"] = app.Code() });
        var codes = await officer.Browser.GetHtmlAsync(done.Headers.Location!.ToString());
        var next = codes.QuerySelector("main a.govuk-button")!.GetAttribute("href")!;
        Assert.Equal(PowerPage.Path + "?page=2", next);
        using var reached = await officer.Browser.GetAsync(new Uri(next, UriKind.Relative), TestContext.Current.CancellationToken);
        await reached.MustBeAsync(HttpStatusCode.OK);
    }

    [Fact]
    public async Task After_ten_wrong_codes_the_right_one_waits_a_quarter_of_an_hour()
    {
        var member = await host.Cast.MemberAsync(null, strong: false);
        var app = await Authenticator.SetUpAsync(host, member.Browser);
        for (var i = 0; i < 10; i++) await RefusedAsync(member, new() { ["code"] = "000000" });
        await RefusedByPasswordAsync(member);
        host.Time.Advance(TimeSpan.FromMinutes(16));
        await AcceptedAsync(member, new() { ["code"] = app.NextCode() });
    }

    [Fact]
    public async Task A_right_password_alone_does_not_give_new_tries()
    {
        var member = await host.Cast.MemberAsync(null, strong: false);
        await Authenticator.SetUpAsync(host, member.Browser);
        for (var i = 0; i < 9; i++) await RefusedAsync(member, new() { ["code"] = "000000" });
        var count = await host.WithAsync<AppDb, int>(db => db.Set<Person>().Where(p => p.Id == member.Id).Select(p => p.AccessFailedCount).SingleAsync());
        Assert.Equal(9, count);
    }

    [Fact]
    public async Task Who_waits_too_long_starts_with_the_password_again()
    {
        var member = await host.Cast.MemberAsync(null, strong: false);
        await Authenticator.SetUpAsync(host, member.Browser);
        var browser = host.NewBrowser();
        (await PasswordAsync(browser, member)).Dispose();
        host.Time.Advance(TimeSpan.FromMinutes(6));
        using var late = await browser.GetAsync(new Uri("/en/sign-in/second-factor", UriKind.Relative), TestContext.Current.CancellationToken);
        await late.MustBeAsync(HttpStatusCode.Redirect);
        Assert.StartsWith("/en/sign-in?return=", late.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> PasswordAsync(HttpClient browser, Member member) =>
        browser.PostFormAsync("/en/sign-in", new() { ["email"] = member.Email, ["password"] = Cast.Password });

    private async Task<HttpClient> AcceptedByPasswordAsync(Member member)
    {
        var browser = host.NewBrowser();
        using var answer = await PasswordAsync(browser, member);
        await answer.MustBeAsync(HttpStatusCode.Redirect);
        Assert.Equal("/en/account", answer.Headers.Location!.ToString());
        return browser;
    }

    private async Task RefusedByPasswordAsync(Member member)
    {
        using var answer = await PasswordAsync(host.NewBrowser(), member);
        await answer.MustBeAsync(HttpStatusCode.BadRequest);
    }

    private async Task<HttpClient> AcceptedAsync(Member member, Dictionary<string, string> factor)
    {
        var (browser, answer) = await ShowAsync(member, factor);
        using (answer) await answer.MustBeAsync(HttpStatusCode.Redirect);
        return browser;
    }

    private async Task RefusedAsync(Member member, Dictionary<string, string> factor)
    {
        var (browser, answer) = await ShowAsync(member, factor);
        using (answer) await answer.MustBeAsync(HttpStatusCode.BadRequest);
        await MustBeOutAsync(browser);
    }

    private async Task<(HttpClient Browser, HttpResponseMessage Answer)> ShowAsync(Member member, Dictionary<string, string> factor)
    {
        var browser = host.NewBrowser();
        using var password = await PasswordAsync(browser, member);
        await password.MustBeAsync(HttpStatusCode.Redirect);
        var use = factor.ContainsKey("recovery") ? "?use=recovery" : "";
        return (browser, await browser.PostFormAsync($"/en/sign-in/second-factor{use}", factor));
    }

    private static async Task MustBeOutAsync(HttpClient browser)
    {
        using var answer = await browser.GetAsync(new Uri("/en/account", UriKind.Relative));
        await answer.MustBeAsync(HttpStatusCode.Redirect);
    }
}

/// <summary>A page for a role with power, as later modules have.</summary>
internal static class PowerPage
{
    public const string Path = "/en/test/power";
    private static readonly AccessRule rule = AccessRule.For("TestPower", new Grant(Role.SecretariatOfficer));

    public static void Map(WebApplication app) => app.MapGet(Path, () => "power").Allow(rule);
}
