using System.Net;
using Marrakech.Accounts.Data;
using Marrakech.Kernel.Data;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Marrakech.App.Accounts;

public sealed class SqliteRegistrationTests(SqlitePeople host) : RegistrationTests(host), IClassFixture<SqlitePeople>;

[Nightly]
public sealed class PostgresRegistrationTests(PostgresPeople host) : RegistrationTests(host), IClassFixture<PostgresPeople>;

/// <summary>Anybody may register; the address decides, and the page tells nobody who has an account.</summary>
public abstract class RegistrationTests(PeopleHost host)
{
    private const string Chosen = "green kettle by the window";

    [Fact]
    public async Task A_person_registers_opens_the_link_and_is_in()
    {
        var browser = host.NewBrowser();
        using var sent = await browser.PostFormAsync("/en/register", Fields("noor@example.org"));
        await sent.MustBeAsync(HttpStatusCode.Redirect);
        Assert.StartsWith("Look into your mailbox.", (await browser.GetHtmlAsync(sent.Headers.Location!.ToString())).TextOf("[role=status]"), StringComparison.Ordinal);
        Assert.Equal(0, await PeopleAsync("noor@example.org"));

        var link = (await host.LinkAsync("noor@example.org"))!;
        using var wrong = await browser.PostFormAsync(link, new() { ["password"] = "another password entirely" });
        await wrong.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.Equal(0, await PeopleAsync("noor@example.org"));
        using var finished = await browser.PostFormAsync(link, new() { ["password"] = Chosen });
        await finished.MustBeAsync(HttpStatusCode.Redirect);
        Assert.Contains("Noor: In my own name", (await browser.GetHtmlAsync("/en/account")).TextOf(".acting p"), StringComparison.Ordinal);

        using var twice = await host.NewBrowser().PostFormAsync(link, new() { ["password"] = Chosen });
        Assert.Equal("/en/sign-in", twice.Headers.Location!.ToString());
        Assert.Equal(1, await PeopleAsync("noor@example.org"));
    }

    [Fact]
    public async Task The_page_answers_the_same_for_a_known_address_and_the_message_says_so()
    {
        var known = await host.Cast.MemberAsync(null, strong: false);
        using var ofKnown = await host.NewBrowser().PostFormAsync("/en/register", Fields(known.Email));
        using var ofNew = await host.NewBrowser().PostFormAsync("/en/register", Fields("nobody.yet@example.org"));
        Assert.Equal((ofNew.StatusCode, ofNew.Headers.Location), (ofKnown.StatusCode, ofKnown.Headers.Location));
        Assert.Equal(["You have an account already"], await host.SubjectsAsync(known.Email));
        Assert.Equal("/en/sign-in", await host.LinkAsync(known.Email));
        Assert.Equal(["Finish your registration"], await host.SubjectsAsync("nobody.yet@example.org"));
    }

    [Fact]
    public async Task Only_one_message_a_minute_goes_to_an_address()
    {
        for (var i = 0; i < 3; i++)
        {
            using var sent = await host.NewBrowser().PostFormAsync("/en/register", Fields(i % 2 == 0 ? "flood@example.org" : "FLOOD@example.org"));
            await sent.MustBeAsync(HttpStatusCode.Redirect);
        }

        Assert.Single(await host.SubjectsAsync("flood@example.org"));
    }

    [Fact]
    public async Task A_link_that_was_altered_is_not_ours_or_too_old_is_gone()
    {
        using var sent = await host.NewBrowser().PostFormAsync("/en/register", Fields("late@example.org"));
        var link = (await host.LinkAsync("late@example.org"))!;
        foreach (var bad in new[] { link[..^3] + "AAA", "/en/register/confirm/abc" })
        {
            using var gone = await host.NewBrowser().GetAsync(new Uri(bad, UriKind.Relative), TestContext.Current.CancellationToken);
            await gone.MustBeAsync(HttpStatusCode.Gone);
        }

        await host.NewBrowser().GetHtmlAsync(link);
        host.Clock.Advance(TimeSpan.FromHours(24));
        using var late = await host.NewBrowser().GetAsync(new Uri(link, UriKind.Relative), TestContext.Current.CancellationToken);
        await late.MustBeAsync(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Everything_missing_is_named()
    {
        using var refused = await host.NewBrowser().PostFormAsync("/en/register", new() { ["name"] = "\u202E", ["email"] = "no address", ["password"] = "short", ["language"] = "xx" });
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.Equal(4, (await refused.HtmlAsync()).TextsOf(".govuk-error-summary li").Count);
    }

    private static Dictionary<string, string> Fields(string email) => new() { ["name"] = "Noor", ["email"] = email, ["password"] = Chosen, ["language"] = "en" };

    private Task<int> PeopleAsync(string email) => host.WithAsync<AppDb, int>(db => db.Set<Person>().CountAsync(p => p.Email == email));
}

public sealed class ClosedRegistrationTests(ClosedRegistrationTests.ClosedHost host) : IClassFixture<ClosedRegistrationTests.ClosedHost>
{
    [Fact]
    public async Task Where_registration_is_off_the_page_says_so_and_takes_nothing()
    {
        var page = await host.GetHtmlAsync("/en/register");
        Assert.Empty(page.QuerySelectorAll("main form"));
        Assert.Empty((await host.GetHtmlAsync("/en/sign-in")).QuerySelectorAll("a[href$='/register']"));
        using var refused = await host.NewBrowser().PostAsAsync("/en/register", "/en/sign-in", new() { ["name"] = "Noor", ["email"] = "noor@example.org", ["password"] = "green kettle by the window", ["language"] = "en" });
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.Empty(await host.SubjectsAsync("noor@example.org"));
    }

    public sealed class ClosedHost() : PeopleHost(Engine.Sqlite, "--registration", "off");
}

public sealed class RegistrationLimitTests(RegistrationLimitTests.LimitedHost host) : IClassFixture<RegistrationLimitTests.LimitedHost>
{
    [Fact]
    public async Task An_address_tries_five_times_a_minute_and_reads_as_often_as_it_likes()
    {
        var browser = host.NewBrowser();
        for (var i = 0; i < 5; i++)
        {
            using var tried = await browser.PostFormAsync("/en/register", []);
            await tried.MustBeAsync(HttpStatusCode.BadRequest);
        }

        using var stopped = await browser.PostFormAsync("/en/register", []);
        await stopped.MustBeAsync(HttpStatusCode.TooManyRequests);
        await browser.GetHtmlAsync("/en/register");
    }

    public sealed class LimitedHost() : PeopleHost(Engine.Sqlite, "--tries-per-minute", "5");
}
