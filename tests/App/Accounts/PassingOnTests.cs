using System.Globalization;
using System.Net;
using Marrakech.Accounts.Data;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Marrakech.App.Accounts;

public sealed class SqlitePassingOnTests(SqlitePeople host) : PassingOnTests(host), IClassFixture<SqlitePeople>;

[Nightly]
public sealed class PostgresPassingOnTests(PostgresPeople host) : PassingOnTests(host), IClassFixture<PostgresPeople>;

/// <summary>Roles are delegated for a time, handed over, and given up.</summary>
public abstract class PassingOnTests(PeopleHost host)
{
    [Fact]
    public async Task A_colleague_acts_for_the_holder_until_the_day_and_the_page_says_for_whom()
    {
        var (code, focal, colleague) = await PairAsync();
        using var delegated = await focal.Browser.PostFormAsync(await PageAsync(focal, "delegate"), new() { ["colleague"] = colleague.Id.ToString(), ["until"] = Day(2) });
        await delegated.MustBeAsync(HttpStatusCode.Redirect);
        await ActAsAsync(colleague, "Country focal point");
        var acting = (await colleague.Browser.GetHtmlAsync("/en/account")).TextOf(".acting p");
        Assert.Matches("Country focal point, .*, for Person [0-9]+ until", acting);
        await colleague.Browser.GetHtmlAsync($"/en/organisations/{code}/edit");
        Assert.Contains("For Person", (await focal.Browser.GetHtmlAsync($"/en/organisations/{code}/members")).TextOf("main > .rows"), StringComparison.Ordinal);

        host.Clock.Advance(TimeSpan.FromDays(3));
        await colleague.SignInAsync();
        using var over = await colleague.Browser.GetAsync(new Uri($"/en/organisations/{code}/edit", UriKind.Relative), TestContext.Current.CancellationToken);
        await over.MustBeAsync(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("revoke")]
    [InlineData("end")]
    [InlineData("erase")]
    public async Task Who_stands_in_is_told_in_their_language_when_it_begins_and_when_it_ends_early(string way)
    {
        var (code, focal, colleague) = await PairAsync();
        await host.WithAsync<AppDb, int>(db => db.Set<Person>().Where(p => p.Id == colleague.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Language, "fr")));
        using var delegated = await focal.Browser.PostFormAsync(await PageAsync(focal, "delegate"), new() { ["colleague"] = colleague.Id.ToString(), ["until"] = Day(10) });
        await delegated.MustBeAsync(HttpStatusCode.Redirect);
        var begun = Assert.Single(await host.SubjectsAsync(colleague.Email));
        Assert.Matches("^Vous pouvez exercer le rôle d’un collègue de Organisation [0-9]+ jusqu’au \\p{L}+ [0-9]+ mars 2027", begun);
        var news = await colleague.Browser.GetHtmlAsync("/en/notifications");
        Assert.StartsWith("You may act in a colleague’s role in Organisation", news.TextOf(".notifications a"), StringComparison.Ordinal);
        await colleague.Browser.GetHtmlAsync("/en" + news.QuerySelector(".notifications a")!.GetAttribute("href")![3..]);

        using var ended = way switch
        {
            "revoke" => await focal.Browser.PostFormAsync(await PageAsync(focal, ""), new() { ["do"] = "revoke" }),
            "erase" => await focal.Browser.PostFormAsync("/en/account/data/erase", new() { ["meant"] = "yes" }),
            _ => await EndAsync(code, await host.Cast.MembershipAsync(focal, Role.FocalPoint)),
        };
        await ended.MustBeAsync(HttpStatusCode.Redirect);
        var subjects = await host.SubjectsAsync(colleague.Email);
        Assert.Equal(2, subjects.Count);
        Assert.Contains(subjects, s => s.StartsWith("Vous n’exercez plus le rôle d’un collègue", StringComparison.Ordinal));
        Assert.Empty(await host.SubjectsAsync(focal.Email));
    }

    [Fact]
    public async Task Who_gives_up_standing_in_is_not_told_what_they_know()
    {
        var (_, focal, colleague) = await PairAsync();
        using var delegated = await focal.Browser.PostFormAsync(await PageAsync(focal, "delegate"), new() { ["colleague"] = colleague.Id.ToString(), ["until"] = Day(10) });
        var of = await host.WithAsync<AppDb, Guid>(db => db.Set<Membership>().Where(m => m.PersonId == colleague.Id && m.DelegatedFrom != null).Select(m => m.Id).SingleAsync());
        using var left = await colleague.Browser.PostFormAsync($"/en/account/roles/{of}/leave", new() { ["leave"] = "yes" });
        await left.MustBeAsync(HttpStatusCode.Redirect);
        Assert.Single(await host.SubjectsAsync(colleague.Email));
    }

