using System.Net;
using Marrakech.Accounts.Data;
using Marrakech.Kernel.Data;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Marrakech.App.Security;

/// <summary>The site behind a proxy that speaks HTTPS, and the site that was told of none.</summary>
public sealed class TransportTests(SqliteBehindProxy host, SqliteHost direct) : IClassFixture<SqliteBehindProxy>, IClassFixture<SqliteHost>
{
    [Fact]
    public async Task A_trusted_proxy_makes_the_line_safe_for_a_year()
    {
        var (browser, _) = SecureLine.To(host);
        using var answer = await browser.GetAsync(new Uri("/en/principles", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("max-age=31536000; includeSubDomains", answer.Headers.GetValues("Strict-Transport-Security").Single());
        Assert.StartsWith("https://", (await answer.HtmlAsync()).QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_cannot_claim_a_safe_line_or_another_address()
    {
        var (browser, _) = SecureLine.To(direct, "203.0.113.99");
        using var answer = await browser.GetAsync(new Uri("/en/principles", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
        var member = await direct.Cast.MemberAsync(null, strong: false);
        using var signedIn = await browser.PostFormAsync("/en/sign-in", new() { ["email"] = member.Email, ["password"] = Cast.Password });
        await signedIn.MustBeAsync(HttpStatusCode.Redirect);
        Assert.DoesNotContain("203.0.113.99", await AddressesAsync(direct, member));
    }

    [Fact]
    public async Task The_client_behind_the_proxy_is_the_one_that_is_kept()
    {
        var member = await host.Cast.MemberAsync(null, strong: false);
        var (browser, _) = SecureLine.To(host, "203.0.113.5");
        using var signedIn = await browser.PostFormAsync("/en/sign-in", new() { ["email"] = member.Email, ["password"] = Cast.Password });
        await signedIn.MustBeAsync(HttpStatusCode.Redirect);
        Assert.Contains("203.0.113.5", await AddressesAsync(host, member));
    }

    /// <summary>A client may write the header itself: what stands left of the last untrusted step is its own invention.</summary>
    [Fact]
    public async Task Of_a_row_of_addresses_the_last_that_is_no_proxy_counts()
    {
        var member = await host.Cast.MemberAsync(null, strong: false);
        var (browser, _) = SecureLine.To(host, "198.51.100.1, 203.0.113.6");
        using var signedIn = await browser.PostFormAsync("/en/sign-in", new() { ["email"] = member.Email, ["password"] = Cast.Password });
        await signedIn.MustBeAsync(HttpStatusCode.Redirect);
        var kept = await AddressesAsync(host, member);
        Assert.Contains("203.0.113.6", kept);
        Assert.DoesNotContain("198.51.100.1", kept);
    }

    /// <summary>Signed in and out, with forms on the way: whatever cookie the site has, it set it here.</summary>
    [Fact]
    public async Task Every_cookie_is_bound_to_the_host_and_hidden_from_scripts()
    {
        var member = await host.Cast.MemberAsync(null, strong: false);
        var (browser, line) = SecureLine.To(host);
        using var signedIn = await browser.PostFormAsync("/en/sign-in", new() { ["email"] = member.Email, ["password"] = Cast.Password });
        using var account = await browser.GetAsync(new Uri("/en/account", UriKind.Relative), TestContext.Current.CancellationToken);
        await account.MustBeAsync(HttpStatusCode.OK);
        using var left = await browser.PostFormAsync("/en/sign-out", []);
        Assert.True(line.Set.Count >= 3, "Hardly a cookie was set.");
        Assert.All(line.Set, cookie =>
        {
            var parts = cookie.Split("; ").Select(p => p.ToLowerInvariant()).ToList();
            Assert.StartsWith("__host-", parts[0], StringComparison.Ordinal);
            Assert.Contains("secure", parts);
            Assert.Contains("httponly", parts);
            Assert.Contains("path=/", parts);
            Assert.Contains(parts, p => p is "samesite=lax" or "samesite=strict");
            Assert.DoesNotContain(parts, p => p.StartsWith("domain=", StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task A_session_cookie_without_the_prefix_counts_for_nothing_on_a_safe_line()
    {
        var member = await host.Cast.MemberAsync(null, strong: false);
        var (browser, line) = SecureLine.To(host);
        using var signedIn = await browser.PostFormAsync("/en/sign-in", new() { ["email"] = member.Email, ["password"] = Cast.Password });
        var session = line.Set.Last(c => c.StartsWith("__Host-marrakech=", StringComparison.Ordinal)).Split(';')[0]["__Host-".Length..];
        using var request = new HttpRequestMessage(HttpMethod.Get, "/en/account");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("Cookie", session);
        using var refused = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        await refused.MustBeAsync(HttpStatusCode.Redirect);
    }

    /// <summary>Without a proxy the same cookies are there in their plain form, so that a trial works on a laptop.</summary>
    [Fact]
    public async Task On_a_plain_line_cookies_are_hidden_from_scripts_and_other_sites_all_the_same()
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        using var browser = new HttpClient(handler) { BaseAddress = direct.Client.BaseAddress };
        using var page = await browser.GetAsync(new Uri("/en/sign-in", UriKind.Relative), TestContext.Current.CancellationToken);
        var cookie = Assert.Single(page.Headers.GetValues("Set-Cookie")).ToLowerInvariant();
        Assert.Contains("; httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("; samesite=strict", cookie, StringComparison.Ordinal);
    }

    private static Task<List<string?>> AddressesAsync(TestHost host, Member member) =>
        host.WithAsync<AppDb, List<string?>>(db => db.Set<Session>().Where(s => s.PersonId == member.Id).Select(s => s.Address).ToListAsync());
}
