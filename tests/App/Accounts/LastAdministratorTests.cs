using System.Globalization;
using System.Net;
using Marrakech.Kernel.Access;
using Marrakech.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Accounts;

public sealed class SqliteLastAdministratorTests(SqliteHost host) : LastAdministratorTests(host), IClassFixture<SqliteHost>;

public sealed class PostgresLastAdministratorTests(PostgresHost host) : LastAdministratorTests(host), IClassFixture<PostgresHost>;

/// <summary>Somebody always looks after the hub. One test, because it counts the administrators of its host.</summary>
public abstract class LastAdministratorTests(TestHost host)
{
    [Fact]
    public async Task Of_two_who_leave_at_once_one_stays()
    {
        var organisation = await host.Cast.OrganisationAsync(null, "un-entity");
        var pair = new[] { await host.Cast.MemberAsync(organisation, strong: true, Role.Administrator), await host.Cast.MemberAsync(organisation, strong: true, Role.Administrator) };
        var answers = await Task.WhenAll(pair.Select(m => m.Browser.PostFormAsync("/en/account/data/erase", new() { ["meant"] = "yes" })));
        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.BadRequest], answers.Select(a => a.StatusCode).Order());
        var refused = Assert.Single(answers, a => a.StatusCode == HttpStatusCode.BadRequest);
        Assert.Equal("You are the only administrator. Give that role to somebody else first, then come back.", (await refused.HtmlAsync()).TextOf(".govuk-error-summary li"));
        await Assert.Single(pair.Zip(answers), p => p.Second == refused).First.Browser.GetHtmlAsync("/en/account");
    }
}

public sealed class SqliteStandInAdministratorTests(SqliteHost host) : StandInAdministratorTests(host), IClassFixture<SqliteHost>;

[Nightly]
public sealed class PostgresStandInAdministratorTests(PostgresHost host) : StandInAdministratorTests(host), IClassFixture<PostgresHost>;

/// <summary>Whoever stands in for the last administrator is no other one, because a delegation ends with its holder. One test, for the same reason.</summary>
public abstract class StandInAdministratorTests(TestHost host)
{
    [Fact]
    public async Task The_last_administrator_is_neither_closed_nor_erased_nor_ended_while_only_a_stand_in_is_there()
    {
        var office = await host.Cast.OrganisationAsync(null, "un-entity");
        var last = await host.Cast.MemberAsync(office, strong: true, Role.Administrator);
        var standIn = await host.Cast.MemberAsync(office, strong: true, Role.Expert);
        var membership = await host.Cast.MembershipAsync(last, Role.Administrator);
        var day = host.Services.GetRequiredService<TimeProvider>().GetUtcNow().AddDays(5).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        using var delegated = await last.Browser.PostFormAsync($"/en/account/roles/{membership}/delegate", new() { ["colleague"] = standIn.Id.ToString(), ["until"] = day });
        await delegated.MustBeAsync(HttpStatusCode.Redirect);
        var roles = await standIn.Browser.GetHtmlAsync("/en/account/acting");
        var acting = roles.QuerySelectorAll("input[type=radio]").Single(i => i.NextElementSibling!.TextContent.StartsWith("Administrator", StringComparison.Ordinal)).GetAttribute("value")!;
        using var chosen = await standIn.Browser.PostFormAsync("/en/account/acting", new() { ["membership"] = acting });
        await chosen.MustBeAsync(HttpStatusCode.Redirect);

        using var closed = await standIn.Browser.PostFormAsync($"/en/administration/people/{last.Id}", new() { ["reason"] = "Suspended.", ["close"] = "true" });
        await closed.MustBeAsync(HttpStatusCode.BadRequest);
        using var ended = await standIn.Browser.PostFormAsync($"/en/organisations/{office}/members/{membership}/end", new() { ["reason"] = "Ended." });
        await ended.MustBeAsync(HttpStatusCode.BadRequest);
        using var organisation = await standIn.Browser.PostFormAsync($"/en/organisations/{office}/close", new() { ["reason"] = "Closed." });
        await organisation.MustBeAsync(HttpStatusCode.BadRequest);
        using var left = await last.Browser.PostFormAsync($"/en/account/roles/{membership}/leave", new() { ["leave"] = "yes" });
        await left.MustBeAsync(HttpStatusCode.BadRequest);
        using var erased = await last.Browser.PostFormAsync("/en/account/data/erase", new() { ["meant"] = "yes" });
        await erased.MustBeAsync(HttpStatusCode.BadRequest);
        await last.Browser.GetHtmlAsync("/en/administration/people");
    }
}
