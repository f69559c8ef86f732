using System.Net;
using Marrakech.Journeys.Accounts;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Experts;
using Marrakech.Knowledge.Domain.Experts;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Journeys.Connection;

/// <summary>A request from the first word to the practice that is drafted from it: whoever prepares, the focal point, two partners, an expert, the secretariat and a public reader; every page on the way is judged.</summary>
public sealed class RequestJourneyTests(BrowserFixture browser, PeopleSite site) : IClassFixture<PeopleSite>
{
    private static readonly (string Step, Dictionary<string, string> Fields)[] expertise =
    [
        ("about", new() { ["name"] = "Amina Sow", ["nameConsent"] = "Public", ["affiliationConsent"] = "Network" }),
        ("languages", new() { ["languages"] = "en", ["languagesConsent"] = "Public" }),
        ("where", new() { ["countries"] = "KE", ["countriesConsent"] = "Public" }),
        ("objectives", new() { ["objectives"] = "2", ["objectivesConsent"] = "Public" }),
        ("skills", new() { ["skills"] = "Warning of floods", ["skillsConsent"] = "Public" }),
        ("availability", new() { ["availability"] = "now", ["availabilityConsent"] = "Public" }),
        ("biography", new() { ["biography"] = "Twenty years of sirens.", ["biographyConsent"] = "Public" }),
        ("contact", new() { ["contact"] = "on", ["reviewsConsent"] = "Public" }),
    ];

    [Theory]
    [MemberData(nameof(JourneyReader.First), MemberType = typeof(JourneyReader))]
    public async Task A_country_asks_and_sees_what_becomes_of_it(string language, bool script)
    {
        var cast = site.Cast;
        var preparer = await cast.MemberAsync(await cast.OrganisationAsync("KE"), strong: false, Role.CountryTeam);
        var point = await cast.MemberAsync(await cast.OrganisationAsync("KE"), strong: false, Role.FocalPoint);
        var officer = await cast.MemberAsync(await cast.OrganisationAsync(null, "un-entity"), strong: true, Role.SecretariatOfficer);
        var (expert, listed) = await ListedAsync(officer);
        await using var preparing = await SignedInAsync(script, preparer);
        var code = await WriteAsync(preparing, language);

        await using var speaking = await SignedInAsync(script, point);
        await speaking.OpenAsync($"/{language}/my-requests");
        await speaking.FollowAsync($"main a[href$='/{code}']");
        await speaking.FollowAsync("main a.govuk-button[href$='/check']");
        await speaking.SendAsync();
        speaking.MustBeAt($"/{language}/my-requests/{code}");

        var partner = await cast.OrganisationAsync("UG", "civil-society");
        await using var offering = await SignedInAsync(script, await cast.MemberAsync(partner, strong: false, Role.PartnerManager));
        await DescribeAsync(offering, language);

        await using var office = await SignedInAsync(script, officer);
        await office.OpenAsync($"/{language}/organisations/{partner}/verify");
        await office.SendAsync(("reason", "Known for years."));
        await office.OpenAsync($"/{language}/administration/requests");
        await office.FollowAsync($"main a[href$='/{code}']");
        await office.FollowAsync("main a[href$='/assign']");
        await office.Page.Locator("select[name=officer]").SelectOptionAsync(officer.Id.ToString());
        await office.SendAsync();
        await DecideAsync(office, language, code, "Acknowledge");
        await DecideAsync(office, language, code, "BeginAssessment");
        await DecideAsync(office, language, code, "AskClarification", ("reason", "How many people?"));

        await speaking.OpenAsync($"/{language}/my-requests/{code}");
        await speaking.FollowAsync("main a.govuk-button[href$='/answer']");
        await speaking.SendAsync(("reason", "Forty thousand."));

        await office.OpenAsync($"/{language}/administration/requests/{code}/assess");
        string[] criteria = ["Fit", "Ownership", "Feasibility", "CapacityGap", "GenderAndChild", "Urgency"];
        await office.SendAsync([.. criteria.Select(c => ($"{c}=2", "")), ("risk=None", ""), ("reason", "The words say so.")]);
        await DecideAsync(office, language, code, "BeginMatching");
        await office.FollowAsync("main a[href$='/matches']");
        Assert.True(await office.Page.Locator("section[aria-labelledby=kind-Practice] li").CountAsync() > 3);
        await office.FollowAsync("section[aria-labelledby=together] a[href*='/partners/']");
        await office.OpenAsync($"/{language}/administration/requests/{code}/matches");
        Assert.Equal(1, await office.Page.Locator($"section[aria-labelledby=kind-Expert] a[href$='/experts/{listed}']").CountAsync());
        await office.SendAsync(("candidate", "P-000007"), ("verdict=Accepted", ""), ("reason", "It did the same."));
        await office.SendAsync(("candidate", listed), ("verdict=Accepted", ""), ("reason", ""));
        Assert.Equal(2, await office.Page.Locator("section[aria-labelledby=decided] li").CountAsync());
        await office.OpenAsync($"/{language}/network/requests/{code}");

        await using var reading = await Walk.BeginAsync(browser, site, script);
        await reading.OpenAsync($"/{language}/requests");
        await reading.FollowAsync($"main a[href$='/requests/{code}']");
        Assert.Equal(6, await reading.Page.Locator(".story li").CountAsync());
        await speaking.OpenAsync($"/{language}/my-requests/{code}/withdraw");
        await speaking.OpenAsync($"/{language}/my-requests/{code}/visibility");
        await AdviseAsync(speaking, await SignedInAsync(script, expert), language, code, listed);
        await RespondAsync(office, speaking, offering, partner, language, script, code);
    }

