using System.Net;
using Marrakech.Accounts.Data;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Marrakech.App.Accounts;

public sealed class SqliteForeignCodesTests(SqlitePeople host) : ForeignCodesTests(host), IClassFixture<SqlitePeople>;

[Nightly]
public sealed class PostgresForeignCodesTests(PostgresPeople host) : ForeignCodesTests(host), IClassFixture<PostgresPeople>;

/// <summary>Codes of others, in addresses and in fields, and fields nobody offered: they change nothing.</summary>
public abstract class ForeignCodesTests(PeopleHost host)
{
    /// <summary>What somebody adds who has read the names of our columns.</summary>
    private static readonly Dictionary<string, string> extra = new()
    {
        ["id"] = "00000000-0000-0000-0000-000000000001",
        ["code"] = "O-999999",
        ["verifiedAt"] = "2020-01-01",
        ["closedAt"] = "2020-01-01",
        ["organisationId"] = "1",
        ["isStrong"] = "true",
        ["emailConfirmed"] = "true",
        ["invitedBy"] = "00000000-0000-0000-0000-000000000001",
        ["replaces"] = "00000000-0000-0000-0000-000000000001",
        ["expiresAt"] = "2099-01-01",
        ["delegatedFrom"] = "00000000-0000-0000-0000-000000000001",
        ["Form.Role"] = "Administrator",
        ["input.Role"] = "Administrator",
    };

