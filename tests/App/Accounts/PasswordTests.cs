using System.Net;
using AngleSharp.Html.Dom;
using Marrakech.Accounts.Data;
using Marrakech.Accounts.Web;
using Marrakech.Kernel.Data;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Marrakech.App.Accounts;

public sealed class SqlitePasswordTests(SqliteHost host) : PasswordTests(host), IClassFixture<SqliteHost>;

[Nightly]
public sealed class PostgresPasswordTests(PostgresHost host) : PasswordTests(host), IClassFixture<PostgresHost>;

/// <summary>Choosing a password, and what its refusal tells.</summary>
public abstract class PasswordTests(TestHost host)
{
    private const string Page = "/en/account/password", Fresh = "seven slow green kettles";

    [Fact]
    public async Task A_new_password_replaces_the_old_one_and_ends_other_sessions()
    {
        var member = await host.Cast.MemberAsync(null, strong: false);
        var other = host.NewBrowser();
        await (member with { Browser = other }).SignInAsync();
        using var changed = await ChangeAsync(member, Cast.Password, Fresh);
        await changed.MustBeAsync(HttpStatusCode.Redirect);
        await member.Browser.GetHtmlAsync("/en/account");
        using var out1 = await other.GetAsync(new Uri("/en/account", UriKind.Relative), TestContext.Current.CancellationToken);
        await out1.MustBeAsync(HttpStatusCode.Redirect);
        await TryAsync(member.Email, Cast.Password, HttpStatusCode.BadRequest);
        await TryAsync(member.Email, Fresh, HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("eleven char", "Choose a password of at least twelve characters.")]
    [InlineData("Password1234", "This password is among those that are guessed first. Choose another one.")]
    [InlineData("Marrakech2026", "This password is made of your name, your address or the name of this site. Choose another one.")]
    public async Task A_bad_password_is_refused_with_its_reason(string password, string reason)
    {
        var member = await host.Cast.MemberAsync(null, strong: false);
        using var refused = await ChangeAsync(member, Cast.Password, password);
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        var page = await refused.HtmlAsync();
        Assert.Equal(reason, page.TextOf(".govuk-error-summary li"));
        Assert.All(page.QuerySelectorAll("input[type=password]"), i => Assert.Equal("", i.GetAttribute("value")));
    }

    [Fact]
    public async Task Whoever_finds_a_browser_left_open_must_know_the_password()
    {
        var member = await host.Cast.MemberAsync(null, strong: false);
        using var refused = await ChangeAsync(member, "not the password", Fresh);
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        await TryAsync(member.Email, Cast.Password, HttpStatusCode.Redirect);
    }

    /// <summary>Nobody learns from a refusal who has an account, whose is locked, closed or not yet confirmed.</summary>
    [Fact]
    public async Task Every_refused_sign_in_reads_the_same()
    {
        var wrong = await host.Cast.MemberAsync(null, strong: false);
        var locked = await ChangedAsync(p => p.LockoutEnd = host.Time.GetUtcNow().AddMinutes(5));
        var unconfirmed = await ChangedAsync(p => p.EmailConfirmed = false);
        var closed = await ChangedAsync(p => p.ClosedAt = host.Time.GetUtcNow());
        var erased = await ChangedAsync(p => p.ErasedAt = host.Time.GetUtcNow());
        var withoutPassword = await ChangedAsync(p => p.PasswordHash = null);
        (string Email, string Password)[] tries =
        [
            ("nobody@example.org", Cast.Password), (wrong.Email, "not the password"), (locked.Email, Cast.Password), (locked.Email, "not the password"),
            (unconfirmed.Email, Cast.Password), (closed.Email, Cast.Password), (erased.Email, Cast.Password), (withoutPassword.Email, Cast.Password),
        ];
        var bodies = new List<string>();
        foreach (var (email, password) in tries) bodies.Add(await BodyAsync(email, password));
        Assert.Single(bodies.Distinct());
    }

    [Fact]
    public async Task Ten_wrong_passwords_sent_at_once_all_count()
    {
        var member = await host.Cast.MemberAsync(null, strong: false);
        await Task.WhenAll(Enumerable.Range(0, Tries.Most).Select(_ => TryAsync(member.Email, "not the password", HttpStatusCode.BadRequest)));
        await TryAsync(member.Email, Cast.Password, HttpStatusCode.BadRequest);
        host.Time.Advance(Tries.Pause + TimeSpan.FromSeconds(1));
        await TryAsync(member.Email, Cast.Password, HttpStatusCode.Redirect);
    }

    /// <summary>Format, algorithm, rounds and salt size stand at the head of a digest: where they are the same, hashing takes the same time.</summary>
    [Fact]
    public async Task An_unknown_address_costs_as_many_rounds_as_a_known_one()
    {
        var member = await host.Cast.MemberAsync(null, strong: false);
        var known = await host.WithAsync<AppDb, string?>(db => db.Set<Person>().Where(p => p.Id == member.Id).Select(p => p.PasswordHash).SingleAsync());
        var unknown = await host.WithAsync<NobodysPassword, string>(n => Task.FromResult(n.Digest));
        Assert.Equal(Convert.FromBase64String(known!)[..13], Convert.FromBase64String(unknown)[..13]);
    }

    private static Task<HttpResponseMessage> ChangeAsync(Member member, string current, string password) =>
        member.Browser.PostFormAsync(Page, new() { ["current"] = current, ["password"] = password });

    private async Task TryAsync(string email, string password, HttpStatusCode expected)
    {
        using var answer = await host.NewBrowser().PostFormAsync("/en/sign-in", new() { ["email"] = email, ["password"] = password });
        await answer.MustBeAsync(expected);
    }

    /// <summary>The page without what the person typed and without what is made anew for each page: token and challenge.</summary>
    private async Task<string> BodyAsync(string email, string password)
    {
        using var answer = await host.NewBrowser().PostFormAsync("/en/sign-in", new() { ["email"] = email, ["password"] = password });
        await answer.MustBeAsync(HttpStatusCode.BadRequest);
        var page = await answer.HtmlAsync();
        foreach (var input in page.QuerySelectorAll("main input").OfType<IHtmlInputElement>()) input.SetAttribute("value", "");
        page.QuerySelector("[data-options]")!.RemoveAttribute("data-options");
        return page.DocumentElement.OuterHtml;
    }

    private async Task<Member> ChangedAsync(Action<Person> change)
    {
        var member = await host.Cast.MemberAsync(null, strong: false);
        await host.WithAsync<AppDb, int>(async db =>
        {
            change(await db.Set<Person>().SingleAsync(p => p.Id == member.Id));
            return await db.SaveChangesAsync();
        });
        return member;
    }
}