    /// <summary>An expert on what the request is about, who is on the list. How one gets there is a journey of its own.</summary>
    private async Task<(Member Expert, string Code)> ListedAsync(Member officer)
    {
        var person = await site.Cast.MemberAsync(await site.Cast.OrganisationAsync("KE", "academia"), strong: false, Role.Expert);
        await PostAsync(person, "/en/account/expert", []);
        foreach (var (step, fields) in expertise) await PostAsync(person, $"/en/account/expert/questions/{step}", fields);
        await PostAsync(person, "/en/account/expert/check", []);
        var code = await site.WithAsync<AppDb, string>(db => db.Set<Expert>().Where(e => e.State == ExpertState.Submitted).OrderByDescending(e => e.Code).Select(e => e.Code).FirstAsync());
        await PostAsync(officer, $"/en/administration/experts/{code}/decide", new() { ["move"] = "List" });
        return (person, code);
    }

    /// <summary>The country reads which expert was accepted for it, writes, and is answered.</summary>
    private static async Task AdviseAsync(Walk speaking, Walk expert, string language, string code, string listed)
    {
        await speaking.OpenAsync($"/{language}/my-requests/{code}");
        await speaking.FollowAsync($"section[aria-labelledby=accepted] a[href$='/experts/{listed}']");
        await speaking.FollowAsync("main a.govuk-button");
        await speaking.SendAsync(("text", "Which sirens reach the fishers?"));
        await using (expert)
        {
            await expert.OpenAsync($"/{language}/messages");
            await expert.FollowAsync("main ul.rows a");
            await expert.SendAsync(("text", "Those that are heard at sea."));
        }
    }

