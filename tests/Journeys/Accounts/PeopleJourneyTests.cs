using System.Globalization;
using Marrakech.Kernel.Access;
using Marrakech.Support;

namespace Marrakech.Journeys.Accounts;

/// <summary>The ways people come into a role, act in it, pass it on and leave it, in three languages, with and without scripts; every page on the way is judged.</summary>
public sealed class PeopleJourneyTests(BrowserFixture browser, PeopleSite site) : IClassFixture<PeopleSite>
{
    [Theory]
    [MemberData(nameof(JourneyReader.All), MemberType = typeof(JourneyReader))]
    public async Task A_focal_point_invites_and_somebody_new_accepts(string language, bool script)
    {
        var (code, focal, _) = await MinistryAsync();
        var address = $"invited-{language}-{script}@example.org";
        await using var inviting = await Walk.BeginAsync(browser, site, script);
        await inviting.SignInAsync(language, focal);
        await inviting.OpenAsync($"/{language}/organisations/{code}/members");
        await inviting.FollowAsync("main a.govuk-button");
        await inviting.SendAsync(("email", "no address"));
        Assert.Equal("no address", await inviting.Page.Locator("#email").InputValueAsync());
        await inviting.SendAsync(("email", address), ("role=CountryTeam", ""));
        inviting.MustBeAt($"/{language}/organisations/{code}/members");
        Assert.Contains(address, await inviting.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        await using var invited = await Walk.BeginAsync(browser, site, script);
        await invited.OpenAsync((await site.LinkAsync(address))!);
        await invited.SendAsync(("name", "Salma"), ("password", "paper moons over water"));
        invited.MustBeAt($"/{language}/account");
        Assert.Contains("Salma", await invited.Page.Locator(".acting p").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(JourneyReader.All), MemberType = typeof(JourneyReader))]
    public async Task Somebody_registers(string language, bool script)
    {
        var address = $"new-{language}-{script}@example.org";
        await using var visit = await Walk.BeginAsync(browser, site, script);
        await visit.OpenAsync($"/{language}/sign-in");
        await visit.FollowAsync("main a[href$='/register']");
        await visit.SendAsync(("name", "Idris"), ("email", address), ("password", "slow trains in spring"));
        visit.MustBeAt($"/{language}/register");
        Assert.True(await visit.Page.Locator("main [role=status]").IsVisibleAsync());
        await visit.OpenAsync((await site.LinkAsync(address))!);
        await visit.SendAsync(("password", "slow trains in spring"));
        visit.MustBeAt($"/{language}/account");
    }

    [Theory]
    [MemberData(nameof(JourneyReader.All), MemberType = typeof(JourneyReader))]
    public async Task Somebody_recovers_from_a_forgotten_password(string language, bool script)
    {
        const string Fresh = "seven slow green kettles";
        var member = await site.Cast.MemberAsync(await site.Cast.OrganisationAsync("KE"), strong: false, Role.Expert);
        await using var walk = await Walk.BeginAsync(browser, site, script);
        await walk.OpenAsync($"/{language}/sign-in");
        await walk.FollowAsync("main a[href$='/forgotten-password']");
        await walk.SendAsync(("email", member.Email));
        await walk.OpenAsync((await site.LinkOfJobAsync(member.Email))!);
        await walk.SendAsync(("password", "password1234"));
        Assert.True(await walk.Page.Locator(".govuk-error-summary").IsVisibleAsync());
        await walk.SendAsync(("password", Fresh));
        await walk.OpenAsync($"/{language}/sign-in");
        await walk.SendAsync(("email", member.Email), ("password", Fresh));
        walk.MustBeAt($"/{language}/account");
    }

    [Theory]
    [MemberData(nameof(JourneyReader.All), MemberType = typeof(JourneyReader))]
    public async Task A_person_acts_in_two_roles(string language, bool script)
    {
        var member = await site.Cast.MemberAsync(await site.Cast.OrganisationAsync("KE"), strong: false, Role.FocalPoint, Role.Expert);
        await using var visit = await Walk.BeginAsync(browser, site, script);
        await visit.SignInAsync(language, member);
        var before = await visit.Page.Locator(".acting p b").InnerTextAsync();
        await visit.FollowAsync(".acting p a");
        var other = await visit.Page.Locator("main input[type=radio]:not(:checked)").First.GetAttributeAsync("value");
        await visit.SendAsync(($"membership={other}", ""));
        visit.MustBeAt($"/{language}/account");
        Assert.NotEqual(before, await visit.Page.Locator(".acting p b").InnerTextAsync());
    }

    [Theory]
    [MemberData(nameof(JourneyReader.All), MemberType = typeof(JourneyReader))]
    public async Task A_focal_point_lets_a_colleague_act_until_a_day(string language, bool script)
    {
        var (_, focal, colleague) = await MinistryAsync();
        await using var visit = await Walk.BeginAsync(browser, site, script);
        await visit.SignInAsync(language, focal);
        await visit.OpenAsync($"/{language}/account/roles/{await site.Cast.MembershipAsync(focal, Role.FocalPoint)}");
        await visit.FollowAsync("main a[href$='/delegate']");
        await visit.SendAsync(("until", TimeProvider.System.GetUtcNow().AddDays(5).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ($"colleague={colleague.Id}", ""));
        visit.MustBeAt($"/{language}/account/roles/{await site.Cast.MembershipAsync(focal, Role.FocalPoint)}");
        Assert.Equal(1, await visit.Page.Locator("main input[name=delegation]").CountAsync());

        await using var standIn = await Walk.BeginAsync(browser, site, script);
        await standIn.SignInAsync(language, colleague);
        await standIn.OpenAsync($"/{language}/account/acting");
        Assert.Equal(3, await standIn.Page.Locator("main input[type=radio]").CountAsync());
    }

    [Theory]
    [MemberData(nameof(JourneyReader.All), MemberType = typeof(JourneyReader))]
    public async Task A_focal_point_hands_over_and_a_member_leaves(string language, bool script)
    {
        var (code, focal, colleague) = await MinistryAsync();
        await using var visit = await Walk.BeginAsync(browser, site, script);
        await visit.SignInAsync(language, focal);
        await visit.OpenAsync($"/{language}/account/roles/{await site.Cast.MembershipAsync(focal, Role.FocalPoint)}");
        await visit.FollowAsync("main a[href$='/leave']");
        await visit.SendAsync();
        Assert.True(await visit.Page.Locator(".govuk-error-summary").IsVisibleAsync());
        await visit.OpenAsync($"/{language}/account/roles/{await site.Cast.MembershipAsync(focal, Role.FocalPoint)}/hand-over");
        await visit.SendAsync(("email", colleague.Email));

        await using var successor = await Walk.BeginAsync(browser, site, script);
        await successor.SignInAsync(language, colleague);
        await successor.OpenAsync((await site.LinkAsync(colleague.Email))!);
        await successor.SendAsync();
        await visit.OpenAsync($"/{language}/account");
        Assert.Equal(0, await visit.Page.Locator("main a[href*='/account/roles/']").CountAsync());

        var leaving = await site.Cast.MembershipAsync(colleague, Role.CountryTeam);
        await successor.OpenAsync($"/{language}/account/roles/{leaving}/leave");
        await successor.SendAsync();
        successor.MustBeAt($"/{language}/account");
        Assert.Equal(0, await successor.Page.Locator($"main a[href$='{leaving}']").CountAsync());
        Assert.NotEmpty(code);
    }

    private async Task<(string Code, Member Focal, Member Colleague)> MinistryAsync()
    {
        var code = await site.Cast.OrganisationAsync("KE");
        return (code, await site.Cast.MemberAsync(code, strong: false, Role.FocalPoint), await site.Cast.MemberAsync(code, strong: false, Role.CountryTeam));
    }
}
