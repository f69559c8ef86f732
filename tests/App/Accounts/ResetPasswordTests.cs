using System.Net;
using Marrakech.Support;
using Xunit;

namespace Marrakech.App.Accounts;

public sealed class SqliteResetPasswordTests(SqliteMailHost host) : ResetPasswordTests(host), IClassFixture<SqliteMailHost>;

[Nightly]
public sealed class PostgresResetPasswordTests(PostgresMailHost host) : ResetPasswordTests(host), IClassFixture<PostgresMailHost>;

/// <summary>A new password by mail, a new address, and the notices of both.</summary>
public abstract class ResetPasswordTests(MailHost host)
{
    private const string Fresh = "seven slow green kettles";

    [Fact]
    public async Task The_link_gives_a_new_password_once_and_ends_all_sessions()
    {
        var member = await host.Cast.MemberAsync(null, strong: false);
        var link = await LinkAsync(member);
        using var done = await host.NewBrowser().PostFormAsync(link, new() { ["password"] = Fresh });
        await done.MustBeAsync(HttpStatusCode.Redirect);
        using var gone = await member.Browser.GetAsync(new Uri("/en/account", UriKind.Relative), TestContext.Current.CancellationToken);
        await gone.MustBeAsync(HttpStatusCode.Redirect);
        await TryAsync(member.Email, Cast.Password, HttpStatusCode.BadRequest);
        await TryAsync(member.Email, Fresh, HttpStatusCode.Redirect);
        await MustBeVoidAsync(link);
        Assert.Contains("Your password was changed", (await host.LettersAsync(member.Email)).Select(l => l.Subject));
    }

