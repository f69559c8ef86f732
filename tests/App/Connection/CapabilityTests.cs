using System.Net;
using Marrakech.App.Accounts;
using Marrakech.App.Knowledge.Contributions;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Changes;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Jobs;
using Marrakech.Operations.Notifying;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Connection;

public sealed class SqliteCapabilityTests(SqlitePeople host) : CapabilityTests(host), IClassFixture<SqlitePeople>;

[Nightly]
public sealed class PostgresCapabilityTests(PostgresPeople host) : CapabilityTests(host), IClassFixture<PostgresPeople>;

/// <summary>What an organisation says it can do: who writes it, who finds it, and how it grows old.</summary>
public abstract class CapabilityTests(PeopleHost host)
{
    private CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everybody_finds_a_verified_organisation_by_what_it_can_do_and_nobody_by_name_of_a_person()
    {
        var offering = await Offering.BeginAsync(host, "KE");
        var code = await offering.DescribedAsync("stint");
        await MustBeAsync(HttpStatusCode.NotFound, host.Client, $"/en/partners/{offering.Organisation}", $"/api/v1/partners/{offering.Organisation}");
        Assert.Contains("Nobody else sees this yet", (await offering.Manager.Browser.GetHtmlAsync("/en/my-capabilities")).TextOf("main"), StringComparison.Ordinal);
        await offering.VerifyAsync();
        await CatchUpAsync();
        foreach (var (query, isFound) in new[] { ("country=UG", true), ("country=FR&objective=2&support=training&speaks=en", true), ("country=DE", false), ("objective=3", false), ("country=UG&speaks=fr", false) })
        {
            Assert.Equal(isFound, (await host.GetHtmlAsync($"/en/partners?{query}")).TextOf("main").Contains("Warning of stint floods", StringComparison.Ordinal));
            Assert.Equal(isFound, (await host.NewBrowser().GetJsonAsync($"/api/v1/partners?{query}")).GetRawText().Contains("Warning of stint floods", StringComparison.Ordinal));
        }

        var page = await host.GetHtmlAsync($"/en/partners/{offering.Organisation}");
        Assert.Contains("(c)", page.TextOf($"section[aria-labelledby={code}]"), StringComparison.Ordinal);
        Assert.Equal("https://example.org/sirens", page.QuerySelector($"section[aria-labelledby={code}] a[rel]")!.GetAttribute("href"));
        var one = await host.NewBrowser().GetJsonAsync($"/api/v1/partners/{offering.Organisation}");
        Assert.Equal(("014", "fresh", 2024), (one.GetProperty("capabilities")[0].GetProperty("places")[0].GetString(), one.GetProperty("capabilities")[0].GetProperty("freshness").GetString(), one.GetProperty("capabilities")[0].GetProperty("references")[0].GetProperty("year").GetInt32()));
        Assert.DoesNotContain("Person", page.TextOf("main") + one.GetRawText(), StringComparison.Ordinal);
        using var withdrawn = await offering.Manager.Browser.PostFormAsync($"/en/my-capabilities/{code}/withdraw", []);
        await withdrawn.MustBeAsync(HttpStatusCode.Redirect);
        await CatchUpAsync();
        await MustBeAsync(HttpStatusCode.NotFound, host.Client, $"/en/partners/{offering.Organisation}");
        using var late = await offering.Manager.Browser.PostAsAsync($"/en/my-capabilities/{code}/withdraw", "/en/account/acting", []);
        await late.MustBeAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task What_is_wrong_is_named_and_kept_and_of_two_who_write_the_second_loses_nothing()
    {
        var offering = await Offering.BeginAsync(host);
        var wrong = Offering.Fields("knot");
        (wrong["title"], wrong["places"], wrong["works"], wrong["freeUntil"]) = ("", "Atlantis", "Sirens without a year", "2001-01-01");
        using var refused = await offering.Colleague.Browser.PostFormAsync("/en/my-capabilities/new", wrong);
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        var page = await refused.HtmlAsync();
        Assert.Equal(4, page.TextsOf(".govuk-error-summary li").Count);
        Assert.Equal("Atlantis", page.TextOf("textarea[name=places]"));
        Assert.NotNull(page.QuerySelector("input[name=capacity][value=Enough][checked]"));

        var code = await offering.DescribedAsync("knot");
        var path = $"/en/my-capabilities/{code}";
        var opened = await offering.Colleague.Browser.GetHtmlAsync(path);
        var theirs = Offering.Fields("knot");
        theirs["description"] = "The manager was quicker.";
        using var first = await offering.Manager.Browser.PostFormAsync(path, theirs);
        await first.MustBeAsync(HttpStatusCode.Redirect);
        var mine = Offering.Fields("knot");
        mine["description"] = "The member was slower.";
        using var second = await offering.Colleague.Browser.SendOpenedAsync(opened, path, mine);
        await second.MustBeAsync(HttpStatusCode.Conflict);
        var both = await second.HtmlAsync();
        Assert.Contains("The manager was quicker.", both.TextOf("section[aria-labelledby=theirs]"), StringComparison.Ordinal);
        Assert.Equal("The member was slower.", both.TextOf("textarea[name=description]"));
        using var again = await offering.Colleague.Browser.SendOpenedAsync(both, path, mine);
        await again.MustBeAsync(HttpStatusCode.Redirect);

        var stranger = await Offering.BeginAsync(host);
        await MustBeAsync(HttpStatusCode.Forbidden, stranger.Manager.Browser, path, $"{path}/actions", $"{path}/withdraw");
        using var foreign = await stranger.Manager.Browser.PostAsAsync("/en/my-capabilities", "/en/account/acting", new() { ["capability"] = code });
        await foreign.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.Equal("This is another organisation’s.", (await foreign.HtmlAsync()).TextOf(".govuk-error-summary li"));
        using var unknown = await offering.Manager.Browser.PostFormAsync($"{path}/actions", new() { ["actions"] = "8/a" });
        await unknown.MustBeAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task After_half_a_year_it_is_called_unconfirmed_its_managers_are_reminded_once_and_one_button_makes_it_fresh()
    {
        var offering = await Offering.BeginAsync(host);
        await offering.VerifyAsync();
        var code = await offering.DescribedAsync("ruff");
        host.Clock.Advance(TimeSpan.FromDays(180));
        await RemindAsync();
        Assert.Equal(0, await ToldAsync(offering.Manager));
        host.Clock.Advance(TimeSpan.FromDays(1));
        await RemindAsync();
        await RemindAsync();
        Assert.Equal((1, 0), (await ToldAsync(offering.Manager), await ToldAsync(offering.Colleague)));
        await CatchUpAsync();
        Assert.Contains("Not confirmed lately", (await host.GetHtmlAsync($"/en/partners/{offering.Organisation}")).TextOf("main"), StringComparison.Ordinal);
        Assert.Equal("fading", (await host.NewBrowser().GetJsonAsync($"/api/v1/partners/{offering.Organisation}")).GetProperty("capabilities")[0].GetProperty("freshness").GetString());

        var manager = offering.Manager with { Browser = host.NewBrowser() };
        await manager.SignInAsync();
        using var confirmed = await manager.Browser.PostFormAsync("/en/my-capabilities", new() { ["capability"] = code });
        await confirmed.MustBeAsync(HttpStatusCode.Redirect);
        await CatchUpAsync();
        Assert.DoesNotContain("Not confirmed lately", (await host.GetHtmlAsync($"/en/partners/{offering.Organisation}")).TextOf("main"), StringComparison.Ordinal);
        Assert.Equal(1, await host.WithAsync<AppDb, int>(db => db.Set<ActEntry>().CountAsync(a => a.Name == "CapabilityConfirmed" && a.SubjectKey == code && a.Before != a.After, Ct)));
    }

    private async Task MustBeAsync(HttpStatusCode status, HttpClient browser, params string[] paths)
    {
        foreach (var path in paths)
        {
            using var answer = await browser.GetAsync(new Uri(path, UriKind.Relative), Ct);
            await answer.MustBeAsync(status);
        }
    }

    private async Task RemindAsync()
    {
        await host.WithAsync<AppDb, int>(async db =>
        {
            db.Add(new Job { Kind = "remind-capabilities", Payload = "{}", CreatedAt = host.Clock.GetUtcNow(), DueAt = host.Clock.GetUtcNow() });
            return await db.SaveChangesAsync(Ct);
        });
        await host.WorkOffAsync(Ct);
    }

    private Task<int> ToldAsync(Member person) => host.WithAsync<AppDb, int>(db => db.Set<Notification>().CountAsync(n => n.Person == person.Id && n.SentenceKey == "Capability.News.Old" && n.Path == "/my-capabilities", Ct));

    /// <summary>What everybody reads follows the change feed.</summary>
    private Task<long> CatchUpAsync() => host.Services.GetRequiredService<ChangeWatcher>().CatchUpAsync(Ct);
}
