using System.Net;
using Marrakech.Accounts.Data;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Marrakech.App.Accounts;

/// <summary>A host that knows an outside provider.</summary>
public abstract class OutsideHost(Engine engine) : TestHost(engine), IDisposable
{
    public OutsideProviderServer Provider { get; } = OutsideProviderServer.Start();

    protected override IReadOnlyList<string> Settings =>
        [.. base.Settings, "--oidc-authority", Provider.Authority, "--oidc-client", OutsideProviderServer.Client, "--oidc-secret", OutsideProviderServer.Secret, "--oidc-name", "Example ID"];

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        Provider.Dispose();
    }
}

public sealed class SqliteOutsideHost() : OutsideHost(Engine.Sqlite);

public sealed class PostgresOutsideHost() : OutsideHost(Engine.Postgres);

public sealed class SqliteOutsideTests(SqliteOutsideHost host) : OutsideTests(host), IClassFixture<SqliteOutsideHost>;

[Nightly]
public sealed class PostgresOutsideTests(PostgresOutsideHost host) : OutsideTests(host), IClassFixture<PostgresOutsideHost>;

/// <summary>Signing in with an outside provider.</summary>
public abstract class OutsideTests : IDisposable
{
    private const string Start = "/en/sign-in/provider", Back = "/en/sign-in/provider/back", Connect = "/en/account/provider";
    private static int subjects;
    private readonly OutsideHost host;

    protected OutsideTests(OutsideHost host)
    {
        this.host = host;
        host.Provider.Subject = $"subject-{Interlocked.Increment(ref subjects)}";
    }

    [Fact]
    public async Task The_button_stands_on_the_sign_in_page() =>
        Assert.Contains("Sign in with Example ID", (await host.GetHtmlAsync("/en/sign-in")).TextsOf("main a"));

    [Fact]
    public async Task Who_confirmed_once_from_a_signed_in_session_is_let_in()
    {
        var member = await ConnectedAsync();
        var browser = host.NewBrowser();
        Assert.Equal("/en/account", await ReachAsync(browser));
        Assert.Contains(member.Email, (await browser.GetHtmlAsync("/en/account")).TextsOf("main dd"));
    }

    [Fact]
    public async Task The_same_address_alone_connects_nobody()
    {
        var member = await host.Cast.MemberAsync(null, strong: false);
        host.Provider.Email = member.Email;
        await MustBeRefusedAsync("This sign-in is not connected to an account here");
    }

    [Fact]
    public async Task An_invited_address_the_provider_has_verified_connects_by_itself_and_gives_no_role()
    {
        var member = await InvitedAsync();
        host.Provider.Email = member.Email;
        var browser = host.NewBrowser();
        Assert.Equal("/en/account", await ReachAsync(browser));
        Assert.Contains("In my own name", (await browser.GetHtmlAsync("/en/account")).TextOf(".acting b"), StringComparison.Ordinal);
        Assert.Equal(0, await host.WithAsync<AppDb, int>(db => db.Set<Membership>().CountAsync(m => m.PersonId == member.Id)));
    }

