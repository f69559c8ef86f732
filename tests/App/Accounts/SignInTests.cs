using System.Net;
using Marrakech.Kernel.Access;
using Marrakech.Support;
using Xunit;

namespace Marrakech.App.Accounts;

[Collection<AccountsOnSqlite>]
public sealed class SqliteSignInTests(SqliteHost host) : SignInTests(host);

[Collection<AccountsOnPostgres>]
public sealed class PostgresSignInTests(PostgresHost host) : SignInTests(host);

/// <summary>Signing in by password, acting in a role, signing out.</summary>
public abstract class SignInTests(TestHost host)
{
    [Fact]
    public async Task The_page_says_in_which_role_a_person_acts_and_lets_them_change_it()
    {
        var ministry = await host.Cast.OrganisationAsync("KE");
        var member = await host.Cast.MemberAsync(ministry, strong: false, Role.FocalPoint, Role.Expert);
        var page = await member.Browser.GetHtmlAsync("/en/account");
        Assert.Contains("Country focal point", page.TextOf(".acting p"), StringComparison.Ordinal);

        var choice = page.QuerySelector(".acting a")!.GetAttribute("href")!;
        var choices = await member.Browser.GetHtmlAsync(choice);
        var expert = choices.QuerySelectorAll("input[type=radio]").Single(i => i.NextElementSibling!.TextContent.StartsWith("Expert", StringComparison.Ordinal)).GetAttribute("value")!;
        using var changed = await member.Browser.PostFormAsync(choice, new() { ["membership"] = expert });
        await changed.MustBeAsync(HttpStatusCode.Redirect);
        Assert.Contains("Expert", (await member.Browser.GetHtmlAsync("/en/account")).TextOf(".acting p"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_of_somebody_else_is_refused()
    {
        var ministry = await host.Cast.OrganisationAsync("KE");
        var member = await host.Cast.MemberAsync(ministry, strong: false, Role.FocalPoint);
        using var refused = await member.Browser.PostFormAsync("/en/account/acting", new() { ["membership"] = Guid.CreateVersion7(DateTimeOffset.UnixEpoch).ToString() });
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.Equal("Choose one of the roles you hold now.", (await refused.HtmlAsync()).TextOf(".govuk-error-summary li"));
    }

    [Theory]
    [InlineData("nobody@example.org", "quiet harbour lantern 7")]
    [InlineData(null, "not the password")]
    public async Task A_wrong_pair_is_refused_with_the_same_words_whoever_it_is(string? email, string password)
    {
        var member = await host.Cast.MemberAsync(null, strong: false);
        using var refused = await host.NewBrowser().PostFormAsync("/en/sign-in", new() { ["email"] = email ?? member.Email, ["password"] = password });
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.StartsWith("We could not sign you in", (await refused.HtmlAsync()).TextOf(".govuk-error-summary li"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_for_whoever_holds_its_cookie()
    {
        var member = await host.Cast.MemberAsync(null, strong: false);
        using var kept = await member.Browser.GetAsync(new Uri("/en/account", UriKind.Relative), TestContext.Current.CancellationToken);
        await kept.MustBeAsync(HttpStatusCode.OK);
        using var left = await member.Browser.PostFormAsync("/en/sign-out", []);
        await left.MustBeAsync(HttpStatusCode.Redirect);
        using var after = await member.Browser.GetAsync(new Uri("/en/account", UriKind.Relative), TestContext.Current.CancellationToken);
        await after.MustBeAsync(HttpStatusCode.Redirect);
        Assert.Equal("/en/sign-in?return=%2Fen%2Faccount", after.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_visitor_comes_back_to_the_page_that_was_asked_for_and_to_no_other_site()
    {
        var member = await host.Cast.MemberAsync(null, strong: false);
        foreach (var (asked, reached) in new[] { ("/fr/account", "/fr/account"), ("//evil.example", "/en/account"), ("https://evil.example", "/en/account"), ("/\\evil.example", "/en/account") })
        {
            using var answer = await host.NewBrowser().PostFormAsync($"/en/sign-in?return={Uri.EscapeDataString(asked)}", new() { ["email"] = member.Email, ["password"] = Cast.Password });
            await answer.MustBeAsync(HttpStatusCode.Redirect);
            Assert.Equal(reached, answer.Headers.Location!.ToString());
        }
    }

    [Fact]
    public async Task What_a_signed_in_person_sees_is_kept_by_nobody()
    {
        var member = await host.Cast.MemberAsync(null, strong: false);
        using var answer = await member.Browser.GetAsync(new Uri("/en/principles", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("no-store, private", answer.Headers.CacheControl!.ToString());
        Assert.Null(answer.Headers.ETag);
        Assert.DoesNotContain(member.Email, await host.Client.GetStringAsync(new Uri("/en/principles", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"acting\"", await host.Client.GetStringAsync(new Uri("/en/principles", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