    [Fact]
    public async Task A_bad_password_leaves_the_link_good()
    {
        var member = await host.Cast.MemberAsync(null, strong: false);
        var link = await LinkAsync(member);
        using var bad = await host.NewBrowser().PostFormAsync(link, new() { ["password"] = "password1234" });
        await bad.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.StartsWith("This password is among those", (await bad.HtmlAsync()).TextOf(".govuk-error-summary li"), StringComparison.Ordinal);
        using var done = await host.NewBrowser().PostFormAsync(link, new() { ["password"] = Fresh });
        await done.MustBeAsync(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_link_is_void_after_an_hour_or_once_a_newer_one_was_sent()
    {
        var member = await host.Cast.MemberAsync(null, strong: false);
        var first = await LinkAsync(member);
        host.Time.Advance(TimeSpan.FromMinutes(3));
        var second = await LinkAsync(member);
        await MustBeVoidAsync(first);
        host.Time.Advance(TimeSpan.FromMinutes(59));
        await host.GetHtmlAsync(second);
        host.Time.Advance(TimeSpan.FromMinutes(2));
        await MustBeVoidAsync(second);
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("%C3%A9")]
    public Task Anything_else_opens_nothing(string key) => MustBeVoidAsync($"/en/reset-password?key={key}");

    [Fact]
    public async Task Whether_or_not_the_address_is_known_the_answer_and_the_work_are_the_same()
    {
        var member = await host.Cast.MemberAsync(null, strong: false);
        var answers = new List<string>();
        foreach (var email in new[] { member.Email, "nobody@example.org" })
        {
            using var answer = await host.NewBrowser().PostFormAsync("/en/forgotten-password", new() { ["email"] = email });
            await answer.MustBeAsync(HttpStatusCode.Redirect);
            answers.Add(answer.Headers.Location!.ToString());
        }

        Assert.Single(answers.Distinct());
        Assert.Single(await host.LettersAsync(member.Email));
        Assert.Empty(await host.LettersAsync("nobody@example.org"));
    }

    [Fact]
    public async Task Who_keeps_asking_fills_nobodys_mailbox()
    {
        var member = await host.Cast.MemberAsync(null, strong: false);
        for (var i = 0; i < 4; i++) (await host.NewBrowser().PostFormAsync("/en/forgotten-password", new() { ["email"] = member.Email })).Dispose();
        Assert.Single(await host.LettersAsync(member.Email));
    }

    [Fact]
    public async Task The_second_factor_stays()
    {
        var member = await host.Cast.MemberAsync(null, strong: false);
        await Authenticator.SetUpAsync(host, member.Browser);
        using var done = await host.NewBrowser().PostFormAsync(await LinkAsync(member), new() { ["password"] = Fresh });
        using var signIn = await host.NewBrowser().PostFormAsync("/en/sign-in", new() { ["email"] = member.Email, ["password"] = Fresh });
        Assert.StartsWith("/en/sign-in/second-factor", signIn.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_address_counts_once_its_mail_was_read_and_the_old_one_is_told()
    {
        var member = await host.Cast.MemberAsync(null, strong: false);
        var address = $"new-{member.Email}";
        using var asked = await member.Browser.PostFormAsync("/en/account/email", new() { ["email"] = address });
        await asked.MustBeAsync(HttpStatusCode.Redirect);
        await TryAsync(address, Cast.Password, HttpStatusCode.BadRequest);
        var link = MailHost.LinkIn(Assert.Single(await host.LettersAsync(address)));
        await TryAsync(address, Cast.Password, HttpStatusCode.BadRequest);
        using var done = await host.NewBrowser().PostFormAsync(link, []);
        await done.MustBeAsync(HttpStatusCode.Redirect);
        await TryAsync(address, Cast.Password, HttpStatusCode.Redirect);
        await TryAsync(member.Email, Cast.Password, HttpStatusCode.BadRequest);
        Assert.Equal("Your e-mail address was changed", Assert.Single(await host.LettersAsync(member.Email)).Subject);
        await MustBeVoidAsync(link);
    }

    [Fact]
    public async Task The_address_of_somebody_else_cannot_be_taken()
    {
        var (member, other) = (await host.Cast.MemberAsync(null, strong: false), await host.Cast.MemberAsync(null, strong: false));
        using var asked = await member.Browser.PostFormAsync("/en/account/email", new() { ["email"] = other.Email });
        await asked.MustBeAsync(HttpStatusCode.Redirect);
        using var refused = await host.NewBrowser().PostFormAsync(MailHost.LinkIn(Assert.Single(await host.LettersAsync(other.Email))), []);
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        await TryAsync(other.Email, Cast.Password, HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("no address")]
    [InlineData("<a@example.org>")]
    [InlineData("a@example.org\r\nBcc: b@example.org")]
    [InlineData("")]
    public async Task What_is_no_address_is_refused(string email)
    {
        var member = await host.Cast.MemberAsync(null, strong: false);
        using var refused = await member.Browser.PostFormAsync("/en/account/email", new() { ["email"] = email });
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_person_is_told_of_every_change_of_how_they_sign_in()
    {
        var member = await host.Cast.MemberAsync(null, strong: false);
        await Authenticator.SetUpAsync(host, member.Browser);
        (await member.Browser.PostFormAsync("/en/account/recovery-codes", [])).Dispose();
        (await member.Browser.PostFormAsync("/en/account/second-factor/off", [])).Dispose();
        (await member.Browser.PostFormAsync("/en/account/password", new() { ["current"] = Cast.Password, ["password"] = Fresh })).Dispose();
        Assert.Equal(
            ["New recovery codes", "Your password was changed", "Your second factor was set up", "Your second factor was switched off"],
            (await host.LettersAsync(member.Email)).Select(l => l.Subject).Order(StringComparer.Ordinal));
    }

    private async Task<string> LinkAsync(Member member)
    {
        using var asked = await host.NewBrowser().PostFormAsync("/en/forgotten-password", new() { ["email"] = member.Email });
        await asked.MustBeAsync(HttpStatusCode.Redirect);
        return MailHost.LinkIn((await host.LettersAsync(member.Email)).Last(l => l.Subject == "A new password"));
    }

    private async Task MustBeVoidAsync(string link)
    {
        using var answer = await host.Client.GetAsync(new Uri(link, UriKind.Relative));
        await answer.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.Equal("This link is no longer good", (await answer.HtmlAsync()).TextOf("h1"));
    }

    private async Task TryAsync(string email, string password, HttpStatusCode expected)
    {
        using var answer = await host.NewBrowser().PostFormAsync("/en/sign-in", new() { ["email"] = email, ["password"] = password });
        await answer.MustBeAsync(expected);
    }
}
