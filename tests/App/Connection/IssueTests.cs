using System.Net;
using Marrakech.App.Accounts;
using Marrakech.App.Knowledge.Contributions;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Data.Responses;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Domain.Responses;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Changes;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Notifying;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Connection;

public sealed class SqliteIssueTests(SqlitePeople host) : IssueTests(host), IClassFixture<SqlitePeople>;

[Nightly]
public sealed class PostgresIssueTests(PostgresPeople host) : IssueTests(host), IClassFixture<PostgresPeople>;

/// <summary>What stands in the way of a plan in force: raised, handed over, ended, and shown as far as it may be.</summary>
public abstract class IssueTests(PeopleHost host)
{
    private CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_severe_issue_turns_the_light_red_until_it_is_ended_and_everybody_reads_only_how_many_there_are()
    {
        var (asking, code, first, second) = await InForceAsync("TG", "skimmer");
        var (country, one, two) = ($"/en/my-requests/{code}/issues", $"/en/my-invitations/{code}-1/issues", $"/en/my-invitations/{code}-2/issues");
        Assert.Contains("Nothing stands in the way of the plan.", (await first.Manager.Browser.GetHtmlAsync(one)).TextOf("main"), StringComparison.Ordinal);
        var page = await MustRefuseAsync(first.Manager, one, new(Boats(second.Code)) { ["since"] = "2099-01-01", ["severity"] = "" }, "Say how severe it is.");
        Assert.Equal("The boats were sold to reeds.", page.TextOf("textarea[name=what]"));
        await SendAsync(first.Manager, one, Boats(second.Code));

        // The plan shows it to its parties and the secretariat; the public counts it.
        Assert.Contains("The boats were sold to reeds.", (await asking.Officer.Browser.GetHtmlAsync($"/en/my-requests/{code}/plan")).TextOf("main"), StringComparison.Ordinal);
        Assert.Contains("No boats", (await second.Manager.Browser.GetHtmlAsync($"/en/my-invitations/{code}-2")).TextOf("main"), StringComparison.Ordinal);
        var shown = (await host.GetHtmlAsync($"/en/requests/{code}")).TextOf("main");
        Assert.Contains("In difficulty", shown, StringComparison.Ordinal);
        Assert.Contains("1 issue is open.", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("boats", shown, StringComparison.OrdinalIgnoreCase);

        // The one who was given it hands it to the country; then only who raised it and the country change it.
        await SendAsync(second.Manager, two + "/1", new() { ["owner"] = "country", ["state"] = "Open" });
        await MustRefuseForgedAsync(second.Manager, two + "/1", new() { ["seen"] = "1", ["owner"] = "country", ["state"] = "Solved", ["outcome"] = "Done." }, "This belongs to another");
        Assert.Contains("It is handed over and ended by whoever raised it", (await second.Manager.Browser.GetHtmlAsync(two + "/1")).TextOf("main"), StringComparison.Ordinal);
        var opened = await first.Manager.Browser.GetHtmlAsync(one + "/1");
        await MustRefuseAsync(asking.FocalPoint, country + "/1", new() { ["owner"] = "country", ["state"] = "Solved" }, "Say why.");
        await MustRefuseAsync(asking.FocalPoint, country + "/1", new() { ["owner"] = "country", ["state"] = "Open" }, "Nothing here differs");
        await MustRefuseAsync(asking.FocalPoint, country + "/1", new() { ["owner"] = first.Code, ["state"] = "Open", ["outcome"] = "They were bought back." }, "You wrote how it ended, but it is still marked as open.");
        await SendAsync(asking.FocalPoint, country + "/1", new() { ["owner"] = first.Code, ["state"] = "Open" });
        using (var late = await first.Manager.Browser.SendOpenedAsync(opened, one + "/1", new() { ["seen"] = "1", ["owner"] = "country", ["state"] = "Solved", ["outcome"] = "Ours came." }))
        {
            await late.MustBeAsync(HttpStatusCode.BadRequest);
            var told = await late.HtmlAsync();
            Assert.StartsWith("Somebody else saved this meanwhile.", told.TextOf(".govuk-error-summary li"), StringComparison.Ordinal);
            Assert.Equal("Ours came.", told.TextOf("textarea[name=outcome]"));
        }

        await SendAsync(first.Manager, one + "/1", new() { ["owner"] = first.Code, ["state"] = "Solved", ["outcome"] = "Boats were lent." });
        await MustRefuseForgedAsync(asking.FocalPoint, country + "/1", new() { ["seen"] = "3", ["owner"] = "country", ["state"] = "GivenUp", ["outcome"] = "No." }, "This was answered");
        Assert.Contains("Boats were lent.", (await asking.FocalPoint.Browser.GetHtmlAsync(country)).TextOf("main"), StringComparison.Ordinal);
        // The page may stand in the cache until this node has followed the change.
        await host.Services.GetRequiredService<ChangeWatcher>().CatchUpAsync(Ct);
        shown = (await host.GetHtmlAsync($"/en/requests/{code}")).TextOf("main");
        Assert.Contains("On time", shown, StringComparison.Ordinal);
        Assert.Contains("0 issues are open.", shown, StringComparison.Ordinal);
        Assert.Equal(["IssueRaised", "IssueHandedOver", "IssueHandedOver", "IssueEnded"], await host.WithAsync<AppDb, List<string>>(db => db.Set<ActEntry>().Where(a => a.Name.StartsWith("Issue") && a.SubjectKey == code).OrderBy(a => a.Number).Select(a => a.Name).ToListAsync(Ct)));
    }

    [Fact]
    public async Task Country_and_secretariat_see_the_light_on_their_own_pages_and_problems_stand_in_the_order_of_the_fields()
    {
        var (asking, code, first, second) = await InForceAsync("NE", "dunlin");
        var (own, office, issues) = ($"/en/my-requests/{code}", $"/en/administration/requests/{code}", $"/en/my-invitations/{code}-1/issues");
        using (var empty = await first.Manager.Browser.PostFormAsync(issues, new() { ["title"] = "", ["what"] = "", ["since"] = "", ["owner"] = "nobody" }))
        {
            await empty.MustBeAsync(HttpStatusCode.BadRequest);
            Assert.Equal(["#title", "#what", "#severity", "#since", "#owner"], (await empty.HtmlAsync()).QuerySelectorAll(".govuk-error-summary a").Select(a => a.GetAttribute("href")));
        }

        await SendAsync(first.Manager, issues, Boats(second.Code));
        foreach (var page in new[] { await asking.FocalPoint.Browser.GetHtmlAsync(own), await asking.Officer.Browser.GetHtmlAsync(office) })
        {
            Assert.Equal("In difficulty", page.TextOf("section[aria-labelledby=response] .tag"));
            Assert.Contains("1 issue is open.", page.TextOf("section[aria-labelledby=response]"), StringComparison.Ordinal);
        }

        Assert.Contains("In difficulty", (await asking.FocalPoint.Browser.GetHtmlAsync($"{own}/activities")).TextOf("main"), StringComparison.Ordinal);
        // Nothing waits for a signature, and the plan leads each reader back to their own page.
        Assert.Null((await asking.FocalPoint.Browser.GetHtmlAsync(own)).QuerySelector($"main a[href='{own}/sign']"));
        Assert.NotNull((await asking.FocalPoint.Browser.GetHtmlAsync($"{own}/plan")).QuerySelector($".govuk-breadcrumbs a[href='{own}']"));
        var plan = await asking.Officer.Browser.GetHtmlAsync($"{own}/plan");
        Assert.NotNull(plan.QuerySelector($".govuk-breadcrumbs a[href='{office}']"));
        Assert.Empty(plan.QuerySelectorAll(".govuk-breadcrumbs a[href*=my-requests]"));
    }

    [Fact]
    public async Task The_secretariat_is_told_of_a_severe_issue_only_and_of_forty_open_ones_there_is_no_next()
    {
        var (asking, code, first, second) = await InForceAsync("ML", "redshank");
        var issues = $"/en/my-invitations/{code}-1/issues";
        var minor = new Dictionary<string, string>(Boats(second.Code)) { ["severity"] = "Minor" };
        await SendAsync(first.Manager, issues, minor);
        Assert.Equal((0, 1), (await ToldAsync(asking.Officer), await ToldOfAsync(second.Manager, "Response.News.IssueYours")));
        await SendAsync(first.Manager, issues, Boats(second.Code));
        Assert.Equal((1, 2), (await ToldAsync(asking.Officer), await ToldOfAsync(second.Manager, "Response.News.IssueYours")));

        await host.WithAsync<AppDb, int>(async db =>
        {
            var one = await db.Set<ResponseIssue>().AsNoTracking().FirstAsync(i => i.What == minor["what"] && i.Severity == IssueSeverity.Minor && db.Set<SupportRequest>().Any(r => r.Id == i.RequestId && r.Code == code), Ct);
            for (var number = 3; number <= Issue.MostOpen; number++)
                db.Add(new ResponseIssue { Id = Guid.CreateVersion7(one.At), RequestId = one.RequestId, Number = number, Title = one.Title, What = one.What, Severity = one.Severity, Since = one.Since, RaisedBy = one.RaisedBy, At = one.At, Owner = one.Owner, State = IssueState.Open });
            return await db.SaveChangesAsync(Ct);
        });
        await MustRefuseAsync(first.Manager, issues, minor, "Forty issues are open.");
        await SendAsync(first.Manager, issues + "/1", new() { ["owner"] = second.Code, ["state"] = "GivenUp", ["outcome"] = "It is no matter." });
        await SendAsync(first.Manager, issues, minor);

        Task<int> ToldAsync(Member person) => ToldOfAsync(person, "Response.News.IssueSevere");
        Task<int> ToldOfAsync(Member person, string sentence) => host.WithAsync<AppDb, int>(db => db.Set<Notification>().CountAsync(n => n.Person == person.Id && n.SentenceKey == sentence && n.Values.Contains(code), Ct));
    }

    [Fact]
    public async Task Who_is_no_party_reads_and_raises_nothing()
    {
        var (asking, code, _, _) = await InForceAsync("BJ", "turnstone");
        var stranger = await PartnerAsync();
        using (var foreign = await stranger.Manager.Browser.GetAsync(new Uri($"/en/my-invitations/{code}-1/issues", UriKind.Relative), Ct)) Assert.Contains(foreign.StatusCode, new[] { HttpStatusCode.Forbidden, HttpStatusCode.NotFound });
        // Invited and offering, but not in the plan.
        using (var outside = await asking.Officer.Browser.GetAsync(new Uri($"/en/my-requests/{code}/issues", UriKind.Relative), Ct)) Assert.Contains(outside.StatusCode, new[] { HttpStatusCode.Forbidden, HttpStatusCode.NotFound });
        var open = await asking.SubmittedAsync("whimbrel");
        using var early = await asking.FocalPoint.Browser.GetAsync(new Uri($"/en/my-requests/{open}/issues", UriKind.Relative), Ct);
        Assert.Equal(HttpStatusCode.NotFound, early.StatusCode);
    }

    private static Dictionary<string, string> Boats(string owner) => new() { ["title"] = "No boats", ["what"] = "The boats were sold to reeds.", ["severity"] = "Severe", ["since"] = "2027-02-01", ["owner"] = owner };

    /// <summary>A request with a plan in force of two partners.</summary>
    private async Task<(Asking Asking, string Code, (string Code, Member Manager) First, (string Code, Member Manager) Second)> InForceAsync(string country, string word)
    {
        var asking = await Asking.BeginAsync(host, country);
        var code = await asking.SubmittedAsync(word);
        await asking.MoveAsync(code, RequestMove.Acknowledge);
        await asking.MoveAsync(code, RequestMove.BeginAssessment);
        await asking.AssessAsync(code, 2, "None");
        await asking.MoveAsync(code, RequestMove.BeginMatching);
        var (first, second) = (await PartnerAsync(), await PartnerAsync());
        var plan = new Dictionary<string, string>
        {
            ["lead"] = first.Code,
            ["activity-1"] = "Set up gauges",
            ["by-1"] = first.Code,
            ["due-1"] = "2027-08-01",
            ["results"] = "People are warned.",
            ["do"] = "send",
        };
        foreach (var (partner, number) in new[] { (first, 1), (second, 2) })
        {
            await SendAsync(asking.Officer, $"/en/administration/requests/{code}/invitations", new() { ["organisation"] = partner.Code, ["message"] = "Can you help?", ["answerBy"] = "2027-12-01" });
            await SendAsync(partner.Manager, $"/en/my-invitations/{code}-{number}/answer", new() { ["answer"] = "offer", ["what"] = "Gauges", ["from"] = "2027-06-01", ["until"] = "2027-09-30", ["basis"] = "Free", ["cost"] = "" });
            (plan[$"party-{partner.Code}"], plan[$"role-{partner.Code}"]) = ("yes", "Gauges");
        }

        await SendAsync(asking.Officer, $"/en/my-requests/{code}/plan", plan);
        foreach (var (partner, number) in new[] { (first, 1), (second, 2) }) await SendAsync(partner.Manager, $"/en/my-invitations/{code}-{number}/sign", []);
        await SendAsync(asking.FocalPoint, $"/en/my-requests/{code}/sign", []);
        return (asking, code, first, second);
    }

    private async Task<(string Code, Member Manager)> PartnerAsync()
    {
        var code = await host.Cast.OrganisationAsync(null, "civil-society");
        await Offering.VerifyAsync(host, code);
        return (code, await host.Cast.MemberAsync(code, strong: false, Role.PartnerManager));
    }

    private static async Task SendAsync(Member member, string path, Dictionary<string, string> fields)
    {
        using var sent = await member.Browser.PostFormAsync(path, fields);
        await sent.MustBeAsync(HttpStatusCode.Redirect);
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> MustRefuseAsync(Member member, string path, Dictionary<string, string> fields, string sentence)
    {
        using var refused = await member.Browser.PostFormAsync(path, fields);
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        var page = await refused.HtmlAsync();
        Assert.Contains(page.TextsOf(".govuk-error-summary li"), l => l.StartsWith(sentence, StringComparison.Ordinal));
        return page;
    }

    /// <summary>The same where no page shows a form.</summary>
    private static async Task MustRefuseForgedAsync(Member member, string path, Dictionary<string, string> fields, string sentence)
    {
        using var refused = await member.Browser.PostAsAsync(path, "/en/account/acting", fields);
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.StartsWith(sentence, (await refused.HtmlAsync()).TextOf(".govuk-error-summary li"), StringComparison.Ordinal);
    }
}
