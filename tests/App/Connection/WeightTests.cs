using System.Net;
using Marrakech.App.Accounts;
using Marrakech.App.Knowledge.Contributions;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Figures;
using Marrakech.Connection.Domain.Matching;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Marrakech.App.Connection;

public sealed class SqliteWeightTests(SqlitePeople host) : WeightTests(host), IClassFixture<SqlitePeople>;

[Nightly]
public sealed class PostgresWeightTests(PostgresPeople host) : WeightTests(host), IClassFixture<PostgresPeople>;

/// <summary>How much each part of a match counts: changed with a reason, from the next search on, and kept with every decision.</summary>
public abstract class WeightTests(PeopleHost host)
{
    private const string Path = "/en/administration/matching-weights";

    [Fact]
    public async Task The_next_search_counts_with_the_new_weights_and_each_decision_keeps_the_version()
    {
        var asking = await Asking.BeginAsync(host, "TZ");
        var code = await asking.SubmittedAsync("smew");
        await asking.MoveAsync(code, RequestMove.Acknowledge);
        await asking.MoveAsync(code, RequestMove.BeginAssessment);
        var forecast = await asking.Officer.Browser.GetHtmlAsync("/en/administration/workload");
        Assert.Equal(Workload.Weeks, forecast.QuerySelectorAll("section[aria-labelledby=weeks] tbody tr").Length);
        Assert.Contains("Given to nobody yet.", forecast.TextOf("section[aria-labelledby=officers] tbody tr:first-child th"), StringComparison.Ordinal);

        var matches = $"/en/administration/requests/{code}/matches";
        Assert.Contains("Weights nobody has changed", (await asking.Officer.Browser.GetHtmlAsync(matches)).TextOf(".page-head"), StringComparison.Ordinal);
        await DecideAsync(asking, matches, "P-000007");

        await MustRefuseAsync(asking, With("Practice-Text", "101"), "Write a whole number from 0 to 100.");
        await MustRefuseAsync(asking, With("reason", ""), "Say why");
        await MustRefuseAsync(asking, With("reason", "Because."), "These weights count already.");
        var opened = await asking.Officer.Browser.GetHtmlAsync(Path);
        using (var changed = await asking.Officer.Browser.PostFormAsync(Path, new(With("Practice-Text", "0")) { ["reason"] = "Words mislead." })) await changed.MustBeAsync(HttpStatusCode.Redirect);
        var page = await asking.Officer.Browser.GetHtmlAsync(matches);
        Assert.Contains("Weights, version 1", page.TextOf(".page-head"), StringComparison.Ordinal);
        Assert.DoesNotContain("Words", page.QuerySelectorAll("section[aria-labelledby=kind-Practice] > ol > li dt").Select(d => d.TextContent));
        await DecideAsync(asking, matches, "P-000061");
        Assert.Equal([0, 1], await host.WithAsync<AppDb, List<int>>(db => db.Set<MatchDecision>().Where(d => db.Set<SupportRequest>().Any(r => r.Id == d.RequestId && r.Code == code)).OrderBy(d => d.Number).Select(d => d.Weights).ToListAsync(TestContext.Current.CancellationToken)));

        var verdicts = (await asking.Officer.Browser.GetHtmlAsync(Path)).QuerySelectorAll("section[aria-labelledby=verdicts] tbody tr").Select(r => string.Join(" ", r.Children.Take(2).Select(c => c.TextContent)));
        Assert.Equal(["1 Practices", "as delivered Practices"], verdicts);

        // Whoever opened the form before is told, and what they typed stands there.
        using var late = await asking.Officer.Browser.SendOpenedAsync(opened, Path, new(With("Partner-Cost", "7")) { ["reason"] = "Cheaper." });
        await late.MustBeAsync(HttpStatusCode.BadRequest);
        var told = await late.HtmlAsync();
        Assert.StartsWith("Somebody else changed the weights meanwhile", told.TextOf(".govuk-error-summary li"), StringComparison.Ordinal);
        Assert.Equal("7", told.QuerySelector("input[name=Partner-Cost]")!.GetAttribute("value"));
        Assert.Contains("Practices, Words: from 60 to 0", told.TextOf("section[aria-labelledby=history]"), StringComparison.Ordinal);
        var act = await host.WithAsync<AppDb, ActEntry>(db => db.Set<ActEntry>().AsNoTracking().SingleAsync(a => a.Name == "MatchWeightsChanged", TestContext.Current.CancellationToken));
        Assert.True(act.Reason == "Words mislead." && act.Before != act.After);
    }

    /// <summary>The form as it opens on a hub where nobody changed anything, but for one field.</summary>
    private static Dictionary<string, string> With(string field, string value)
    {
        var fields = WeightForm.Kinds.SelectMany(k => WeightSet.PartsOf(k).Select(p => (k, p))).ToDictionary(f => WeightForm.NameOf(f.k, f.p), f => WeightForm.Value(WeightSet.Default, f.k, f.p));
        fields[field] = value;
        return fields;
    }

    private static async Task DecideAsync(Asking asking, string path, string candidate)
    {
        using var decided = await asking.Officer.Browser.PostFormAsync(path, new() { ["candidate"] = candidate, ["verdict"] = "Accepted", ["reason"] = "Good." });
        await decided.MustBeAsync(HttpStatusCode.Redirect);
    }

    private static async Task MustRefuseAsync(Asking asking, Dictionary<string, string> fields, string sentence)
    {
        using var refused = await asking.Officer.Browser.PostFormAsync(Path, fields);
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.StartsWith(sentence, (await refused.HtmlAsync()).TextOf(".govuk-error-summary li"), StringComparison.Ordinal);
    }
}
