using System.Net;
using Marrakech.Kernel.Access;
using Marrakech.Support;
using Xunit;

namespace Marrakech.App.Accounts;

[Collection<AccountsOnSqlite>]
public sealed class SqliteChangeAccountTests(SqliteHost host) : ChangeAccountTests(host);

[Nightly]
[Collection<AccountsOnPostgres>]
public sealed class PostgresChangeAccountTests(PostgresHost host) : ChangeAccountTests(host);

/// <summary>Administrators find people, and close and open their accounts.</summary>
public abstract class ChangeAccountTests(TestHost host)
{
    [Fact]
    public async Task An_account_is_closed_for_a_reason_and_opened_again()
    {
        var office = await host.Cast.OrganisationAsync(null, "international-organisation");
        var administrator = await host.Cast.MemberAsync(office, strong: true, Role.Administrator);
        var member = await host.Cast.MemberAsync(office, strong: false, Role.Expert);
        var list = await administrator.Browser.GetHtmlAsync($"/en/administration/people?q={Uri.EscapeDataString(member.Email.ToUpperInvariant())}");
        Assert.Equal("1 person", list.TextOf("#found"));
        Assert.Contains("Expert", list.TextOf(".rows li"), StringComparison.Ordinal);
        var page = $"/en/administration/people/{member.Id}";

        using var without = await administrator.Browser.PostFormAsync(page, new() { ["reason"] = " ", ["close"] = "true" });
        await without.MustBeAsync(HttpStatusCode.BadRequest);
        using var closed = await administrator.Browser.PostFormAsync(page, new() { ["reason"] = "Left the office.", ["close"] = "true" });
        await closed.MustBeAsync(HttpStatusCode.Redirect);
        using var gone = await member.Browser.GetAsync(new Uri("/en/account", UriKind.Relative), TestContext.Current.CancellationToken);
        await gone.MustBeAsync(HttpStatusCode.Redirect);
        await Assert.ThrowsAsync<InvalidOperationException>(member.SignInAsync);
        using var twice = await administrator.Browser.PostFormAsync(page, new() { ["reason"] = "Again.", ["close"] = "true" });
        await twice.MustBeAsync(HttpStatusCode.BadRequest);

        using var opened = await administrator.Browser.PostFormAsync(page, new() { ["reason"] = "Came back.", ["close"] = "false" });
        await opened.MustBeAsync(HttpStatusCode.Redirect);
        await member.SignInAsync();
    }

    [Fact]
    public async Task Nobody_closes_their_own_account_here()
    {
        var office = await host.Cast.OrganisationAsync(null, "international-organisation");
        var administrator = await host.Cast.MemberAsync(office, strong: true, Role.Administrator);
        using var refused = await administrator.Browser.PostFormAsync($"/en/administration/people/{administrator.Id}", new() { ["reason"] = "Enough.", ["close"] = "true" });
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.StartsWith("You cannot close your own account here.", (await refused.HtmlAsync()).TextOf(".govuk-error-summary li"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_of_what_there_is_shows_each_role_its_own_part()
    {
        var office = await host.Cast.OrganisationAsync(null, "international-organisation");
        var administrator = await host.Cast.MemberAsync(office, strong: true, Role.Administrator);
        var officer = await host.Cast.MemberAsync(office, strong: true, Role.SecretariatOfficer);
        Assert.Equal(["People", "Organisations of the hub", "Harvested repositories", "Who may do what", "Thematic areas of the fund", "Working days", "Service standards", "Imports", "Message templates", "Jobs", "The whole trail", "Health", "Settings", "Languages of the site"], (await administrator.Browser.GetHtmlAsync("/en/administration")).TextsOf(".rows a"));
        Assert.Equal(["Requests", "Workload ahead", "Organisations of the hub", "Contributions", "Items to be renewed", "Dead links", "Experts to look at", "Moderation", "Harvested repositories", "Look after collections", "Look after topic pages", "Who may do what", "Working days", "Service standards", "Imports", "Health"], (await officer.Browser.GetHtmlAsync("/en/administration")).TextsOf(".rows a"));
        var health = await officer.Browser.GetHtmlAsync("/ar/administration/health");
        Assert.Contains(host.Engine == Engine.Postgres ? "PostgreSQL" : "SQLite", health.TextOf("dl.own"), StringComparison.Ordinal);
    }
}