    [Fact]
    public async Task An_invited_address_the_provider_has_not_verified_connects_nobody()
    {
        var member = await InvitedAsync();
        (host.Provider.Email, host.Provider.EmailVerified) = (member.Email, false);
        await MustBeRefusedAsync("This sign-in is not connected to an account here");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Several_factors_shown_there_count_here(bool several)
    {
        var member = await host.Cast.MemberAsync(null, strong: false);
        await Authenticator.SetUpAsync(host, member.Browser);
        await ConnectAsync(member);
        host.Provider.ShowedSeveralFactors = several;
        var reached = await ReachAsync(host.NewBrowser());
        Assert.Equal(several ? "/en/account" : "/en/sign-in/second-factor?return=%2Fen%2Faccount", reached);
    }

    [Fact]
    public async Task One_outside_account_opens_one_person_only()
    {
        await ConnectedAsync();
        var other = await host.Cast.MemberAsync(null, strong: false);
        await ReachAsync(other.Browser, Connect);
        using var refused = await other.Browser.PostFormAsync(Connect, []);
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Disconnected_it_opens_nothing()
    {
        var member = await ConnectedAsync();
        using var parted = await member.Browser.PostFormAsync(Connect, []);
        await parted.MustBeAsync(HttpStatusCode.Redirect);
        await MustBeRefusedAsync("This sign-in is not connected to an account here");
    }

    [Theory]
    [InlineData("state")]
    [InlineData("nonce")]
    [InlineData("audience")]
    [InlineData("issuer")]
    [InlineData("key")]
    [InlineData("age")]
    public async Task A_provider_that_cheats_gets_nobody_in(string how)
    {
        await ConnectedAsync();
        var provider = host.Provider;
        _ = how switch
        {
            "state" => provider.OtherState = "invented",
            "nonce" => provider.OtherNonce = "invented",
            "audience" => provider.OtherAudience = "somebody else",
            "issuer" => provider.OtherIssuer = "https://example.org",
            "key" => (provider.SignsWithForeignKey = true).ToString(),
            _ => (provider.Age = TimeSpan.FromHours(1)).ToString(),
        };
        await MustBeRefusedAsync("The sign-in was not completed");
    }

    [Fact]
    public async Task An_answer_meant_for_another_browser_is_refused()
    {
        await ConnectedAsync();
        var victim = host.NewBrowser();
        var answer = await AnswerAsync(host.NewBrowser());
        using var refused = await victim.GetAsync(answer, TestContext.Current.CancellationToken);
        Assert.EndsWith("?failed=true", refused.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_code_is_worth_nothing_without_the_verifier_of_the_browser_it_was_made_for()
    {
        await ConnectedAsync();
        var (attacker, victim) = (host.NewBrowser(), host.NewBrowser());
        var stolen = System.Web.HttpUtility.ParseQueryString((await AnswerAsync(victim)).Query)["code"];
        var own = await AnswerAsync(attacker);
        var state = System.Web.HttpUtility.ParseQueryString(own.Query)["state"];
        using var refused = await attacker.GetAsync(new Uri($"/signin-oidc?code={stolen}&state={Uri.EscapeDataString(state!)}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.EndsWith("?failed=true", refused.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal("pkce", host.Provider.Refused);
    }

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        host.Provider.Reset();
    }

    private async Task<Member> ConnectedAsync()
    {
        var member = await host.Cast.MemberAsync(null, strong: false);
        await ConnectAsync(member);
        return member;
    }

    private async Task ConnectAsync(Member member)
    {
        Assert.Equal(Connect, await ReachAsync(member.Browser, Connect));
        using var asked = await member.Browser.PostFormAsync(Connect, []);
        await asked.MustBeAsync(HttpStatusCode.Redirect);
    }

    private async Task<Member> InvitedAsync()
    {
        var (ministry, member) = (await host.Cast.OrganisationAsync("KE"), await host.Cast.MemberAsync(null, strong: false));
        await host.WithAsync<AppDb, int>(async db =>
        {
            var now = host.Time.GetUtcNow();
            db.Add(new Invitation
            {
                Id = Guid.CreateVersion7(now),
                Digest = member.Id.ToString("N").PadRight(64, '0'),
                Email = member.Email,
                OrganisationId = await db.Set<Organisation>().Where(o => o.Code == ministry).Select(o => o.Id).SingleAsync(),
                Role = Role.FocalPoint,
                Language = "en",
                InvitedBy = member.Id,
                SentAt = now,
                ExpiresAt = now + TimeSpan.FromDays(14),
            });
            return await db.SaveChangesAsync();
        });
        return member;
    }

    /// <summary>The address at which the provider sends the browser back to the site.</summary>
    private async Task<Uri> AnswerAsync(HttpClient browser, string back = "")
    {
        using var away = await browser.GetAsync(new Uri(Start + (back.Length == 0 ? "" : $"?return={back}"), UriKind.Relative));
        await away.MustBeAsync(HttpStatusCode.Redirect);
        using var answer = await host.Client.GetAsync(away.Headers.Location);
        await answer.MustBeAsync(HttpStatusCode.Redirect);
        return answer.Headers.Location!;
    }

    /// <summary>Goes to the provider and back, and says where the person ends.</summary>
    private async Task<string> ReachAsync(HttpClient browser, string back = "")
    {
        using var callback = await browser.GetAsync(await AnswerAsync(browser, back));
        await callback.MustBeAsync(HttpStatusCode.Redirect);
        using var reached = await browser.GetAsync(callback.Headers.Location);
        return reached.Headers.Location?.ToString() ?? (await reached.HtmlAsync()).TextOf("h1");
    }

    private async Task MustBeRefusedAsync(string heading)
    {
        var browser = host.NewBrowser();
        using var callback = await browser.GetAsync(await AnswerAsync(browser));
        await callback.MustBeAsync(HttpStatusCode.Redirect);
        var page = callback.Headers.Location!.ToString();
        using var answer = await browser.GetAsync(new Uri(page.StartsWith(Back, StringComparison.Ordinal) ? page : "/en" + page, UriKind.Relative));
        await answer.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.Equal(heading, (await answer.HtmlAsync()).TextOf("h1"));
        using var account = await browser.GetAsync(new Uri("/en/account", UriKind.Relative));
        await account.MustBeAsync(HttpStatusCode.Redirect);
    }
}
