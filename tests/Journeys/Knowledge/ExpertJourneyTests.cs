using Marrakech.Journeys.Accounts;
using Marrakech.Kernel.Access;
using Marrakech.Support;

namespace Marrakech.Journeys.Knowledge;

/// <summary>Somebody describes themself as an expert, is vetted, found, written to and reported about, and withdraws: every page judged on the way.</summary>
public sealed class ExpertJourneyTests(BrowserFixture browser, PeopleSite site) : IClassFixture<PeopleSite>
{
    [Theory]
    [MemberData(nameof(JourneyReader.First), MemberType = typeof(JourneyReader))]
    public async Task An_expert_is_listed_found_written_to_and_gone(string language, bool script)
    {
        var cast = site.Cast;
        var person = await cast.MemberAsync(await cast.OrganisationAsync("KE", "academia"), strong: false, Role.Expert);
        var asker = await cast.MemberAsync(await cast.OrganisationAsync("PE"), strong: false, Role.FocalPoint);
        var officer = await cast.MemberAsync(await cast.OrganisationAsync(null, "un-entity"), strong: true, Role.SecretariatOfficer);
        await using var expert = await SignedInAsync(script, person);
        await DescribeAsync(expert, language, $"Amina {language} {script}");

        await using var office = await SignedInAsync(script, officer);
        await office.OpenAsync($"/{language}/administration/experts");
        await office.FollowAsync("#state-Submitted ~ ul a");
        await office.FollowAsync("main a.govuk-button");
        await office.SendAsync(("move=List", ""));
        office.MustBeAt($"/{language}/administration/experts");

        await using var asking = await SignedInAsync(script, asker);
        await asking.OpenAsync($"/{language}/experts");
        await asking.Page.Locator("main form [name=q]").FillAsync($"{language} {script}");
        await asking.Page.Locator("main form button").First.ClickAsync();
        await asking.Page.ArriveAsync();
        await asking.FollowAsync("main ol.rows a");
        var page = new Uri(asking.Page.Url).AbsolutePath;
        await asking.FollowAsync("main a.govuk-button");
        await asking.SendAsync(("text", "How do you train border officers?\n\nWe begin in May."));
        var talk = new Uri(asking.Page.Url).AbsolutePath;

        await expert.OpenAsync($"/{language}/messages");
        await expert.FollowAsync("main ul.rows a");
        expert.MustBeAt(talk);
        await expert.SendAsync(("text", "By taking turns."));
        await expert.Page.Locator("main .aside [name=reason]").FillAsync("Only to try it.");
        await expert.Page.Locator("main .aside form:has([name=reason]) button").ClickAsync();
        await expert.Page.ArriveAsync();
        await expert.OpenAsync(talk);
        await office.OpenAsync($"/{language}/administration/experts");
        await office.FollowAsync("#reports ~ ul a");
        await office.SendAsync(("reason", "Nothing was wrong."));

        await expert.OpenAsync($"/{language}/account/expert/withdraw");
        await expert.SendAsync();
        expert.MustBeAt($"/{language}/account/expert");
        var gone = await asking.Page.GotoAsync(site.At(page));
        Assert.Equal(404, gone!.Status);
    }

    private static async Task DescribeAsync(Walk expert, string language, string name)
    {
        await expert.OpenAsync($"/{language}/account/expert");
        await expert.SendAsync();
        await expert.FollowAsync("main .govuk-task-list__link");
        await expert.SendAsync(("name", name), ("nameConsent=Public", ""), ("affiliationConsent=Network", ""));
        await expert.SendAsync(("languages=ar", ""), ("languages=en", ""), ("languagesConsent=Public", ""));
        await expert.SendAsync(("countries", "KE\nUG"), ("countriesConsent=Public", ""));
        await expert.SendAsync(("objectives=5", ""), ("objectivesConsent=Public", ""));
        await expert.SendAsync(("skills", "Training of officers\nDrafting of labour agreements"), ("skillsConsent=Public", ""));
        await expert.SendAsync(("availability=now", ""), ("availabilityConsent=Public", ""));
        await expert.SendAsync(("biography", "Twenty years at a border post.\n\nThen a school for officers."), ("biographyConsent=Network", ""));
        await expert.SendAsync(("contact=on", ""), ("reviewsConsent=Public", ""));
        expert.MustBeAt($"/{language}/account/expert");
        await expert.FollowAsync("main a.govuk-button");
        expert.MustBeAt($"/{language}/account/expert/check");
        await expert.SendAsync();
        expert.MustBeAt($"/{language}/account/expert");
    }

    private async Task<Walk> SignedInAsync(bool script, Member member)
    {
        var walk = await Walk.BeginAsync(browser, site, script);
        await walk.BecomeAsync(member);
        return walk;
    }
}
