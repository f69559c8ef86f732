using System.Net;
using Marrakech.App.Accounts;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Changes;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Notifying;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Connection;

public sealed class SqliteJointTests(SqlitePeople host) : JointTests(host), IClassFixture<SqlitePeople>;

[Nightly]
public sealed class PostgresJointTests(PostgresPeople host) : JointTests(host), IClassFixture<PostgresPeople>;

/// <summary>A request several countries make together: one leads, each of the others consents.</summary>
public abstract class JointTests(PeopleHost host)
{
    private CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_country_consents_and_only_those_that_joined_ask_once_it_is_submitted()
    {
        var asking = await Asking.BeginAsync(host, "TG");
        var (benin, burkina) = (await PointAsync("BJ"), await PointAsync("BF"));
        var code = await asking.WrittenAsync("stork");
        await SendAsync(asking.Preparer, $"/en/my-requests/{code}/questions/who", new() { ["counterparts"] = "Ministry of Water", ["countries"] = "Benin\nBurkina Faso\nNiger" });
        await SendAsync(asking.FocalPoint, $"/en/my-requests/{code}/countries", []);
        // Nobody could answer for Niger: it is not asked, the secretariat is told once, and it is asked when somebody can.
        await SendAsync(asking.FocalPoint, $"/en/my-requests/{code}/countries", []);
        Assert.Equal(["BF", "BJ"], (await StatesAsync(code)).Select(s => s.Item1));
        Assert.Contains("Niger Not asked yet no focal point", (await asking.FocalPoint.Browser.GetHtmlAsync($"/en/my-requests/{code}/countries")).TextOf("main"), StringComparison.Ordinal);
        Assert.Equal([$"[\"{code}\",\"Niger\"]"], await host.WithAsync<AppDb, List<string>>(db => db.Set<Notification>().Where(n => n.Person == asking.Officer.Id && n.SentenceKey == "Joint.News.Silent").Select(n => n.Values).ToListAsync(Ct)));
        await PointAsync("NE");
        await SendAsync(asking.FocalPoint, $"/en/my-requests/{code}/countries", []);
        using (var foreign = await burkina.Browser.GetAsync(new Uri($"/en/joint-requests/{code}-BJ", UriKind.Relative), Ct)) Assert.Contains(foreign.StatusCode, new[] { HttpStatusCode.Forbidden, HttpStatusCode.NotFound });
        Assert.Contains("Forecast of stork floods", (await benin.Browser.GetHtmlAsync("/en/joint-requests")).TextOf("main"), StringComparison.Ordinal);
        Assert.Contains("Nobody is told in time", (await benin.Browser.GetHtmlAsync($"/en/joint-requests/{code}-BJ")).TextOf("section[aria-labelledby=answers]"), StringComparison.Ordinal);
        await SendAsync(benin, $"/en/joint-requests/{code}-BJ", new() { ["answer"] = "Join" });
        await SendAsync(burkina, $"/en/joint-requests/{code}-BF", new() { ["answer"] = "Decline" });
        Assert.DoesNotContain("stork", (await burkina.Browser.GetHtmlAsync($"/en/joint-requests/{code}-BF")).TextOf("main"), StringComparison.Ordinal);

        var warned = (await asking.FocalPoint.Browser.GetHtmlAsync($"/en/my-requests/{code}/check")).TextOf("section[aria-labelledby=not-joined]");
        Assert.EndsWith("Burkina Faso, Niger", warned, StringComparison.Ordinal);
        await SendAsync(asking.FocalPoint, $"/en/my-requests/{code}/check", []);
        Assert.Equal([("BF", JointState.Declined), ("BJ", JointState.Joined), ("NE", JointState.Dropped)], await StatesAsync(code));
        var head = (await host.GetHtmlAsync($"/en/requests/{code}")).TextOf(".eyebrow");
        Assert.EndsWith("Togo, Benin", head, StringComparison.Ordinal);
        Assert.Equal(["TG", "BJ"], (await host.NewBrowser().GetJsonAsync($"/api/v1/requests/{code}")).GetProperty("countries").EnumerateArray().Select(c => c.GetString()));
        Assert.Contains(code, await ListAsync("BJ"), StringComparison.Ordinal);
        Assert.DoesNotContain(code, await ListAsync("NE"), StringComparison.Ordinal);
        await ForgedAsync(burkina, $"/en/joint-requests/{code}-BF", "Join");
        using (var spoken = await benin.Browser.GetAsync(new Uri($"/en/my-requests/{code}/withdraw", UriKind.Relative), Ct)) Assert.Contains(spoken.StatusCode, new[] { HttpStatusCode.Forbidden, HttpStatusCode.NotFound });

        await SendAsync(benin, $"/en/joint-requests/{code}-BJ", new() { ["answer"] = "Leave" });
        await ForgedAsync(benin, $"/en/joint-requests/{code}-BJ", "Join");
        await host.Services.GetRequiredService<ChangeWatcher>().CatchUpAsync(Ct);
        Assert.DoesNotContain(code, await ListAsync("BJ"), StringComparison.Ordinal);
        Assert.Contains("Benin", (await asking.FocalPoint.Browser.GetHtmlAsync($"/en/my-requests/{code}/versions")).TextOf("section[aria-labelledby=change-1]"), StringComparison.Ordinal);
    }

    private async Task<Member> PointAsync(string country) => await host.Cast.MemberAsync(await host.Cast.OrganisationAsync(country), strong: false, Role.FocalPoint);

    private Task<string> ListAsync(string country) => host.NewBrowser().GetStringAsync(new Uri($"/api/v1/requests?country={country}", UriKind.Relative), Ct);

    private static async Task SendAsync(Member member, string path, Dictionary<string, string> fields)
    {
        using var sent = await member.Browser.PostFormAsync(path, fields);
        await sent.MustBeAsync(HttpStatusCode.Redirect);
    }

    private static async Task ForgedAsync(Member member, string path, string answer)
    {
        using var refused = await member.Browser.PostAsAsync(path, "/en/account/acting", new() { ["answer"] = answer });
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.StartsWith("This is not possible any more.", (await refused.HtmlAsync()).TextOf(".govuk-error-summary li"), StringComparison.Ordinal);
    }

    private async Task<IEnumerable<(string, JointState)>> StatesAsync(string code) => (await host.WithAsync<AppDb, List<JointCountry>>(db =>
        db.Set<JointCountry>().AsNoTracking().Where(j => db.Set<SupportRequest>().Any(r => r.Id == j.RequestId && r.Code == code)).OrderBy(j => j.Country).ToListAsync(Ct))).Select(j => (j.Country, j.State));
}
