using System.Net;
using Marrakech.Kernel.Access;
using Marrakech.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Marrakech.App.Security;

/// <summary>Secrets are used and never told, not even to a log that keeps everything.</summary>
public abstract class SecretTests(SecretTests.TalkativeHost host)
{
    private const string Typed = "zq7secret-typed", Configured = "zq7secret-configured";

    [Fact]
    public async Task No_secret_reaches_the_log_or_an_answer()
    {
        var member = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync("KE"), strong: true, Role.Administrator);
        var cookies = new List<string>();
        using var jar = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
        using var browser = new HttpClient(jar) { BaseAddress = host.Client.BaseAddress };
        using var refused = await browser.PostFormAsync("/en/sign-in", new() { ["email"] = member.Email, ["password"] = Typed });
        using var signedIn = await browser.PostFormAsync("/en/sign-in", new() { ["email"] = member.Email, ["password"] = Cast.Password });
        await signedIn.MustBeAsync(HttpStatusCode.Redirect);
        cookies.AddRange(jar.CookieContainer.GetAllCookies().Select(c => c.Value));
        foreach (var route in (await SiteRoutes.AllAsync(host)).Where(r => r.Methods.Count == 0 || r.Methods.Contains("GET")))
        {
            using var answer = await browser.GetAsync(new Uri(route.Address(), UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.DoesNotContain(Configured, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        using var left = await browser.PostFormAsync("/en/sign-out", []);
        Assert.True(cookies.Count >= 2 && host.Log.Lines.Count > 1000, "Hardly anything was logged: this test would hold for nothing.");
        Assert.Contains(host.Log.Lines, l => l.Contains("Microsoft.EntityFrameworkCore", StringComparison.Ordinal));
        foreach (var secret in cookies.Append(Typed).Append(Configured).Append(Cast.Password))
            Assert.Empty(host.Log.Lines.Where(l => l.Contains(secret, StringComparison.Ordinal)).Select(l => l[..Math.Min(l.Length, 300)]).Take(3));
    }

    /// <summary>Logs everything and is configured with marked secrets under every name that speaks of one.</summary>
    public abstract class TalkativeHost(Engine engine) : TestHost(engine, Content.Starter)
    {
        internal LogCapture Log { get; } = new();

        protected override IReadOnlyList<string> Settings =>
            [.. base.Settings, "--smtp-password", Configured, "--s3-secret", Configured, "--oidc-secret", Configured, .. Postgres];

        /// <summary>The server of the tests asks for no password: whatever is given is taken.</summary>
        private IReadOnlyList<string> Postgres => Arguments.SkipWhile(a => a != "--postgres").ToList() is [_, var connection, ..] ? ["--postgres", $"{connection};Password={Configured}"] : [];

        protected override void Adjust(WebApplicationBuilder builder)
        {
            builder.Logging.AddProvider(Log);
            builder.Logging.AddFilter<LogCapture>(null, LogLevel.Trace);
        }
    }

    public sealed class SqliteTalkativeHost() : TalkativeHost(Engine.Sqlite);

    public sealed class PostgresTalkativeHost() : TalkativeHost(Engine.Postgres);

    public sealed class OnSqlite(SqliteTalkativeHost host) : SecretTests(host), IClassFixture<SqliteTalkativeHost>;

    [Nightly]
    public sealed class OnPostgres(PostgresTalkativeHost host) : SecretTests(host), IClassFixture<PostgresTalkativeHost>;
}
