using System.Net;
using Marrakech.Kernel.Access;
using Marrakech.Support;
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
