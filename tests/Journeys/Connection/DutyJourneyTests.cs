using System.Net;
using Marrakech.Journeys.Accounts;
using Marrakech.Kernel.Access;
using Marrakech.Support;

namespace Marrakech.Journeys.Connection;

/// <summary>A costly request with an endorsement, two opinions, an appeal and a twin: every page on the way is judged.</summary>
public sealed class DutyJourneyTests(BrowserFixture browser, PeopleSite site) : IClassFixture<PeopleSite>
{
    private static readonly (string Step, Dictionary<string, string> Fields)[] answers =
    [
        ("about", new() { ["title"] = "Forecast of floods", ["language"] = "en", ["problem"] = "The delta floods each year." }),
        ("objectives", new() { ["objective"] = "2" }),
        ("support", new() { ["support"] = "training" }),
        ("people", new() { ["beneficiaries"] = "People in the delta." }),
        ("when", new() { ["urgency"] = "ordinary" }),
        ("who", new() { ["counterparts"] = "Ministry of Water", ["countries"] = "Uganda" }),
        ("means", new() { ["cost"] = "600000" }),
        ("visibility", new() { ["visibility"] = "public", ["summary"] = "The delta wants to be warned of floods." }),
    ];

    [Theory]
    [MemberData(nameof(JourneyReader.First), MemberType = typeof(JourneyReader))]
    public async Task A_costly_request_is_endorsed_scored_twice_declined_appealed_and_merged(string language, bool script)
    {
        var point = await site.Cast.MemberAsync(await site.Cast.OrganisationAsync("KE"), strong: false, Role.FocalPoint);
        var (first, second, third) = (await OfficerAsync(), await OfficerAsync(), await OfficerAsync());
        var (code, twin) = (await WriteAsync(point), await WriteAsync(point));
        var own = $"/{language}/administration/requests/{code}";

        await using var speaking = await SignedInAsync(script, point);
        await speaking.OpenAsync($"/{language}/my-requests/{code}");
        await speaking.FollowAsync("main a[href$='/endorsements']");
        var address = $"water{code}@ministry.example".ToLowerInvariant();
        await speaking.Page.Locator("select[name=language]").SelectOptionAsync(language);
        await speaking.SendAsync(("organisation", "Ministry of Water"), ("function", "Director"), ("email", address));
        await using var ministry = await Walk.BeginAsync(browser, site, script);
        await ministry.OpenAsync((await site.LinkAsync(address))!);
        await ministry.SendAsync(("answer=endorse", ""), ("words", "We lend the gauges."));
        await speaking.OpenAsync($"/{language}/my-requests/{code}");
        Assert.Equal(1, await speaking.Page.Locator("section[aria-labelledby=endorsements] .tag--good").CountAsync());
        // Only a country with a focal point is asked.
        await using var joining = await SignedInAsync(script, await site.Cast.MemberAsync(await site.Cast.OrganisationAsync("UG"), strong: false, Role.FocalPoint));
        await speaking.FollowAsync("main a[href$='/countries']");
        await speaking.SendAsync();
        await joining.OpenAsync($"/{language}/joint-requests");
        await joining.FollowAsync($"main a[href$='/{code}-UG']");
        await joining.SendAsync();
        foreach (var one in new[] { code, twin }) await PostAsync(point, $"/en/my-requests/{one}/check", []);

        await PostAsync(first, $"/en/administration/requests/{code}/decide", new() { ["move"] = "Acknowledge" });
        await PostAsync(first, $"/en/administration/requests/{code}/decide", new() { ["move"] = "BeginAssessment" });
        await PostAsync(first, $"/en/administration/requests/{code}/decide", new() { ["move"] = "AskClarification", ["reason"] = "How many people?" });
        await speaking.OpenAsync($"/{language}/my-requests/{code}");
        await speaking.FollowAsync("main a[href$='/questions/people']");
        await speaking.SendAsync(("beneficiaries", "Fifty thousand people."));
        await speaking.FollowAsync("main a[href$='/versions']");
        await PostAsync(point, $"/en/my-requests/{code}/answer", new() { ["reason"] = "Fifty thousand." });
        string[] criteria = ["Fit", "Ownership", "Feasibility", "CapacityGap", "GenderAndChild", "Urgency"];
        await PostAsync(first, $"/en/administration/requests/{code}/assess", criteria.Select(c => (c, "3")).Append(("risk", "None")).Append(("reason", "Good.")).ToDictionary(f => f.Item1, f => f.Item2));
        await using var scoring = await SignedInAsync(script, second);
        await scoring.OpenAsync(own);
        await scoring.FollowAsync("main a[href$='/versions']");
        await scoring.OpenAsync(own);
        await scoring.FollowAsync("main a[href$='/second-opinion']");
        await scoring.SendAsync([.. criteria.Select(c => ($"{c}=1", "")), ("risk=None", ""), ("reason", "Not yet.")]);
        await scoring.FollowAsync("main a[href$='/differences']");
        await scoring.SendAsync(("reason", "We decline."));
        scoring.MustBeAt(own);

        await PostAsync(first, $"/en/administration/requests/{code}/decide", new() { ["move"] = "Decline", ["reason"] = "Too early.", ["detail"] = "Ask again." });
        await speaking.OpenAsync($"/{language}/my-requests/{code}");
        await speaking.FollowAsync("main a[href$='/appeal']");
        await speaking.SendAsync(("reason", "The season begins."));
        await using var deciding = await SignedInAsync(script, third);
        await deciding.OpenAsync(own);
        await deciding.FollowAsync("main a[href$='/appeal']");
        await deciding.SendAsync(("decision=reopen", ""), ("reason", "It was overlooked."));
        deciding.MustBeAt(own);
        await deciding.OpenAsync($"/{language}/administration/requests/{twin}");
        await deciding.FollowAsync("main a[href$='/merge']");
        await deciding.Page.Locator("select[name=into]").SelectOptionAsync(code);
        await deciding.SendAsync(("reason", "The same delta."));
        await ministry.OpenAsync($"/{language}/requests/{twin}");
        await ministry.FollowAsync($"main .notice a[href$='/requests/{code}']");
    }

    private static async Task<string> WriteAsync(Member point)
    {
        using var begun = await point.Browser.PostFormAsync("/en/my-requests/begin", []);
        var code = begun.Headers.Location!.ToString().Split('/')[^1];
        foreach (var (step, fields) in answers) await PostAsync(point, $"/en/my-requests/{code}/questions/{step}", fields);
        return code;
    }

    private static async Task PostAsync(Member member, string path, Dictionary<string, string> fields)
    {
        using var sent = await member.Browser.PostFormAsync(path, fields);
        await sent.MustBeAsync(HttpStatusCode.Redirect);
    }

    private async Task<Member> OfficerAsync() => await site.Cast.MemberAsync(await site.Cast.OrganisationAsync(null, "un-entity"), strong: true, Role.SecretariatOfficer);

    private async Task<Walk> SignedInAsync(bool script, Member member)
    {
        var walk = await Walk.BeginAsync(browser, site, script);
        await walk.BecomeAsync(member);
        return walk;
    }
}
