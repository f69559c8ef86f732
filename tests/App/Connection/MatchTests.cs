using System.Net;
using Marrakech.App.Accounts;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Requests;
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
        Assert.Equal([Verdict.Rejected, Verdict.Accepted, Verdict.Accepted], await host.WithAsync<AppDb, List<Verdict>>(db =>
            db.Set<MatchDecision>().Where(d => db.Set<SupportRequest>().Any(r => r.Id == d.RequestId && r.Code == code)).OrderBy(d => d.Number).Select(d => d.Verdict).ToListAsync(TestContext.Current.CancellationToken)));
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