    [Fact]
    public async Task Something_below_a_foreign_organisation_is_not_reached_through_ones_own()
    {
        var (own, focal) = await MinistryAsync();
        var (other, _) = await MinistryAsync();
        var stranger = await host.Cast.MemberAsync(other, strong: false, Role.CountryTeam);
        var membership = await MembershipAsync(stranger.Id);
        var invitation = await InvitationAsync(other);
        foreach (var path in new[] { $"/en/organisations/{own}/members/{membership.Id}/end", $"/en/organisations/{own}/invitations/{invitation}" })
        {
            using var read = await focal.Browser.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            await read.MustBeAsync(HttpStatusCode.NotFound);
            using var sent = await focal.Browser.PostAsAsync(path, "/en/account/acting", new() { ["reason"] = "Because.", ["do"] = "withdraw" });
            Assert.True(sent.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{path} answered {sent.StatusCode}");
        }

        Assert.Null((await MembershipAsync(stranger.Id)).Until);
        Assert.Null(await host.WithAsync<AppDb, DateTimeOffset?>(db => db.Set<Invitation>().Where(i => i.Id == invitation).Select(i => i.WithdrawnAt).SingleAsync()));
    }

    [Fact]
    public async Task An_organisation_named_in_a_field_is_not_the_one_of_the_address()
    {
        var (own, focal) = await MinistryAsync();
        var (other, _) = await MinistryAsync();
        using var sent = await focal.Browser.PostFormAsync($"/en/organisations/{own}/members/invite?organisation={other}", new(extra)
        {
            ["organisation"] = other,
            ["email"] = $"of-{own}@example.org",
            ["role"] = "CountryTeam",
            ["language"] = "en",
        });
        await sent.MustBeAsync(HttpStatusCode.Redirect);
        var made = await host.WithAsync<AppDb, Invitation>(db => db.Set<Invitation>().AsNoTracking().Include(i => i.Organisation).SingleAsync(i => i.Email == $"of-{own}@example.org"));
        Assert.Equal((own, Role.CountryTeam, focal.Id), (made.Organisation!.Code, made.Role, made.InvitedBy));
        Assert.Null(made.Replaces);
        Assert.Equal(host.Clock.GetUtcNow() + TimeSpan.FromDays(14), made.ExpiresAt);
    }

    [Fact]
    public async Task A_newcomer_gets_the_role_of_the_invitation_whatever_they_send()
    {
        var (own, focal) = await MinistryAsync();
        using var sent = await focal.Browser.PostFormAsync($"/en/organisations/{own}/members/invite", new() { ["email"] = $"new-{own}@example.org", ["role"] = "CountryTeam", ["language"] = "en" });
        using var accepted = await host.NewBrowser().PostFormAsync((await host.LinkAsync($"new-{own}@example.org"))!, new(extra)
        {
            ["name"] = "Newcomer",
            ["password"] = "paper boats in the rain",
            ["role"] = "Administrator",
            ["email"] = "other@example.org",
            ["twoFactorEnabled"] = "true",
        });
        await accepted.MustBeAsync(HttpStatusCode.Redirect);
        var person = await host.WithAsync<AppDb, Person>(db => db.Set<Person>().AsNoTracking().SingleAsync(p => p.Email == $"new-{own}@example.org"));
        Assert.False(person.TwoFactorEnabled);
        Assert.Equal(Role.CountryTeam, (await MembershipAsync(person.Id)).Role);
        Assert.Equal(0, await host.WithAsync<AppDb, int>(db => db.Set<Person>().CountAsync(p => p.Email == "other@example.org")));
    }

    [Fact]
    public async Task A_membership_of_somebody_else_is_not_acted_in()
    {
        var (_, focal) = await MinistryAsync();
        var administrator = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync(null, "un-entity"), strong: true, Role.Administrator);
        using var refused = await focal.Browser.PostFormAsync("/en/account/acting", new() { ["membership"] = (await MembershipAsync(administrator.Id)).Id.ToString() });
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        using var list = await focal.Browser.GetAsync(new Uri("/en/administration/organisations", UriKind.Relative), TestContext.Current.CancellationToken);
        await list.MustBeAsync(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Names_of_people_and_organisations_run_nothing()
    {
        const string hostile = "<img src=x onerror=alert(1)>\"'{{7*7}}";
        var officer = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync(null, "un-entity"), strong: true, Role.SecretariatOfficer);
        using var made = await officer.Browser.PostFormAsync("/en/administration/organisations/new", new() { ["name"] = hostile, ["acronym"] = hostile, ["kind"] = "media", ["languages"] = "en" }, "main form");
        await made.MustBeAsync(HttpStatusCode.Redirect);
        foreach (var page in new[] { made.Headers.Location!.ToString(), made.Headers.Location + "/edit", made.Headers.Location + "/members", "/en/administration/organisations?q=" + Uri.EscapeDataString(hostile) })
        {
            var html = await officer.Browser.GetHtmlAsync(page);
            Assert.Empty(html.QuerySelectorAll("img[src=x]"));
            Assert.Contains("onerror=alert(1)", html.Body!.InnerHtml, StringComparison.Ordinal);
        }
    }

    private async Task<(string Code, Member Focal)> MinistryAsync()
    {
        var code = await host.Cast.OrganisationAsync("KE");
        return (code, await host.Cast.MemberAsync(code, strong: false, Role.FocalPoint));
    }

    private Task<Membership> MembershipAsync(Guid person) => host.WithAsync<AppDb, Membership>(db => db.Set<Membership>().AsNoTracking().SingleAsync(m => m.PersonId == person));

    private Task<Guid> InvitationAsync(string code) => host.WithAsync<AppDb, Guid>(async db =>
    {
        var (id, now) = (Guid.CreateVersion7(host.Clock.GetUtcNow()), host.Clock.GetUtcNow());
        var organisation = await db.Set<Organisation>().Where(o => o.Code == code).Select(o => o.Id).SingleAsync();
        var inviter = await db.Set<Membership>().Where(m => m.OrganisationId == organisation).Select(m => m.PersonId).FirstAsync();
        db.Add(new Invitation { Id = id, Digest = id.ToString("N"), Email = $"{id:N}@example.org", OrganisationId = organisation, Role = Role.CountryTeam, Language = "en", InvitedBy = inviter, SentAt = now, ExpiresAt = now + TimeSpan.FromDays(14) });
        await db.SaveChangesAsync();
        return id;
    });
}