    /// <summary>Two partners are invited and offer; plan, signatures, activities, completion: until the practice is drafted.</summary>
    private async Task RespondAsync(Walk office, Walk speaking, Walk second, string able, string language, bool script, string code)
    {
        var organisation = await site.Cast.OrganisationAsync(null, "civil-society");
        await using var partner = await SignedInAsync(script, await site.Cast.MemberAsync(organisation, strong: false, Role.PartnerManager));
        await office.OpenAsync($"/{language}/organisations/{organisation}/verify");
        await office.SendAsync(("reason", "Known for years."));
        await partner.OpenAsync($"/{language}/my-webhooks/new");
        await partner.SendAsync(("address", "https://example.org/hub"), ("events=invitation-received", ""));
        Assert.StartsWith("mkh_", await partner.Page.Locator(".notice code").InnerTextAsync(), StringComparison.Ordinal);
        await office.OpenAsync($"/{language}/administration/requests/{code}/invitations");
        await office.SendAsync(("organisation", organisation), ("message", "Can you set up gauges?"), ("answerBy", "2099-12-01"));
        await office.FollowAsync("main a[href$='/take-back']");
        await office.OpenAsync($"/{language}/administration/requests/{code}/invitations");
        await office.SendAsync(("organisation", able), ("message", "Can you train those who listen?"), ("answerBy", "2099-12-01"));

        await partner.OpenAsync($"/{language}/my-invitations");
        await partner.FollowAsync($"main a[href*='/{code}-']");
        await partner.SendAsync(("question", "Which rivers?"));
        await speaking.OpenAsync($"/{language}/my-requests/{code}/offers");
        await speaking.SendAsync(("reply", "The two in the north."));
        await partner.OpenAsync($"/{language}/my-invitations/{code}-1");
        await partner.FollowAsync("main a.govuk-button[href$='/answer']");
        await partner.SendAsync(("answer=offer", ""), ("what", "Gauges on two rivers."), ("basis=Free", ""));
        await second.OpenAsync($"/{language}/my-invitations/{code}-2");
        Assert.Contains("The two in the north.", await second.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await second.OpenAsync($"/{language}/my-invitations/{code}-2/answer");
        await second.SendAsync(("answer=offer", ""), ("what", "Training for forty listeners."), ("basis=Free", ""));
        second.MustBeAt($"/{language}/my-invitations/{code}-2");

        await MeetAsync(office, speaking, partner, language, code);
        await IntroduceAsync(office, speaking, language, script, code);

        await AgreeAsync(speaking, [(partner, organisation), (second, able)], language, code);
        await DecideAsync(office, language, code, "BeginImplementation");
        await partner.OpenAsync($"/{language}/my-invitations/{code}-1/issues");
        await partner.SendAsync(("title", "No boats"), ("what", "The boats were sold."), ("severity=Serious", ""), ("since", "2024-01-01"));
        await speaking.OpenAsync($"/{language}/my-requests/{code}/issues");
        await speaking.FollowAsync("main ul.rows a");
        await partner.FollowAsync("main ul.rows a");
        await partner.SendAsync(("state=Solved", ""), ("outcome", "Others were lent."));
        partner.MustBeAt($"/{language}/my-invitations/{code}-1/issues");
        await speaking.OpenAsync($"/{language}/my-requests/{code}/activities");
        foreach (var (one, at) in new[] { (partner, 1), (second, 2) })
        {
            await one.OpenAsync($"/{language}/my-invitations/{code}-{at}");
            await one.FollowAsync("main a.govuk-button[href$='/activities']");
            await one.SendAsync(("state=Done", ""));
        }

        await speaking.OpenAsync($"/{language}/my-requests/{code}/plan");
        await speaking.OpenAsync($"/{language}/my-requests/{code}");
        await speaking.FollowAsync("main a[href$='/complete']");
        await speaking.SendAsync(("reached", "Warnings came."), ("lessons", "Ask the fishers first."), ("need=4", ""), ("time=4", ""), ("ownership=5", ""), ("quality=4", ""), ("lasting=3", ""));
        speaking.MustBeAt($"/{language}/my-requests/{code}");
        await speaking.FollowAsync("main a[href*='/contributions/C-']");
    }

    /// <summary>The country writes the plan with an activity of each partner; both sign, and then the country.</summary>
    private static async Task AgreeAsync(Walk speaking, (Walk Walk, string Code)[] partners, string language, string code)
    {
        await speaking.OpenAsync($"/{language}/my-requests/{code}/offers");
        Assert.Contains("Training for forty listeners.", await speaking.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await speaking.FollowAsync("main a.govuk-button[href$='/plan']");
        await speaking.Page.Locator("select[name=lead]").SelectOptionAsync(partners[0].Code);
        var fields = new List<(string, string)> { ("money-1", "Gauges"), ("amount-1", "25000"), ("results", "People are warned.") };
        for (var at = 0; at < partners.Length; at++)
        {
            await speaking.Page.Locator($"select[name=by-{at + 1}]").SelectOptionAsync(partners[at].Code);
            fields.AddRange([($"party-{partners[at].Code}=yes", ""), ($"role-{partners[at].Code}", "Gauges and training"), ($"activity-{at + 1}", "Set up what was offered"), ($"due-{at + 1}", "2099-01-01")]);
        }

        await speaking.SendAsync([.. fields]);
        await speaking.Page.Locator("button[value=send]").ClickAsync();
        await speaking.Page.ArriveAsync();
        for (var at = 0; at < partners.Length; at++)
        {
            await partners[at].Walk.OpenAsync($"/{language}/my-invitations/{code}-{at + 1}");
            await partners[at].Walk.FollowAsync("main a.govuk-button[href$='/sign']");
            await partners[at].Walk.SendAsync();
        }

        await speaking.OpenAsync($"/{language}/my-requests/{code}");
        await speaking.FollowAsync("main a[href$='/sign']");
        await speaking.SendAsync();
    }

    /// <summary>They talk in the room of the request: messages, a meeting that is arranged and cancelled.</summary>
    private async Task MeetAsync(Walk office, Walk speaking, Walk partner, string language, string code)
    {
        await partner.OpenAsync($"/{language}/my-invitations/{code}-1");
        await partner.FollowAsync($"main a[href$='/rooms/{code}']");
        await partner.SendAsync(("text", "**Gauges** can be there in June."));
        await speaking.OpenAsync($"/{language}/my-requests/{code}");
        await speaking.FollowAsync($"main a[href$='/rooms/{code}']");
        await speaking.FollowAsync($"main a[href$='/rooms/{code}/meetings']");
        await speaking.SendAsync(("title", "First steps"), ("day", "2099-06-01"), ("time", "14:30"), ("place", "https://meet.example.org/a"), ("agenda", "Who does what"));
        Assert.True(await speaking.Page.Locator("#day-error").CountAsync() > 0);
        await speaking.SendAsync(("day", site.Time.GetUtcNow().AddDays(30).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        speaking.MustBeAt($"/{language}/rooms/{code}");
        await office.OpenAsync($"/{language}/administration/requests/{code}");
        await office.FollowAsync($"main a[href$='/rooms/{code}']");
        await office.FollowAsync("main a[href$='/meetings/1']");
        await office.OpenAsync($"/{language}/rooms/{code}/files");
        await office.OpenAsync($"/{language}/rooms/{code}/write");
        await office.SendAsync(("text", "We shall be there."));
    }

    /// <summary>The secretariat introduces the country to another; both consent, and a room opens for them.</summary>
    private async Task IntroduceAsync(Walk office, Walk speaking, string language, bool script, string code)
    {
        await using var other = await SignedInAsync(script, await site.Cast.MemberAsync(await site.Cast.OrganisationAsync("UG"), strong: false, Role.FocalPoint));
        await office.OpenAsync($"/{language}/administration/requests/{code}/introductions");
        await office.Page.Locator("select[name=country]").SelectOptionAsync("UG");
        await office.SendAsync(("words", "You both wait for floods."));
        foreach (var asked in new[] { other, speaking })
        {
            await asked.OpenAsync($"/{language}/my-introductions");
            await asked.FollowAsync("main .rows a");
            await asked.SendAsync();
        }

        await speaking.FollowAsync("main a[href*='/rooms/X-']");
        await speaking.SendAsync(("text", "How did you begin?"));
    }

    private static async Task<string> WriteAsync(Walk writing, string language)
    {
        await writing.OpenAsync($"/{language}/my-requests/begin");
        await writing.SendAsync();
        var code = new Uri(writing.Page.Url).Segments[^1];
        await writing.FollowAsync("main .govuk-task-list__link");
        await writing.SendAsync(("title", "Forecast of floods in the delta"), ("problem", "The delta floods each year.\n\nNobody is told in time."));
        await writing.Page.Locator("select[name=objective]").SelectOptionAsync("2");
        await writing.SendAsync();
        await writing.SendAsync(("actions=2/c", ""));
        await writing.SendAsync(("support=training", ""));
        await writing.SendAsync(("beneficiaries", "People in the delta."));
        await writing.Page.Locator("select[name=urgency]").SelectOptionAsync("ordinary");
        await writing.SendAsync();
        await writing.SendAsync(("counterparts", "Ministry of Water"));
        await writing.SendAsync(("cost", "80000"));
        await writing.Page.Locator("select[name=visibility]").SelectOptionAsync("public");
        await writing.SendAsync(("summary", "The delta wants to be warned of floods."));
        writing.MustBeAt($"/{language}/my-requests/{code}");
        await writing.FollowAsync("main a[href$='/files']");
        await writing.OpenAsync($"/{language}/my-requests/{code}");
        await writing.SendAsync();
        writing.MustBeAt($"/{language}/my-requests/{code}");
        return code;
    }

    private static async Task DescribeAsync(Walk offering, string language)
    {
        await offering.OpenAsync($"/{language}/my-capabilities/new");
        await offering.Page.Locator("select[name=objective]").SelectOptionAsync("2");
        await offering.SendAsync(("title", "Warning of floods"), ("description", "Sirens along the river, and training for those who listen."), ("support=training", ""), ("places", "KE"), ("languages=en", ""), ("capacity=Enough", ""), ("cost=Free", ""));
        await offering.SendAsync(("actions=2/c", ""));
        offering.MustBeAt($"/{language}/my-capabilities");
        await offering.SendAsync();
        await offering.FollowAsync("main .rows a");
        await offering.FollowAsync("main a[href$='/withdraw']");
    }

    private static async Task DecideAsync(Walk office, string language, string code, string move, params (string Field, string Value)[] more)
    {
        await office.OpenAsync($"/{language}/administration/requests/{code}/decide");
        await office.SendAsync([($"move={move}", ""), .. more]);
        office.MustBeAt($"/{language}/administration/requests/{code}");
    }

    private static async Task PostAsync(Member member, string path, Dictionary<string, string> fields)
    {
        using var sent = await member.Browser.PostFormAsync(path, fields);
        await sent.MustBeAsync(HttpStatusCode.Redirect);
    }

    private async Task<Walk> SignedInAsync(bool script, Member member)
    {
        var walk = await Walk.BeginAsync(browser, site, script);
        await walk.BecomeAsync(member);
        return walk;
    }
}
