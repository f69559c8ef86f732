using System.Net;
using Marrakech.Accounts.Data;
using Marrakech.Kernel.Data;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Marrakech.App.Accounts;

[Collection<AccountsOnSqlite>]
public sealed class SqliteSessionRenewalTests(SqliteHost host) : SessionRenewalTests(host);

[Nightly]
[Collection<AccountsOnPostgres>]
public sealed class PostgresSessionRenewalTests(PostgresHost host) : SessionRenewalTests(host);

/// <summary>A session that opens more than before goes by another secret.</summary>
public abstract class SessionRenewalTests(TestHost host)
{
    [Fact]
    public async Task Showing_again_who_one_is_gives_another_cookie_and_the_old_one_opens_nothing()
    {
        var member = await host.Cast.MemberAsync(null, strong: false);
        using var jar = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
        using var browser = new HttpClient(jar) { BaseAddress = host.Client.BaseAddress };
        using var signedIn = await browser.PostFormAsync("/en/sign-in", new() { ["email"] = member.Email, ["password"] = Cast.Password });
        await signedIn.MustBeAsync(HttpStatusCode.Redirect);
        var before = Cookie(jar);
        await host.WithAsync<AppDb, int>(db => db.Set<Session>().Where(s => s.PersonId == member.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.ConfirmedAt, DateTimeOffset.UnixEpoch)));

        using var confirmed = await browser.PostFormAsync("/en/confirm-identity?return=/en/account/data", new() { ["password"] = Cast.Password });
        await confirmed.MustBeAsync(HttpStatusCode.Redirect);

        var after = Cookie(jar);
        Assert.NotEqual(before, after);
        Assert.Equal(HttpStatusCode.OK, await OpenAsync(after));
        Assert.Equal(HttpStatusCode.Redirect, await OpenAsync(before));
        await browser.GetHtmlAsync("/en/account/data");
    }

    private static string Cookie(SocketsHttpHandler jar) => jar.CookieContainer.GetAllCookies().Single(c => c.Name == "marrakech").Value;

    private async Task<HttpStatusCode> OpenAsync(string cookie)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        using var browser = new HttpClient(handler) { BaseAddress = host.Client.BaseAddress };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/en/account");
        request.Headers.Add("Cookie", $"marrakech={cookie}");
        using var answer = await browser.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