    [Fact]
    public async Task The_holder_ends_a_delegation_and_it_counts_at_once()
    {
        var (code, focal, colleague) = await PairAsync();
        using var delegated = await focal.Browser.PostFormAsync(await PageAsync(focal, "delegate"), new() { ["colleague"] = colleague.Id.ToString(), ["until"] = Day(90) });
        await delegated.MustBeAsync(HttpStatusCode.Redirect);
        await ActAsAsync(colleague, "Country focal point");
        await colleague.Browser.GetHtmlAsync($"/en/organisations/{code}/edit");
        using var ended = await focal.Browser.PostFormAsync(await PageAsync(focal, ""), new() { ["do"] = "revoke" });
        await ended.MustBeAsync(HttpStatusCode.Redirect);
        using var over = await colleague.Browser.GetAsync(new Uri($"/en/organisations/{code}/edit", UriKind.Relative), TestContext.Current.CancellationToken);
        await over.MustBeAsync(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_delegated_role_is_not_delegated_further_nor_handed_over()
    {
        var (_, focal, colleague) = await PairAsync();
        using var delegated = await focal.Browser.PostFormAsync(await PageAsync(focal, "delegate"), new() { ["colleague"] = colleague.Id.ToString(), ["until"] = Day(5) });
        var of = await host.WithAsync<AppDb, Guid>(db => db.Set<Membership>().Where(m => m.PersonId == colleague.Id && m.DelegatedFrom != null).Select(m => m.Id).SingleAsync());
        using var further = await colleague.Browser.PostFormAsync($"/en/account/roles/{of}/delegate", new() { ["colleague"] = focal.Id.ToString(), ["until"] = Day(1) });
        await MustSayAsync(further, "You hold this role for somebody else");
        using var over = await colleague.Browser.PostFormAsync($"/en/account/roles/{of}/hand-over", new() { ["email"] = "x@example.org", ["language"] = "en" });
        await MustSayAsync(over, "This role is not handed over");
    }

    [Theory]
    [InlineData(91, "Enter the last day")]
    [InlineData(-1, "Enter the last day")]
    public async Task A_day_too_far_or_past_is_refused(int days, string sentence)
    {
        var (_, focal, colleague) = await PairAsync();
        using var refused = await focal.Browser.PostFormAsync(await PageAsync(focal, "delegate"), new() { ["colleague"] = colleague.Id.ToString(), ["until"] = Day(days) });
        await MustSayAsync(refused, sentence);
    }

    [Fact]
    public async Task Nobody_of_another_organisation_stands_in()
    {
        var (_, focal, _) = await PairAsync();
        var stranger = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync("KE"), strong: false, Role.FocalPoint);
        using var refused = await focal.Browser.PostFormAsync(await PageAsync(focal, "delegate"), new() { ["colleague"] = stranger.Id.ToString(), ["until"] = Day(5) });
        await MustSayAsync(refused, "Choose a colleague");
    }

    [Fact]
    public async Task A_role_with_power_is_not_passed_on_by_a_password_alone()
    {
        var code = await host.Cast.OrganisationAsync(null, "un-entity");
        var (officer, colleague) = (await host.Cast.MemberAsync(code, strong: false, Role.SecretariatOfficer), await host.Cast.MemberAsync(code, strong: false, Role.Expert));
        using var refused = await officer.Browser.PostFormAsync(await PageAsync(officer, "delegate"), new() { ["colleague"] = colleague.Id.ToString(), ["until"] = Day(5) });
        await MustSayAsync(refused, "This role is used with a second factor only.");
    }

    [Fact]
    public async Task Who_stands_in_for_a_role_with_power_needs_a_second_factor_of_their_own()
    {
        var code = await host.Cast.OrganisationAsync(null, "un-entity");
        var (officer, colleague) = (await host.Cast.MemberAsync(code, strong: true, Role.SecretariatOfficer), await host.Cast.MemberAsync(code, strong: false, Role.Expert));
        using var delegated = await officer.Browser.PostFormAsync(await PageAsync(officer, "delegate"), new() { ["colleague"] = colleague.Id.ToString(), ["until"] = Day(5) });
        await delegated.MustBeAsync(HttpStatusCode.Redirect);
        await ActAsAsync(colleague, "Secretariat officer");
        using var sent = await colleague.Browser.GetAsync(new Uri("/en/administration/organisations", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.StartsWith("/en/account/second-factor", sent.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_role_passes_on_when_the_successor_accepts_and_not_before()
    {
        var (code, focal, colleague) = await PairAsync();
        using var stays = await focal.Browser.PostFormAsync(await PageAsync(focal, "leave"), new() { ["leave"] = "yes" });
        await MustSayAsync(stays, "Your government has no other focal point here.");
        var address = $"successor-{code}@example.org";
        using var named = await focal.Browser.PostFormAsync(await PageAsync(focal, "hand-over"), new() { ["email"] = address, ["language"] = "en" });
        await named.MustBeAsync(HttpStatusCode.Redirect);
        Assert.StartsWith("You are named to follow", (await host.SubjectsAsync(address)).Single(), StringComparison.Ordinal);
        await focal.Browser.GetHtmlAsync($"/en/organisations/{code}/edit");

        var successor = host.NewBrowser();
        using var accepted = await successor.PostFormAsync((await host.LinkAsync(address))!, new() { ["name"] = "Sam Successor", ["password"] = "orange harbour at dusk" });
        await accepted.MustBeAsync(HttpStatusCode.Redirect);
        await successor.GetHtmlAsync($"/en/organisations/{code}/edit");
        using var over = await focal.Browser.GetAsync(new Uri($"/en/organisations/{code}/edit", UriKind.Relative), TestContext.Current.CancellationToken);
        await over.MustBeAsync(HttpStatusCode.Forbidden);
        Assert.NotNull(colleague);
    }

    [Fact]
    public async Task An_offer_taken_back_passes_nothing_on()
    {
        var (code, focal, _) = await PairAsync();
        var address = $"never-{code}@example.org";
        using var named = await focal.Browser.PostFormAsync(await PageAsync(focal, "hand-over"), new() { ["email"] = address, ["language"] = "en" });
        using var twice = await focal.Browser.PostFormAsync(await PageAsync(focal, "hand-over"), new() { ["email"] = address, ["language"] = "en" });
        await MustSayAsync(twice, "There is an open invitation already.");
        using var back = await focal.Browser.PostFormAsync(await PageAsync(focal, ""), new() { ["do"] = "withdraw" });
        await back.MustBeAsync(HttpStatusCode.Redirect);
        using var gone = await host.NewBrowser().GetAsync(new Uri((await host.LinkAsync(address))!, UriKind.Relative), TestContext.Current.CancellationToken);
        await gone.MustBeAsync(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task A_member_leaves_and_the_role_opens_nothing_any_more()
    {
        var (code, _, colleague) = await PairAsync();
        using var unasked = await colleague.Browser.PostFormAsync(await PageAsync(colleague, "leave"), []);
        await unasked.MustBeAsync(HttpStatusCode.BadRequest);
        using var left = await colleague.Browser.PostFormAsync(await PageAsync(colleague, "leave"), new() { ["leave"] = "yes" });
        await left.MustBeAsync(HttpStatusCode.Redirect);
        using var over = await colleague.Browser.GetAsync(new Uri($"/en/organisations/{code}/members", UriKind.Relative), TestContext.Current.CancellationToken);
        await over.MustBeAsync(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Nobody_touches_a_role_of_somebody_else()
    {
        var (_, focal, colleague) = await PairAsync();
        foreach (var part in new[] { "", "/leave", "/delegate", "/hand-over" })
        {
            var page = (await PageAsync(focal, "")).TrimEnd('/') + part;
            using var read = await colleague.Browser.GetAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken);
            await read.MustBeAsync(HttpStatusCode.NotFound);
            using var sent = await colleague.Browser.PostAsAsync(page, "/en/account/acting", new() { ["leave"] = "yes", ["do"] = "withdraw", ["email"] = "x@example.org", ["language"] = "en", ["until"] = Day(3), ["colleague"] = colleague.Id.ToString() });
            await sent.MustBeAsync(HttpStatusCode.NotFound);
        }
    }

    private async Task<HttpResponseMessage> EndAsync(string code, Guid membership)
    {
        var officer = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync(null, "un-entity"), strong: true, Role.SecretariatOfficer);
        return await officer.Browser.PostFormAsync($"/en/organisations/{code}/members/{membership}/end", new() { ["reason"] = "Left the ministry." });
    }

    private static async Task MustSayAsync(HttpResponseMessage answer, string sentence)
    {
        await answer.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.StartsWith(sentence, (await answer.HtmlAsync()).TextOf(".govuk-error-summary li"), StringComparison.Ordinal);
    }

    private string Day(int ahead) => host.Clock.GetUtcNow().AddDays(ahead).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private async Task<(string Code, Member Focal, Member Colleague)> PairAsync()
    {
        var code = await host.Cast.OrganisationAsync("KE");
        return (code, await host.Cast.MemberAsync(code, strong: false, Role.FocalPoint), await host.Cast.MemberAsync(code, strong: false, Role.CountryTeam));
    }

    /// <summary>Address of a page about the one role a member holds in their own right.</summary>
    private async Task<string> PageAsync(Member member, string part)
    {
        var id = await host.WithAsync<AppDb, Guid>(db => db.Set<Membership>().Where(m => m.PersonId == member.Id && m.DelegatedFrom == null).Select(m => m.Id).SingleAsync());
        return $"/en/account/roles/{id}/{part}".TrimEnd('/');
    }

    private static async Task ActAsAsync(Member member, string role)
    {
        var page = await member.Browser.GetHtmlAsync("/en/account/acting");
        var choice = page.QuerySelectorAll("input[type=radio]").Single(i => i.NextElementSibling!.TextContent.StartsWith(role, StringComparison.Ordinal)).GetAttribute("value")!;
        using var chosen = await member.Browser.PostFormAsync("/en/account/acting", new() { ["membership"] = choice });
        await chosen.MustBeAsync(HttpStatusCode.Redirect);
    }
}
