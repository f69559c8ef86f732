using System.Net;
using Marrakech.Support;
using Xunit;

namespace Marrakech.App.Accounts;

public sealed class SqliteSessionTests(SqliteHost host) : SessionTests(host), IClassFixture<SqliteHost>;

public sealed class PostgresSessionTests(PostgresHost host) : SessionTests(host), IClassFixture<PostgresHost>;

/// <summary>How long a session lasts, where it is seen, and how it ends.</summary>
public abstract class SessionTests(TestHost host)
{
    private const string List = "/en/account/sessions", Extend = "/en/account/extend", Dangerous = "/en/account/second-factor";

    [Fact]
    public async Task A_person_sees_their_sessions_and_ends_one()
    {
        var member = await host.Cast.MemberAsync(null, strong: false);
        var other = await AgainAsync(member, "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
        var page = await member.Browser.GetHtmlAsync(List);
        Assert.Equal(2, page.QuerySelectorAll(".sessions > li").Length);
        Assert.Contains("This session", page.TextOf(".sessions .tag"), StringComparison.Ordinal);
        Assert.Contains("Firefox, Linux", page.TextsOf(".sessions h2"));
        using var ended = await member.Browser.PostFormAsync(List, [], ".sessions form");
        await ended.MustBeAsync(HttpStatusCode.Redirect);
        await MustBeOutAsync(other);
        Assert.Single((await member.Browser.GetHtmlAsync(List)).QuerySelectorAll(".sessions > li"));
    }

    [Fact]
    public async Task Nobody_ends_the_session_of_somebody_else()
    {
        var victim = await host.Cast.MemberAsync(null, strong: false);
        await AgainAsync(victim);
        var code = (await victim.Browser.GetHtmlAsync(List)).QuerySelector("input[name=code]")!.GetAttribute("value")!;
        var attacker = await host.Cast.MemberAsync(null, strong: false);
        await AgainAsync(attacker);
        using var refused = await attacker.Browser.PostFormAsync(List, new() { ["code"] = code }, ".sessions form");
        await refused.MustBeAsync(HttpStatusCode.NotFound);
        Assert.Equal(2, (await victim.Browser.GetHtmlAsync(List)).QuerySelectorAll(".sessions > li").Length);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_all()
    {
        var member = await host.Cast.MemberAsync(null, strong: false);
        var other = await AgainAsync(member);
        using var left = await member.Browser.PostFormAsync(List, [], "main form[action*=everywhere]");
        await left.MustBeAsync(HttpStatusCode.Redirect);
        await MustBeOutAsync(member.Browser);
        await MustBeOutAsync(other);
    }

    [Fact]
    public async Task A_session_ends_after_an_hour_without_use_and_not_before()
    {
        var member = await host.Cast.MemberAsync(null, strong: false);
        host.Time.Advance(TimeSpan.FromMinutes(59));
        await member.Browser.GetHtmlAsync("/en/account");
        host.Time.Advance(TimeSpan.FromMinutes(59));
        await member.Browser.GetHtmlAsync("/en/account");
        host.Time.Advance(TimeSpan.FromMinutes(61));
        await MustBeOutAsync(member.Browser);
    }

    [Fact]
    public async Task No_session_lasts_longer_than_half_a_day()
    {
        var member = await host.Cast.MemberAsync(null, strong: false);
        for (var hour = 0; hour < 15; hour++)
        {
            host.Time.Advance(TimeSpan.FromMinutes(47));
            await member.Browser.GetHtmlAsync("/en/account");
        }

        host.Time.Advance(TimeSpan.FromMinutes(16));
        await MustBeOutAsync(member.Browser);
    }

    [Fact]
    public async Task The_warnings_button_gives_the_whole_time_again()
    {
        var member = await host.Cast.MemberAsync(null, strong: false);
        var page = await member.Browser.GetHtmlAsync("/en/account");
        var told = int.Parse(page.QuerySelector("[data-session]")!.GetAttribute("data-session")!, System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(told, 3500, 3600);
        var form = page.QuerySelector("form[action$=extend]")!;
        var token = form.QuerySelector("input")!;
        host.Time.Advance(TimeSpan.FromMinutes(58));
        using var content = new FormUrlEncodedContent([new(token.GetAttribute("name")!, token.GetAttribute("value")!)]);
        using var extended = await member.Browser.PostAsync(new Uri(Extend, UriKind.Relative), content, TestContext.Current.CancellationToken);
        await extended.MustBeAsync(HttpStatusCode.OK);
        Assert.InRange(int.Parse(await extended.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), System.Globalization.CultureInfo.InvariantCulture), 3500, 3600);
        host.Time.Advance(TimeSpan.FromMinutes(58));
        await member.Browser.GetHtmlAsync("/en/account");
    }

    [Fact]
    public async Task Another_site_cannot_keep_a_session_open()
    {
        var member = await host.Cast.MemberAsync(null, strong: false);
        using var content = new FormUrlEncodedContent([]);
        using var refused = await member.Browser.PostAsync(new Uri(Extend, UriKind.Relative), content, TestContext.Current.CancellationToken);
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_form_opened_before_signing_in_again_can_still_be_sent()
    {
        var member = await host.Cast.MemberAsync(null, strong: false);
        var page = await member.Browser.GetHtmlAsync("/en/account/acting");
        var token = page.QuerySelector("main input[name^=__]")!;
        host.Time.Advance(TimeSpan.FromMinutes(61));
        await MustBeOutAsync(member.Browser);
        await member.SignInAsync();
        using var content = new FormUrlEncodedContent([new(token.GetAttribute("name")!, token.GetAttribute("value")!), new("membership", "none")]);
        using var sent = await member.Browser.PostAsync(new Uri("/en/account/acting", UriKind.Relative), content, TestContext.Current.CancellationToken);
        await sent.MustBeAsync(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Before_a_dangerous_act_the_person_is_asked_again_after_ten_minutes()
    {
        var member = await host.Cast.MemberAsync(null, strong: false);
        await member.Browser.GetHtmlAsync(Dangerous);
        host.Time.Advance(TimeSpan.FromMinutes(11));
        using var asked = await member.Browser.GetAsync(new Uri(Dangerous, UriKind.Relative), TestContext.Current.CancellationToken);
        await asked.MustBeAsync(HttpStatusCode.Redirect);
        var confirm = asked.Headers.Location!.ToString();
        Assert.Equal($"/en/confirm-identity?return={Uri.EscapeDataString(Dangerous)}", confirm);
        using var wrong = await member.Browser.PostFormAsync(confirm, new() { ["password"] = "not the password" }, "form:has(#password)");
        await wrong.MustBeAsync(HttpStatusCode.BadRequest);
        using var right = await member.Browser.PostFormAsync(confirm, new() { ["password"] = Cast.Password }, "form:has(#password)");
        Assert.Equal(Dangerous, right.Headers.Location!.ToString());
        await member.Browser.GetHtmlAsync(Dangerous);
    }

    [Fact]
    public async Task A_code_confirms_as_well_as_a_password()
    {
        var member = await host.Cast.MemberAsync(null, strong: false);
        var app = await Authenticator.SetUpAsync(host, member.Browser);
        host.Time.Advance(TimeSpan.FromMinutes(11));
        using var right = await member.Browser.PostFormAsync($"/en/confirm-identity?return={Dangerous}", new() { ["code"] = app.NextCode() }, "form:has(#code)");
        Assert.Equal(Dangerous, right.Headers.Location!.ToString());
        await member.Browser.GetHtmlAsync(Dangerous);
    }

    private async Task<HttpClient> AgainAsync(Member member, string agent = "Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36")
    {
        var browser = host.NewBrowser();
        browser.DefaultRequestHeaders.UserAgent.ParseAdd(agent);
        await (member with { Browser = browser }).SignInAsync();
        return browser;
    }

    private static async Task MustBeOutAsync(HttpClient browser)
    {
        using var answer = await browser.GetAsync(new Uri("/en/account", UriKind.Relative));
        await answer.MustBeAsync(HttpStatusCode.Redirect);
    }
}
