using System.Net;
using Marrakech.App.Accounts;
using Marrakech.App.Knowledge.Contributions;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Assessing;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Changes;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Jobs;
using Marrakech.Operations.Notifying;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Connection;

public sealed class SqliteRequestTests(SqlitePeople host) : RequestTests(host), IClassFixture<SqlitePeople>;

public sealed class PostgresRequestTests(PostgresPeople host) : RequestTests(host), IClassFixture<PostgresPeople>;

/// <summary>A country's request from the first word to the search for partners: who may do what, what everybody reads, what the clock does.</summary>
public abstract class RequestTests(PeopleHost host)
{
    private CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Others_prepare_and_hand_over_and_only_the_focal_point_submits()
    {
        var asking = await Asking.BeginAsync(host, "GH");
        using var begun = await asking.Preparer.Browser.PostFormAsync("/en/my-requests/begin", []);
        var draft = begun.Headers.Location!.ToString().Split('/')[^1];
        Assert.Matches(@"^R-\d{4}-\d{4}$", draft);
        using var early = await asking.Preparer.Browser.PostFormAsync($"/en/my-requests/{draft}", []);
        await early.MustBeAsync(HttpStatusCode.BadRequest);
        var code = await asking.WrittenAsync("osprey");
        using var forced = await asking.Preparer.Browser.PostAsAsync($"/en/my-requests/{code}/check", "/en/account/acting", []);
        await forced.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.StartsWith("Only the focal point", (await forced.HtmlAsync()).TextOf(".govuk-error-summary li"), StringComparison.Ordinal);
        using var handed = await asking.Preparer.Browser.PostFormAsync($"/en/my-requests/{code}", []);
        await handed.MustBeAsync(HttpStatusCode.Redirect);
        Assert.Equal(1, await ToldAsync(asking.FocalPoint.Id, "Request.News.HandedOver", code));

        // A draft is its country's alone.
        foreach (var path in new[] { $"/en/requests/{code}", $"/en/network/requests/{code}", $"/en/administration/requests/{code}" })
        {
            using var hidden = await asking.Officer.Browser.GetAsync(new Uri(path, UriKind.Relative), Ct);
            await hidden.MustBeAsync(HttpStatusCode.NotFound);
        }

        var stranger = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync("FR"), strong: false, Role.FocalPoint);
        using var foreign = await stranger.Browser.GetAsync(new Uri($"/en/my-requests/{code}", UriKind.Relative), Ct);
        Assert.Contains(foreign.StatusCode, new[] { HttpStatusCode.Forbidden, HttpStatusCode.NotFound });
        using var submitted = await asking.FocalPoint.Browser.PostFormAsync($"/en/my-requests/{code}/check", []);
        await submitted.MustBeAsync(HttpStatusCode.Redirect);
        Assert.Equal(1, await ToldAsync(asking.Officer.Id, "Request.News.Arrived", code));
        var own = await asking.FocalPoint.Browser.GetHtmlAsync($"/en/my-requests/{code}");
        Assert.Contains("The secretariat moves next.", own.TextOf(".page-head"), StringComparison.Ordinal);
        using var twice = await asking.FocalPoint.Browser.PostAsAsync($"/en/my-requests/{code}/check", "/en/account/acting", []);
        await twice.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.Single((await asking.FindAsync(code)).Steps);
    }

    [Fact]
    public async Task What_is_missing_or_not_understood_is_named_and_everything_typed_is_kept()
    {
        var asking = await Asking.BeginAsync(host, "UG");
        using var begun = await asking.FocalPoint.Browser.PostFormAsync("/en/my-requests/begin", []);
        var code = begun.Headers.Location!.ToString().Split('/')[^1];
        using var wrong = await asking.FocalPoint.Browser.PostFormAsync($"/en/my-requests/{code}/questions/when", new() { ["urgency"] = "emergency", ["starts"] = "in spring" });
        await wrong.MustBeAsync(HttpStatusCode.BadRequest);
        var page = await wrong.HtmlAsync();
        Assert.Contains("in spring", page.TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        Assert.Equal("in spring", page.QuerySelector("input[name=starts]")!.GetAttribute("value"));
        using var unready = await asking.FocalPoint.Browser.PostFormAsync($"/en/my-requests/{code}/check", []);
        await unready.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.Equal(RequestState.Draft, (await asking.FindAsync(code)).State);

        // Two people with the same page open: the second is told, and both wordings stand on the page.
        var path = $"/en/my-requests/{code}/questions/people";
        var opened = await asking.FocalPoint.Browser.GetHtmlAsync(path);
        using var first = await asking.FocalPoint.Browser.PostFormAsync(path, new() { ["beneficiaries"] = "Herders" });
        await first.MustBeAsync(HttpStatusCode.Redirect);
        using var second = await asking.FocalPoint.Browser.SendOpenedAsync(opened, path, new() { ["beneficiaries"] = "Fishers" });
        await second.MustBeAsync(HttpStatusCode.Conflict);
        var both = (await second.HtmlAsync()).TextOf("main");
        Assert.Contains("Herders", both, StringComparison.Ordinal);
        Assert.Contains("Fishers", both, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_register_shows_what_the_country_chose_and_never_more()
    {
        var asking = await Asking.BeginAsync(host, "MW");
        var (open, network, secret) = (await asking.SubmittedAsync("heron"), await asking.SubmittedAsync("egret", "network"), await asking.SubmittedAsync("bittern", "confidential"));
        await CatchUpAsync();
        var list = (await host.GetHtmlAsync("/en/requests")).TextOf("main");
        foreach (var code in new[] { open, network, secret }) Assert.Contains(code, list, StringComparison.Ordinal);
        var feed = await host.NewBrowser().GetStringAsync(new Uri("/en/requests/feed.atom", UriKind.Relative), Ct);
        var csv = await host.NewBrowser().GetStringAsync(new Uri("/api/v1/requests.csv", UriKind.Relative), Ct);
        var everything = new List<string> { list, feed, csv };
        foreach (var code in new[] { network, secret })
        {
            everything.Add((await host.GetHtmlAsync($"/en/requests/{code}")).DocumentElement.OuterHtml);
            everything.Add(await host.NewBrowser().GetStringAsync(new Uri($"/api/v1/requests/{code}", UriKind.Relative), Ct));
        }

        Assert.All(everything, text => Assert.DoesNotContain("egret", text, StringComparison.OrdinalIgnoreCase));
        Assert.All(everything, text => Assert.DoesNotContain("bittern", text, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("heron", csv, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, await host.NewBrowser().GetStringAsync(new Uri("/api/v1/requests?country=MW", UriKind.Relative), Ct), StringComparison.Ordinal);
        Assert.DoesNotContain("Malawi", (await host.GetHtmlAsync($"/en/requests/{secret}")).TextOf("main"), StringComparison.Ordinal);
        var partner = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync("SE", "civil-society"), strong: false, Role.PartnerManager);
        var read = (await partner.Browser.GetHtmlAsync($"/en/network/requests/{network}")).TextOf("main");
        Assert.Contains("egret", read, StringComparison.Ordinal);
        Assert.DoesNotContain("80,000", read, StringComparison.Ordinal);
        using var closed = await partner.Browser.GetAsync(new Uri($"/en/network/requests/{secret}", UriKind.Relative), Ct);
        await closed.MustBeAsync(HttpStatusCode.NotFound);
        await asking.Officer.Browser.GetHtmlAsync($"/en/administration/requests/{secret}");
        Assert.Equal(1, await host.WithAsync<AppDb, int>(db => db.Set<ActEntry>().CountAsync(a => a.Name == "ConfidentialRequestRead" && a.SubjectKey == secret, Ct)));
    }

    [Fact]
    public async Task The_secretariat_brings_a_request_to_matching_and_the_clock_stands_still_while_the_country_is_asked()
    {
        var asking = await Asking.BeginAsync(host, "ZM");
        var code = await asking.SubmittedAsync("plover");
        await asking.MustRefuseAsync(code, RequestMove.BeginMatching, "This is not possible");
        await asking.MoveAsync(code, RequestMove.Acknowledge);
        await asking.MoveAsync(code, RequestMove.BeginAssessment);
        await asking.MustRefuseAsync(code, RequestMove.AskClarification, "Write this");
        await asking.MoveAsync(code, RequestMove.AskClarification, "How many villages?");
        var asked = await asking.FocalPoint.Browser.GetHtmlAsync($"/en/my-requests/{code}");
        Assert.Contains("How many villages?", asked.TextOf("section[aria-labelledby=asked]"), StringComparison.Ordinal);
        Assert.Contains("The clock stands still", asked.TextOf(".page-head"), StringComparison.Ordinal);
        Assert.DoesNotContain("villages", (await host.GetHtmlAsync($"/en/requests/{code}")).TextOf("main"), StringComparison.Ordinal);
        using var silent = await asking.FocalPoint.Browser.PostFormAsync($"/en/my-requests/{code}/answer", new() { ["reason"] = " " });
        await silent.MustBeAsync(HttpStatusCode.BadRequest);
        using var answered = await asking.FocalPoint.Browser.PostFormAsync($"/en/my-requests/{code}/answer", new() { ["reason"] = "Twelve." });
        await answered.MustBeAsync(HttpStatusCode.Redirect);
        await asking.MustRefuseAsync(code, RequestMove.BeginMatching, "Assess the request first");
        await asking.AssessAsync(code, 2, "Unacceptable");
        await asking.MustRefuseAsync(code, RequestMove.BeginMatching, "Assess the request first");
        await asking.AssessAsync(code, 2, "Managed");
        var page = await asking.Officer.Browser.GetHtmlAsync($"/en/administration/requests/{code}");
        Assert.Contains("Medium priority", page.TextOf("section[aria-labelledby=assessment]"), StringComparison.Ordinal);
        await asking.MoveAsync(code, RequestMove.BeginMatching);
        await CatchUpAsync();
        Assert.Equal("matching", (await host.NewBrowser().GetJsonAsync($"/api/v1/requests/{code}")).GetProperty("state").GetString());
        Assert.Equal(2, await ToldAsync(asking.FocalPoint.Id, "Request.News.AskClarification", code) + await ToldAsync(asking.FocalPoint.Id, "Request.News.BeginMatching", code));
    }

    [Fact]
    public async Task What_is_typed_for_another_choice_breaks_nothing_and_too_much_is_refused()
    {
        var asking = await Asking.BeginAsync(host, "GM");
        var code = await asking.SubmittedAsync("dotterel");
        await asking.MoveAsync(code, RequestMove.Acknowledge, detail: "The regional office");
        await asking.MustRefuseAsync(code, RequestMove.BeginAssessment, "The text is too long.", reason: new string('x', RequestStepRow.ReasonLength + 1));
        foreach (var (member, path) in new[] { (asking.FocalPoint, $"/en/my-requests/{code}"), (asking.Officer, $"/en/administration/requests/{code}") })
            Assert.DoesNotContain("The regional office", (await member.Browser.GetHtmlAsync(path)).TextOf("main"), StringComparison.Ordinal);
        // "The other track" is that of the page on which it was chosen.
        using var changed = await asking.Officer.Browser.PostFormAsync($"/en/administration/requests/{code}/decide", new() { ["move"] = "ChangeTrack", ["reason"] = "Rain.", ["track"] = "Emergency" });
        await changed.MustBeAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Nothing_public_tells_whose_a_confidential_request_is_and_nobody_hears_of_a_draft()
    {
        var asking = await Asking.BeginAsync(host, "CV");
        var (secret, draft) = (await asking.SubmittedAsync("sanderling", "confidential"), await asking.WrittenAsync("turnstone"));
        Assert.DoesNotContain(secret, await host.NewBrowser().GetStringAsync(new Uri("/api/v1/acts?limit=100", UriKind.Relative), Ct), StringComparison.Ordinal);
        var board = (await asking.Officer.Browser.GetHtmlAsync("/en/administration/requests")).TextOf("main");
        Assert.Contains(secret, board, StringComparison.Ordinal);
        Assert.DoesNotContain("sanderling", board, StringComparison.Ordinal);
        using var withdrawn = await asking.FocalPoint.Browser.PostFormAsync($"/en/my-requests/{draft}/withdraw", []);
        await withdrawn.MustBeAsync(HttpStatusCode.Redirect);
        Assert.Equal(0, await ToldAsync(asking.Officer.Id, "Request.News.Withdraw", draft));
    }

    [Fact]
    public async Task Made_confidential_a_request_leaves_every_page_and_opened_it_comes_back()
    {
        var asking = await Asking.BeginAsync(host, "ER");
        var code = await asking.SubmittedAsync("avocet");
        var path = $"/en/my-requests/{code}/visibility";
        async Task<int> SeenAsync()
        {
            await CatchUpAsync();
            var texts = new[] { (await host.GetHtmlAsync("/en/countries/ER")).TextOf("main"), (await host.GetHtmlAsync("/en/requests?country=ER")).TextOf("main"), (await host.GetHtmlAsync($"/en/requests/{code}")).TextOf("main") };
            return texts.Count(t => t.Contains("Forecast of avocet floods", StringComparison.Ordinal));
        }

        Assert.Equal(3, await SeenAsync());
        var opened = await asking.FocalPoint.Browser.GetHtmlAsync(path);
        using (var closed = await asking.FocalPoint.Browser.PostFormAsync(path, new() { ["visibility"] = "confidential" })) await closed.MustBeAsync(HttpStatusCode.Redirect);
        Assert.Equal(0, await SeenAsync());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await host.NewBrowser().GetJsonAsync($"/api/v1/requests/{code}")).GetProperty("country").ValueKind);

        using var second = await asking.FocalPoint.Browser.SendOpenedAsync(opened, path, new() { ["visibility"] = "network", ["summary"] = "Mine." });
        await second.MustBeAsync(HttpStatusCode.Conflict);
        Assert.Equal("Mine.", (await second.HtmlAsync()).TextOf("textarea[name=summary]"));
        using var unsaid = await asking.FocalPoint.Browser.PostFormAsync(path, new() { ["visibility"] = "public", ["summary"] = "" });
        await unsaid.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.StartsWith("Write the summary", (await unsaid.HtmlAsync()).TextOf(".govuk-error-summary li"), StringComparison.Ordinal);
        using (var again = await asking.FocalPoint.Browser.PostFormAsync(path, new() { ["visibility"] = "public", ["summary"] = "Warn us." })) await again.MustBeAsync(HttpStatusCode.Redirect);
        Assert.Equal(3, await SeenAsync());
        Assert.Equal(2, await host.WithAsync<AppDb, int>(db => db.Set<ActEntry>().CountAsync(a => a.Name == "RequestVisibilityChanged" && a.SubjectKey == code, Ct)));
        Assert.Equal(2, await ToldAsync(asking.Officer.Id, "Request.News.Visibility", code));
        using var prepared = await asking.Preparer.Browser.GetAsync(new Uri(path, UriKind.Relative), Ct);
        await prepared.MustBeAsync(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Of_two_officers_who_decide_at_once_the_second_is_told()
    {
        var asking = await Asking.BeginAsync(host, "RW");
        var code = await asking.SubmittedAsync("dunlin");
        var path = $"/en/administration/requests/{code}/decide";
        var opened = await asking.Officer.Browser.GetHtmlAsync(path);
        await asking.MoveAsync(code, RequestMove.Acknowledge);
        using var second = await asking.Officer.Browser.SendOpenedAsync(opened, path, new() { ["move"] = "Acknowledge" });
        await second.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.StartsWith("This is not possible", (await second.HtmlAsync()).TextOf(".govuk-error-summary li"), StringComparison.Ordinal);
        await asking.MustRefuseAsync(code, RequestMove.Decline, "Say what else", reason: "Not ours.");
        await asking.MustRefuseAsync(code, RequestMove.Refer, "Write this", detail: "The regional office");
        await asking.MoveAsync(code, RequestMove.Decline, "Not ours.", "Ask the regional office.");
        Assert.Contains("Ask the regional office.", (await asking.FocalPoint.Browser.GetHtmlAsync($"/en/my-requests/{code}")).TextOf(".aside"), StringComparison.Ordinal);
        using var late = await asking.FocalPoint.Browser.PostFormAsync($"/en/my-requests/{code}/withdraw", new() { ["reason"] = "Too late." });
        await late.MustBeAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_emergency_track_is_promised_sooner_and_left_again_by_an_officer()
    {
        var asking = await Asking.BeginAsync(host, "DJ");
        var code = await asking.WrittenAsync("whimbrel");
        using (var urgent = await asking.Preparer.Browser.PostFormAsync($"/en/my-requests/{code}/questions/when", new() { ["urgency"] = "emergency", ["urgencyReason"] = "The river rises." })) await urgent.MustBeAsync(HttpStatusCode.Redirect);
        using (var submitted = await asking.FocalPoint.Browser.PostFormAsync($"/en/my-requests/{code}/check", [])) await submitted.MustBeAsync(HttpStatusCode.Redirect);
        var emergency = (await asking.FindAsync(code)).Story().Promise!;
        await asking.MoveAsync(code, RequestMove.ChangeTrack, "The river fell.");
        var ordinary = (await asking.FindAsync(code)).Story().Promise!;
        Assert.Equal((Track.Emergency, Track.Ordinary), (emergency.Track, ordinary.Track));
        Assert.All(Enum.GetValues<Duty>().Where(d => d != Duty.DecideAppeal), d => Assert.True(emergency.DaysOf(d) < ordinary.DaysOf(d), d.ToString()));
    }

    [Fact]
    public async Task Of_two_officers_who_score_at_once_the_second_is_told_and_keeps_what_was_typed()
    {
        var asking = await Asking.BeginAsync(host, "BI");
        var code = await asking.SubmittedAsync("sandgrouse");
        await asking.MoveAsync(code, RequestMove.Acknowledge);
        await asking.MoveAsync(code, RequestMove.BeginAssessment);
        var path = $"/en/administration/requests/{code}/assess";
        var opened = await asking.Officer.Browser.GetHtmlAsync(path);
        await asking.AssessAsync(code, 3, "None");
        var scores = Assessment.Criteria.ToDictionary(c => c.ToString(), _ => "1");
        (scores["risk"], scores["reason"]) = ("Managed", "Others do it already.");
        using var second = await asking.Officer.Browser.SendOpenedAsync(opened, path, scores);
        await second.MustBeAsync(HttpStatusCode.BadRequest);
        var told = await second.HtmlAsync();
        Assert.StartsWith("Somebody saved other answers", told.TextOf(".govuk-error-summary li"), StringComparison.Ordinal);
        Assert.Equal("Others do it already.", told.TextOf("textarea[name=reason]"));
        Assert.Contains("The words say so.", told.TextOf("section[aria-labelledby=saved]"), StringComparison.Ordinal);
        Assert.All((await asking.FindAsync(code)).ReadAssessment()!.Scores.Values, s => Assert.Equal(3, s));
    }

    [Fact]
    public async Task A_missed_promise_goes_to_the_named_officer_then_to_the_register_once_each()
    {
        var asking = await Asking.BeginAsync(host, "BW");
        var chief = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync(null, "un-entity"), strong: true, Role.SecretariatOfficer);
        using var named = await asking.Officer.Browser.PostFormAsync("/en/administration/escalation", new() { ["officer"] = chief.Id.ToString() });
        await named.MustBeAsync(HttpStatusCode.Redirect);
        var (code, withdrawn) = (await asking.SubmittedAsync("curlew"), await asking.SubmittedAsync("godwit"));
        using var gone = await asking.FocalPoint.Browser.PostFormAsync($"/en/my-requests/{withdrawn}/withdraw", new() { ["reason"] = "Solved." });
        await gone.MustBeAsync(HttpStatusCode.Redirect);
        var levels = new List<EscalationLevel>();
        foreach (var days in new[] { 0, 5, 0, 5, 0 })
        {
            host.Clock.Advance(TimeSpan.FromDays(days));
            await EscalateAsync();
            levels.Add((await asking.FindAsync(code)).Escalated);
        }

        // The first run after a deadline tells the officer, whatever time has passed; the next one the register.
        Assert.Equal(EscalationLevel.None, levels[0]);
        Assert.Equal([EscalationLevel.Officer, EscalationLevel.Register], levels.Skip(1).Distinct());
        Assert.Equal(1, await ToldAsync(chief.Id, "Request.News.Escalated.Officer", code));
        Assert.Equal(1, await ToldAsync(chief.Id, "Request.News.Escalated.Register", code));
        Assert.Equal(0, await ToldAsync(asking.Officer.Id, "Request.News.Escalated.Officer", code));
        Assert.Equal(2, (await asking.FindAsync(code)).Steps.Count(s => s.Move == RequestMove.Escalate));
        Assert.DoesNotContain((await asking.FindAsync(withdrawn)).Steps, s => s.Move == RequestMove.Escalate);
        await CatchUpAsync();
        var overdue = (await host.GetHtmlAsync("/en/requests?overdue=yes")).TextOf("main");
        Assert.Contains(code, overdue, StringComparison.Ordinal);
        Assert.Contains("Overdue", (await host.GetHtmlAsync($"/en/requests/{code}")).TextOf(".page-head"), StringComparison.Ordinal);
        Assert.True((await host.NewBrowser().GetJsonAsync($"/api/v1/requests/{code}")).GetProperty("overdue").GetBoolean());
    }

    /// <summary>What everybody reads follows the change feed.</summary>
    private Task<long> CatchUpAsync() => host.Services.GetRequiredService<ChangeWatcher>().CatchUpAsync(Ct);

    private async Task EscalateAsync()
    {
        await host.WithAsync<AppDb, int>(async db =>
        {
            db.Add(new Job { Kind = "escalate-requests", Payload = "{}", CreatedAt = host.Clock.GetUtcNow(), DueAt = host.Clock.GetUtcNow() });
            return await db.SaveChangesAsync(Ct);
        });
        await host.WorkOffAsync(Ct);
    }

    private Task<int> ToldAsync(Guid person, string sentence, string code) => host.WithAsync<AppDb, int>(db => db.Set<Notification>().CountAsync(n => n.Person == person && n.SentenceKey == sentence && n.Values.Contains(code), Ct));
}
