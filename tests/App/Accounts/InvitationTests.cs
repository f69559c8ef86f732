using System.Net;
using Marrakech.Accounts.Data;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Marrakech.App.Accounts;

public sealed class SqliteInvitationTests(SqlitePeople host) : InvitationTests(host), IClassFixture<SqlitePeople>;

public sealed class PostgresInvitationTests(PostgresPeople host) : InvitationTests(host), IClassFixture<PostgresPeople>;

/// <summary>People are invited to a role, accept it, and lose it for a reason.</summary>
public abstract class InvitationTests(PeopleHost host)
{
    private const string NewPassword = "seven lanterns on a pier";

    [Fact]
    public async Task Somebody_new_follows_the_link_and_acts_in_the_role()
    {
        var (code, focal) = await MinistryAsync();
        var secretLink = await InviteAsync(focal, code, "aya.new@example.org", "CountryTeam", "fr");
        Assert.Equal(["Invitation : Membre de l’équipe du pays, " + await NameAsync(code)], await host.SubjectsAsync("aya.new@example.org"));
        var browser = host.NewBrowser();
        using var shortOne = await browser.PostFormAsync(secretLink, new() { ["name"] = "Aya", ["password"] = "short" });
        await shortOne.MustBeAsync(HttpStatusCode.BadRequest);
        var kept = await shortOne.HtmlAsync();
        Assert.Equal("Aya", kept.QuerySelector("#name")!.GetAttribute("value"));
        Assert.Equal("", kept.QuerySelector("#password")!.GetAttribute("value"));

        using var accepted = await browser.PostFormAsync(secretLink, new() { ["name"] = "Aya", ["password"] = NewPassword });
        await accepted.MustBeAsync(HttpStatusCode.Redirect);
        Assert.Contains("Country team member", (await browser.GetHtmlAsync("/en/account")).TextOf(".acting p"), StringComparison.Ordinal);
        Assert.Contains("Aya", (await focal.Browser.GetHtmlAsync($"/en/organisations/{code}/members")).TextOf("main > .rows"), StringComparison.Ordinal);
        using var again = await host.NewBrowser().GetAsync(new Uri(secretLink, UriKind.Relative), TestContext.Current.CancellationToken);
        await again.MustBeAsync(HttpStatusCode.Gone);
        var act = await LastActAsync("InvitationAccepted");
        Assert.Equal(("person", code), (act.Actor, act.SubjectKey));
        Assert.DoesNotContain("aya", act.Evidence, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_person_with_an_account_signs_in_first_and_nobody_else_accepts()
    {
        var (code, focal) = await MinistryAsync();
        var (invited, other) = (await host.Cast.MemberAsync(null, strong: false), await host.Cast.MemberAsync(null, strong: false));
        var link = await InviteAsync(focal, code, invited.Email.ToUpperInvariant(), "CountryTeam");
        var visitor = await host.NewBrowser().GetHtmlAsync(link);
        Assert.Empty(visitor.QuerySelectorAll("main form"));
        Assert.Contains("/sign-in?return=", visitor.QuerySelector("main .govuk-button")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("another address", (await other.Browser.GetHtmlAsync(link)).TextOf("main > p:first-of-type"), StringComparison.Ordinal);

        using var accepted = await invited.Browser.PostFormAsync(link, []);
        await accepted.MustBeAsync(HttpStatusCode.Redirect);
        Assert.Equal("/en/account/acting", accepted.Headers.Location!.ToString());
        Assert.Single(await MembershipsAsync(invited.Id));
    }

    [Theory]
    [InlineData("FocalPoint")]
    [InlineData("Administrator")]
    [InlineData("99")]
    [InlineData("")]
    public async Task A_role_one_does_not_give_is_refused(string role)
    {
        var (code, focal) = await MinistryAsync();
        using var refused = await focal.Browser.PostFormAsync($"/en/organisations/{code}/members/invite", new() { ["email"] = "x@example.org", ["role"] = role, ["language"] = "en" });
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.Contains("Choose one of the roles you can give.", (await refused.HtmlAsync()).TextsOf(".govuk-error-summary li"));
    }

    [Fact]
    public async Task A_role_that_does_not_fit_the_organisation_is_refused()
    {
        var code = await host.Cast.OrganisationAsync("KE", "academia");
        var officer = await OfficerAsync();
        using var refused = await officer.Browser.PostFormAsync($"/en/organisations/{code}/members/invite", new() { ["email"] = "x@example.org", ["role"] = "FocalPoint", ["language"] = "en" });
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.StartsWith("This role does not exist", (await refused.HtmlAsync()).TextOf(".govuk-error-summary li"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_invitation_is_not_doubled_but_sent_again_with_another_secret()
    {
        var (code, focal) = await MinistryAsync();
        var first = await InviteAsync(focal, code, "twice@example.org", "CountryTeam");
        using var doubled = await focal.Browser.PostFormAsync($"/en/organisations/{code}/members/invite", Fields("Twice@example.org", "CountryTeam"));
        await doubled.MustBeAsync(HttpStatusCode.BadRequest);
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        using var again = await focal.Browser.PostFormAsync(await OfInvitationAsync(focal, code), new() { ["do"] = "again" });
        await again.MustBeAsync(HttpStatusCode.Redirect);
        var second = (await host.LinkAsync("twice@example.org"))!;
        Assert.NotEqual(first, second);
        using var old = await host.NewBrowser().GetAsync(new Uri(first, UriKind.Relative), TestContext.Current.CancellationToken);
        await old.MustBeAsync(HttpStatusCode.NotFound);
        await host.NewBrowser().GetHtmlAsync(second);
    }

    [Fact]
    public async Task A_withdrawn_and_an_expired_invitation_open_nothing()
    {
        var (code, focal) = await MinistryAsync();
        var withdrawn = await InviteAsync(focal, code, "withdrawn@example.org", "CountryTeam");
        using var nothing = await focal.Browser.PostFormAsync(await OfInvitationAsync(focal, code), []);
        await nothing.MustBeAsync(HttpStatusCode.BadRequest);
        using var done = await focal.Browser.PostFormAsync(await OfInvitationAsync(focal, code), new() { ["do"] = "withdraw" });
        await done.MustBeAsync(HttpStatusCode.Redirect);
        using var gone = await host.NewBrowser().GetAsync(new Uri(withdrawn, UriKind.Relative), TestContext.Current.CancellationToken);
        await gone.MustBeAsync(HttpStatusCode.Gone);

        var expiring = await InviteAsync(focal, code, "expired@example.org", "CountryTeam");
        host.Clock.Advance(TimeSpan.FromDays(14));
        using var expired = await host.NewBrowser().GetAsync(new Uri(expiring, UriKind.Relative), TestContext.Current.CancellationToken);
        await expired.MustBeAsync(HttpStatusCode.Gone);
        Assert.StartsWith("This invitation has expired", (await expired.HtmlAsync()).TextOf(".lead"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_accept_at_once_one_gets_the_role()
    {
        var (code, focal) = await MinistryAsync();
        var link = await InviteAsync(focal, code, "race@example.org", "CountryTeam");
        // All four have the page open before the first of them sends it.
        var ready = new List<(HttpClient Browser, Dictionary<string, string> Fields)>();
        for (var i = 0; i < 4; i++)
        {
            var browser = host.NewBrowser();
            var page = await browser.GetHtmlAsync(link);
            var fields = page.QuerySelectorAll("main form[method=post] input[type=hidden]").ToDictionary(f => f.GetAttribute("name")!, f => f.GetAttribute("value") ?? "");
            (fields["name"], fields["password"]) = ("Racer", NewPassword);
            ready.Add((browser, fields));
        }

        var answers = await Task.WhenAll(ready.Select(r => r.Browser.PostAsync(new Uri(link, UriKind.Relative), new FormUrlEncodedContent(r.Fields), TestContext.Current.CancellationToken)));
        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Redirect);
        Assert.Equal(1, await host.WithAsync<AppDb, int>(db => db.Set<Membership>().CountAsync(m => m.Person!.Email == "race@example.org")));
        foreach (var answer in answers) answer.Dispose();
    }

    [Fact]
    public async Task A_role_is_ended_for_a_reason_and_what_hangs_on_it_ends_too()
    {
        var (code, focal) = await MinistryAsync();
        var (member, standIn) = (await host.Cast.MemberAsync(code, strong: false, Role.CountryTeam), await host.Cast.MemberAsync(code, strong: false, Role.CountryTeam));
        var membership = (await MembershipsAsync(member.Id)).Single();
        var delegated = Guid.CreateVersion7(host.Clock.GetUtcNow());
        await host.WithAsync<AppDb, int>(db =>
        {
            db.Add(new Membership { Id = delegated, PersonId = standIn.Id, OrganisationId = membership.OrganisationId, Role = Role.CountryTeam, Since = membership.Since, Until = membership.Since.AddDays(9), DelegatedFrom = membership.Id });
            return db.SaveChangesAsync();
        });
        var page = $"/en/organisations/{code}/members/{membership.Id}/end";
        using var without = await focal.Browser.PostFormAsync(page, new() { ["reason"] = " " });
        await without.MustBeAsync(HttpStatusCode.BadRequest);
        using var ended = await focal.Browser.PostFormAsync(page, new() { ["reason"] = "Changed post." });
        await ended.MustBeAsync(HttpStatusCode.Redirect);
        Assert.Equal(2, await host.WithAsync<AppDb, int>(db => db.Set<Membership>().CountAsync(m => (m.Id == membership.Id || m.Id == delegated) && m.Until <= host.Clock.GetUtcNow())));
        Assert.Equal("Changed post.", (await LastActAsync("MembershipEnded")).Reason);
        using var denied = await member.Browser.GetAsync(new Uri($"/en/organisations/{code}/members", UriKind.Relative), TestContext.Current.CancellationToken);
        await denied.MustBeAsync(HttpStatusCode.Forbidden);
    }

    private static Dictionary<string, string> Fields(string email, string role, string language = "en") => new() { ["email"] = email, ["role"] = role, ["language"] = language };

    private async Task<(string Code, Member Focal)> MinistryAsync()
    {
        var code = await host.Cast.OrganisationAsync("KE");
        return (code, await host.Cast.MemberAsync(code, strong: false, Role.FocalPoint));
    }

    private async Task<Member> OfficerAsync() => await host.Cast.MemberAsync(await host.Cast.OrganisationAsync(null, "un-entity"), strong: true, Role.SecretariatOfficer);

    private async Task<string> InviteAsync(Member by, string code, string email, string role, string language = "en")
    {
        using var sent = await by.Browser.PostFormAsync($"/en/organisations/{code}/members/invite", Fields(email, role, language));
        await sent.MustBeAsync(HttpStatusCode.Redirect);
        return (await host.LinkAsync(email))!;
    }

    private static async Task<string> OfInvitationAsync(Member by, string code) =>
        (await by.Browser.GetHtmlAsync($"/en/organisations/{code}/members")).QuerySelector("#invitations ~ .rows a")!.GetAttribute("href")!;

    private Task<string> NameAsync(string code) => host.WithAsync<AppDb, string>(db => db.Set<Organisation>().Where(o => o.Code == code).Select(o => o.Name).SingleAsync());

    private Task<List<Membership>> MembershipsAsync(Guid person) => host.WithAsync<AppDb, List<Membership>>(db => db.Set<Membership>().AsNoTracking().Where(m => m.PersonId == person).ToListAsync());

    private Task<ActEntry> LastActAsync(string name) => host.WithAsync<AppDb, ActEntry>(db => db.Set<ActEntry>().AsNoTracking().Where(a => a.Name == name).OrderByDescending(a => a.Number).FirstAsync());
}
