using Marrakech.Journeys.Accounts;
using Marrakech.Kernel.Access;
using Marrakech.Support;

namespace Marrakech.Journeys.Knowledge;

/// <summary>People talk: a newcomer asks, a moderator shows and decides, answers are accepted, a community is joined; in two languages, with and without scripts; every page on the way is judged.</summary>
public sealed class DiscussionJourneyTests(BrowserFixture browser, PeopleSite site) : IClassFixture<PeopleSite>
{
    [Theory]
    [MemberData(nameof(JourneyReader.All), MemberType = typeof(JourneyReader))]
    public async Task A_question_is_asked_shown_answered_and_looked_after(string language, bool script)
    {
        var (newcomer, officer) = await PeopleAsync();
        await using var asking = await SignedInAsync(script, newcomer);
        await asking.OpenAsync($"/{language}/objectives/8");
        await asking.FollowAsync("main a[href*='/discussions/begin']");
        await asking.SendAsync(("title", $"Lights at sea {language} {script}"), ("kind=Question", ""), ("text", "Which lights do small boats carry?\nSee https://example.org/lights."));
        var discussion = new Uri(asking.Page.Url).AbsolutePath;
        Assert.Equal(1, await asking.Page.Locator(".notice").CountAsync());

        await using var office = await SignedInAsync(script, officer);
        await office.OpenAsync($"/{language}/moderation");
        await office.FollowAsync($"main a[href*='{discussion}/posts/1/moderate']");
        await office.SendAsync(("move=Approve", ""), ("reason", "A clear question."));
        office.MustBeAt($"/{language}/moderation");
        await office.OpenAsync($"{discussion}/answer?to=1");
        await office.Page.Locator("main details summary").ClickAsync();
        await office.SendAsync(("text", "A lantern, and a mirror by day."), ("named=1", ""));
        office.MustBeAt(discussion);

        await asking.OpenAsync($"{discussion}/posts/2/accept");
        await asking.SendAsync();
        Assert.Equal(1, await asking.Page.Locator(".post--accepted").CountAsync());
        await asking.OpenAsync($"{discussion}/posts/1/edit");
        await asking.SendAsync(("text", "Which lights do small boats carry at night?"));
        // A newcomer's other words are looked at again.
        await office.OpenAsync($"{discussion}/posts/1/moderate");
        await office.SendAsync(("move=Approve", ""), ("reason", "Still clear."));
        await asking.OpenAsync($"{discussion}/posts/1/history");
        await asking.OpenAsync($"{discussion}/posts/2/report");
        await asking.SendAsync(("reason", "No source is named."));
        await office.OpenAsync($"{discussion}/lock");
        await office.SendAsync(("reason", "It is answered."));
        await asking.OpenAsync($"{discussion}/follow");
        await asking.OpenAsync($"{discussion}/posts/1/delete");
        await asking.SendAsync();
        asking.MustBeAt(discussion);
        await asking.OpenAsync($"/{language}/discussions");
    }

    [Theory]
    [MemberData(nameof(JourneyReader.All), MemberType = typeof(JourneyReader))]
    public async Task A_community_is_created_joined_and_consulted(string language, bool script)
    {
        var (newcomer, officer) = await PeopleAsync();
        await using var office = await SignedInAsync(script, officer);
        await office.OpenAsync($"/{language}/administration/communities/new");
        await office.SendAsync(("name", $"Harbours {language} {script}"), ("aim", "Those who keep harbours talk here."), ("languages=en", ""), ("closed=yes", ""));
        var community = new Uri(office.Page.Url).AbsolutePath;
        var code = community.Split('/')[^1];
        await using var asking = await SignedInAsync(script, newcomer);
        await asking.OpenAsync($"/{language}/communities");
        await asking.FollowAsync($"main a[href$='/{code}']");
        await asking.FollowAsync("main a[href$='/join']");
        await asking.SendAsync();
        foreach (var move in new[] { "Admit", "MakeModerator" })
        {
            await office.OpenAsync($"{community}/members");
            await office.Page.Locator("main select[name=person]").SelectOptionAsync(newcomer.Id.ToString());
            await office.SendAsync(($"move={move}", ""), ("reason", "They keep a harbour."));
        }

        await office.OpenAsync($"/{language}/administration/communities/{code}");
        await asking.OpenAsync($"/{language}/discussions/begin?at={code}");
        await asking.SendAsync(("title", "What do harbours need?"), ("kind=Consultation", ""), ("opens", "2001-01-01"), ("closes", "2099-01-01"), ("text", "Tell us in your own words."));
        var consultation = new Uri(asking.Page.Url).AbsolutePath;
        await asking.OpenAsync($"{consultation}/summary");
        await asking.OpenAsync(community);
        Assert.Equal(1, await asking.Page.Locator(".rows a").CountAsync());
        await asking.OpenAsync($"/{language}/moderation");
    }

    private async Task<(Member Newcomer, Member Officer)> PeopleAsync() =>
        (await site.Cast.MemberAsync(await site.Cast.OrganisationAsync("KE"), strong: false, Role.PartnerMember), await site.Cast.MemberAsync(await site.Cast.OrganisationAsync(null, "un-entity"), strong: true, Role.SecretariatOfficer));

    private async Task<Walk> SignedInAsync(bool script, Member member)
    {
        var walk = await Walk.BeginAsync(browser, site, script);
        await walk.BecomeAsync(member);
        return walk;
    }
}
