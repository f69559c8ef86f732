using System.Net;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Marrakech.App.Accounts;

/// <summary>Whoever is shown people who are not their own leaves an act, one for each page and with nothing personal in it.</summary>
public abstract class ConfidentialReadTests(TestHost host)
{
    [Fact]
    public async Task The_list_of_people_and_one_account()
    {
        var office = await host.Cast.OrganisationAsync(null, "un-entity");
        var (administrator, member) = (await host.Cast.MemberAsync(office, strong: true, Role.Administrator), await host.Cast.MemberAsync(office, strong: false, Role.Expert));
        await administrator.Browser.GetHtmlAsync($"/en/administration/people?q={Uri.EscapeDataString(member.Email)}");
        await administrator.Browser.GetHtmlAsync("/en/administration/people");
        var read = await ActsAsync(administrator, "PeopleRead");
        Assert.Equal(["people all", "people all"], read.Select(a => $"{a.SubjectKind} {a.SubjectKey}"));
        await administrator.Browser.GetHtmlAsync($"/en/administration/people/{member.Id}");
        await administrator.Browser.GetHtmlAsync($"/en/administration/people/{administrator.Id}");
        read = await ActsAsync(administrator, "PeopleRead");
        Assert.Equal(("person", member.Id.ToString()), (Assert.Single(read, a => a.SubjectKind == "person").SubjectKind!, read[^1].SubjectKey!));
        MustBeSilent(read, member);
        // A form that is refused shows the account as well.
        using var refused = await administrator.Browser.PostFormAsync($"/en/administration/people/{member.Id}", new() { ["reason"] = " ", ["close"] = "true" });
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.Equal(5, (await ActsAsync(administrator, "PeopleRead")).Count);
    }

    [Theory]
    [InlineData(Role.SecretariatOfficer)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Administrator)]
    public async Task The_members_of_another_organisation(Role role)
    {
        var code = await host.Cast.OrganisationAsync("KE");
        var focal = await host.Cast.MemberAsync(code, strong: false, Role.FocalPoint);
        var reader = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync(null, "un-entity"), strong: true, role);
        await focal.Browser.GetHtmlAsync($"/en/organisations/{code}/members");
        Assert.Empty(await ActsAsync(focal, "MembersRead"));
        await reader.Browser.GetHtmlAsync($"/en/organisations/{code}/members");
        var act = Assert.Single(await ActsAsync(reader, "MembersRead"));
        Assert.Equal(("organisation", code, false), (act.SubjectKind!, act.SubjectKey!, act.IsPublic));
        Assert.Contains("\"members\"", act.Evidence, StringComparison.Ordinal);
        MustBeSilent([act], focal);
    }

    [Fact]
    public async Task One_membership_an_invitation_and_who_made_tokens()
    {
        var code = await host.Cast.OrganisationAsync("KE", "civil-society");
        var manager = await host.Cast.MemberAsync(code, strong: false, Role.PartnerManager);
        var administrator = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync(null, "un-entity"), strong: true, Role.Administrator);
        using var invited = await administrator.Browser.PostFormAsync($"/en/organisations/{code}/members/invite", new() { ["email"] = $"guest-{code}@example.org", ["role"] = "PartnerMember", ["language"] = "en" });
        await invited.MustBeAsync(HttpStatusCode.Redirect);
        var membership = await host.Cast.MembershipAsync(manager, Role.PartnerManager);
        await administrator.Browser.GetHtmlAsync($"/en/organisations/{code}/members/{membership}/end");
        await administrator.Browser.GetHtmlAsync($"/en/organisations/{code}/tokens");
        var invitation = (await administrator.Browser.GetHtmlAsync($"/en/organisations/{code}/members")).QuerySelector("a[href*='/invitations/']")!.GetAttribute("href")!;
        await administrator.Browser.GetHtmlAsync(invitation);
        var read = await ActsAsync(administrator, "MembersRead");
        foreach (var page in new[] { "membership", "tokens", "members", "invitation" }) Assert.Contains(read, a => a.Evidence.Contains($"\"{page}\"", StringComparison.Ordinal));
        Assert.DoesNotContain(read, a => a.Evidence.Contains("guest-", StringComparison.Ordinal));
    }

    private static void MustBeSilent(IEnumerable<ActEntry> acts, Member member) =>
        Assert.DoesNotContain(acts, a => a.Evidence.Contains('@', StringComparison.Ordinal) || a.Evidence.Contains(member.Email, StringComparison.Ordinal) || a.Reason is not null);

    private Task<List<ActEntry>> ActsAsync(Member member, string name) =>
        host.WithAsync<AppDb, List<ActEntry>>(db => db.Set<ActEntry>().AsNoTracking().Where(a => a.Person == member.Id && a.Name == name).OrderBy(a => a.Number).ToListAsync());

    [Collection<AccountsOnSqlite>]
    public sealed class OnSqlite(SqliteHost host) : ConfidentialReadTests(host);

    [Nightly]
    [Collection<AccountsOnPostgres>]
    public sealed class OnPostgres(PostgresHost host) : ConfidentialReadTests(host);
}
