using System.Net;
using Marrakech.Accounts.Data;
using Marrakech.App.Accounts;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Capabilities;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Domain.Responses;
using Marrakech.Kernel.Data;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Marrakech.App.Connection;

public sealed class SqliteMatchTests(SqlitePeople host) : MatchTests(host), IClassFixture<SqlitePeople>;

public sealed class PostgresMatchTests(PostgresPeople host) : MatchTests(host), IClassFixture<PostgresPeople>;

/// <summary>What could help a request: suggested with reasons, decided by people, every decision kept.</summary>
public abstract class MatchTests(PeopleHost host)
{
    [Fact]
    public async Task An_officer_sees_why_and_decides_and_every_decision_is_kept()
    {
        var asking = await Asking.BeginAsync(host, "TZ");
        var earlier = await asking.SubmittedAsync("pintail");
        var hidden = await asking.SubmittedAsync("garganey", "confidential");
        var code = await asking.SubmittedAsync("gadwall");
        var path = $"/en/administration/requests/{code}/matches";
        await MustRefuseAsync(asking, path, "P-000007", "Accepted", "", "This is not possible");
        await asking.MoveAsync(code, RequestMove.Acknowledge);
        await asking.MoveAsync(code, RequestMove.BeginAssessment);
        var page = await asking.Officer.Browser.GetHtmlAsync(path);
        var practices = page.TextsOf("section[aria-labelledby=kind-Practice] > ol > li");
        // The starter's one strategy about people uprooted by floods and other disasters.
        Assert.Contains("disasters", practices[0], StringComparison.Ordinal);
        Assert.Contains("same objectives", practices[0], StringComparison.Ordinal);
        var requests = page.TextOf("section[aria-labelledby=kind-EarlierRequest]");
        Assert.Contains(earlier, requests, StringComparison.Ordinal);
        Assert.DoesNotContain(hidden, requests, StringComparison.Ordinal);

        var first = page.QuerySelector("section[aria-labelledby=kind-Practice] li .code")!.TextContent;
        await MustRefuseAsync(asking, path, first, "Rejected", "", "Write this");
        await MustRefuseAsync(asking, path, "P-999999", "Accepted", "Good.", "There is nothing");
        await MustRefuseAsync(asking, path, hidden, "Accepted", "Good.", "There is nothing");
        await DecideAsync(asking, path, first, "Rejected", "Too large.");
        await DecideAsync(asking, path, first.ToLowerInvariant(), "Accepted", "");
        await MustRefuseAsync(asking, path, "P-000061", "Accepted", "", "Write this");
        await DecideAsync(asking, path, "P-000061", "Accepted", "The minister asked for it.");
        var decided = (await asking.Officer.Browser.GetHtmlAsync(path)).TextsOf("section[aria-labelledby=decided] li");
        Assert.Equal(2, decided.Count);
        Assert.Contains("added by hand", decided[0], StringComparison.Ordinal);
        Assert.StartsWith($"{first} Accepted", decided[1], StringComparison.Ordinal);
        // The country reads what was accepted, and not why.
        await DecideAsync(asking, path, earlier, "Accepted", "They wait for the same floods.");
        await DecideAsync(asking, path, first, "Rejected", "Too large.");
        var found = (await asking.FocalPoint.Browser.GetHtmlAsync($"/en/my-requests/{code}")).QuerySelector("section[aria-labelledby=accepted]")!;
        Assert.Equal(["P-000061", earlier], found.QuerySelectorAll("li .code").Select(c => c.TextContent));
        Assert.DoesNotContain("minister", found.TextContent, StringComparison.Ordinal);
        Assert.Equal([Verdict.Rejected, Verdict.Accepted, Verdict.Accepted, Verdict.Accepted, Verdict.Rejected], await host.WithAsync<AppDb, List<Verdict>>(db =>
            db.Set<MatchDecision>().Where(d => db.Set<SupportRequest>().Any(r => r.Id == d.RequestId && r.Code == code)).OrderBy(d => d.Number).Select(d => d.Verdict).ToListAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Partners_stand_first_with_the_fewest_that_cover_it_and_never_the_one_that_asks()
    {
        var asking = await Asking.BeginAsync(host, "TZ");
        var code = await asking.SubmittedAsync("pochard");
        var (sirens, near) = (await host.Cast.OrganisationAsync(null, "civil-society"), await host.Cast.OrganisationAsync("TZ", "academia"));
        var asks = await host.WithAsync<AppDb, string>(db => db.Set<Organisation>().Where(o => db.Set<SupportRequest>().Any(r => r.Code == code && r.Organisation == o.Id)).Select(o => o.Code).SingleAsync(TestContext.Current.CancellationToken));
        var unverified = await Offering.BeginAsync(host);
        await unverified.DescribedAsync("pochard");
        await Offering.AddAsync(host, asks, Service("Warning of floods", "TZ", "en", "2/c"));
        await Offering.AddAsync(host, sirens, Service("Warning of floods in the delta", "FR", "en", "2/c"));
        // The same organisation in another field: it stands on the page once.
        await Offering.AddAsync(host, sirens, Service("Shelter plans", "FR", "fr", "2/a"));
        await Offering.AddAsync(host, near, Service("Maps of the coast", "TZ", "fr", "2/c"));
        await asking.MoveAsync(code, RequestMove.Acknowledge);
        await asking.MoveAsync(code, RequestMove.BeginAssessment);
        var path = $"/en/administration/requests/{code}/matches";
        var page = await asking.Officer.Browser.GetHtmlAsync(path);
        Assert.Equal("kind-Partner", page.QuerySelector("main section")!.GetAttribute("aria-labelledby"));
        var codes = page.TextsOf("section[aria-labelledby=kind-Partner] > ol > li > .quiet .code");
        Assert.Contains(near, codes);
        Assert.Single(codes, sirens);
        Assert.DoesNotContain(asks, codes);
        Assert.DoesNotContain(unverified.Organisation, codes);
        Assert.Contains("Warning of floods in the delta", page.TextOf("section[aria-labelledby=kind-Partner]"), StringComparison.Ordinal);
        var together = page.TextsOf("section[aria-labelledby=together] li");
        Assert.Equal(new[] { sirens, near }.Order(StringComparer.Ordinal), together.Select(t => new[] { sirens, near }.Single(c => t.Contains(c, StringComparison.Ordinal))).Order(StringComparer.Ordinal));
        Assert.Contains("Tanzania", together.Single(t => t.Contains(near, StringComparison.Ordinal)), StringComparison.Ordinal);
        await MustRefuseAsync(asking, path, asks, "Accepted", "Good.", "There is nothing");
        await DecideAsync(asking, path, near, "Rejected", "Too small.");
        await DecideAsync(asking, path, sirens, "Accepted", "");
        var after = await asking.Officer.Browser.GetHtmlAsync(path);
        Assert.Matches("Nobody covers: .*Tanzania", after.TextOf("section[aria-labelledby=together]"));
        Assert.Contains("It was chosen once in the last twelve months.", after.TextOf("section[aria-labelledby=kind-Partner]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_explanations_of_a_confidential_request_repeat_none_of_its_words()
    {
        var asking = await Asking.BeginAsync(host, "SC");
        var code = await asking.SubmittedAsync("wigeon", "confidential");
        await asking.MoveAsync(code, RequestMove.Acknowledge);
        await asking.MoveAsync(code, RequestMove.BeginAssessment);
        var text = (await asking.Officer.Browser.GetHtmlAsync($"/en/administration/requests/{code}/matches")).TextOf("main");
        Assert.Contains("The request is confidential", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Both texts speak of", text, StringComparison.Ordinal);
    }

    private static CapabilityWords Service(string title, string place, string language, string action) => new()
    {
        Title = title,
        Language = "en",
        Description = title,
        Supports = ["training"],
        Objectives = [2],
        Actions = [action],
        Places = [place],
        Languages = [language],
        Capacity = FreeCapacity.Enough,
        Cost = CostBasis.Free,
    };

    private static async Task DecideAsync(Asking asking, string path, string candidate, string verdict, string reason)
    {
        using var decided = await asking.Officer.Browser.PostFormAsync(path, new() { ["candidate"] = candidate, ["verdict"] = verdict, ["reason"] = reason });
        await decided.MustBeAsync(HttpStatusCode.Redirect);
    }

    private static async Task MustRefuseAsync(Asking asking, string path, string candidate, string verdict, string reason, string sentence)
    {
        using var refused = await asking.Officer.Browser.PostAsAsync(path, "/en/account/acting", new() { ["candidate"] = candidate, ["verdict"] = verdict, ["reason"] = reason });
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.StartsWith(sentence, (await refused.HtmlAsync()).TextOf(".govuk-error-summary li"), StringComparison.Ordinal);
    }
}
