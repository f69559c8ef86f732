using System.Net;
using Marrakech.App.Accounts;
using Marrakech.App.Knowledge.Contributions;
using Marrakech.Connection.Data.Endorsements;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Assessing;
using Marrakech.Connection.Domain.Endorsing;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.RemindEndorsements;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Jobs;
using Marrakech.Operations.Notifying;
using Marrakech.Support;
using Marrakech.Ui.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Connection;

public sealed class SqliteDutyTests(SqlitePeople host) : DutyTests(host), IClassFixture<SqlitePeople>;

[Nightly]
public sealed class PostgresDutyTests(PostgresPeople host) : DutyTests(host), IClassFixture<PostgresPeople>;

/// <summary>What country and secretariat owe each other on the way of a request: endorsements, merging, appeal, second opinion.</summary>
public abstract class DutyTests(PeopleHost host)
{
    private CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_ministry_answers_once_by_its_link_and_everybody_learns_what_they_may()
    {
        var asking = await Asking.BeginAsync(host, "RW");
        var code = await asking.SubmittedAsync("ibis", "network");
        var path = $"/en/my-requests/{code}/endorsements";
        var wrong = await RefusedAsync(asking.FocalPoint, path, Ministry("Ministry of Ibises", "no address"), "Write an e-mail address");
        Assert.Equal("Ministry of Ibises", wrong.QuerySelector("input[name=organisation]")!.GetAttribute("value"));
        await SendAsync(asking.FocalPoint, path, Ministry("Ministry of Ibises", "Ibis@Ministry.example"));
        await RefusedAsync(asking.FocalPoint, path, Ministry("Another one", "ibis@ministry.example"), "This address was asked already.");
        using (var forged = await asking.Preparer.Browser.GetAsync(new Uri(path, UriKind.Relative), Ct)) Assert.Contains(forged.StatusCode, new[] { HttpStatusCode.Forbidden, HttpStatusCode.NotFound });

        var link = (await host.LinkAsync("ibis@ministry.example"))!;
        var shown = (await host.NewBrowser().GetHtmlAsync(link)).TextOf("main");
        Assert.Contains("The ibis delta wants to be warned of floods.", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Nobody is told in time", shown, StringComparison.Ordinal);
        using (var silent = await host.NewBrowser().PostFormAsync(link, new() { ["answer"] = "endorse", ["words"] = " " })) await silent.MustBeAsync(HttpStatusCode.BadRequest);
        using (var answered = await host.NewBrowser().PostFormAsync(link, new() { ["answer"] = "endorse", ["words"] = "We lend the gauges." })) await answered.MustBeAsync(HttpStatusCode.Redirect);
        Assert.Empty((await host.NewBrowser().GetHtmlAsync(link)).QuerySelectorAll("main form"));
        using (var again = await host.NewBrowser().PostAsAsync(link, "/en/sign-in", new() { ["answer"] = "decline", ["words"] = "No." })) await again.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.Equal(1, await ToldAsync(asking.FocalPoint.Id, "Endorsement.News.Endorsed", code));

        var own = (await asking.Preparer.Browser.GetHtmlAsync($"/en/my-requests/{code}")).TextOf("section[aria-labelledby=endorsements]");
        Assert.Contains("We lend the gauges.", own, StringComparison.Ordinal);
        Assert.DoesNotContain("@", own, StringComparison.Ordinal);
        var office = (await asking.Officer.Browser.GetHtmlAsync($"/en/administration/requests/{code}")).TextOf("section[aria-labelledby=endorsements]");
        Assert.Contains("One ministry was asked. One endorses it. Ministry of Ibises", office, StringComparison.Ordinal);
        Assert.DoesNotContain("We lend", office, StringComparison.Ordinal);
        Assert.DoesNotContain("Ibises", (await host.GetHtmlAsync($"/en/requests/{code}")).DocumentElement.OuterHtml, StringComparison.Ordinal);

        using (var gone = await asking.FocalPoint.Browser.PostFormAsync($"/en/my-requests/{code}/withdraw", new() { ["reason"] = "Solved." })) await gone.MustBeAsync(HttpStatusCode.Redirect);
        await OrderAsync("remind-endorsements");
        await host.WorkOffAsync(Ct);
        Assert.All(await EndorsementsAsync(code), e => Assert.Null(e.Email));
    }

    [Fact]
    public async Task Whoever_does_not_answer_is_reminded_with_a_new_link_and_whoever_is_asked_no_more_is_not()
    {
        var asking = await Asking.BeginAsync(host, "MU");
        var code = await asking.WrittenAsync("dodo");
        var path = $"/en/my-requests/{code}/endorsements";
        await SendAsync(asking.FocalPoint, path, Ministry("Ministry of Dodos", "dodo@ministry.example"));
        await SendAsync(asking.FocalPoint, path, Ministry("Ministry of Rails", "rail@ministry.example"));
        using (var taken = await asking.FocalPoint.Browser.PostAsAsync(path, path, new() { ["do"] = "take-back", ["number"] = "2" })) await taken.MustBeAsync(HttpStatusCode.Redirect);
        var first = (await host.LinkAsync("dodo@ministry.example"))!;
        host.Clock.Advance(TimeSpan.FromDays(7));
        var second = await RemindedAsync("dodo@ministry.example", first);
        await MustBeGoneAsync(first, "A newer message carries another link.");
        Assert.Contains("Dodos", (await host.NewBrowser().GetHtmlAsync(second)).TextOf(".lead"), StringComparison.Ordinal);
        await OrderAsync("remind-endorsements");
        await host.WorkOffAsync(Ct);
        Assert.Equal([1, 0], (await EndorsementsAsync(code)).Select(e => e.Reminded));
        Assert.Equal([EndorsementState.Open, EndorsementState.TakenBack], (await EndorsementsAsync(code)).Select(e => e.State));
        Assert.Null((await EndorsementsAsync(code))[1].Email);

        // Whoever is erased and had this address is not reached any more.
        await using (var scope = host.Services.CreateAsyncScope())
        {
            var kept = scope.ServiceProvider.GetServices<IPersonalDataPart>().OfType<EndorsementPersonalData>().Single();
            var subject = new PersonalSubject(Guid.CreateVersion7(host.Clock.GetUtcNow()), "Dodo@Ministry.example");
            Assert.Single(Assert.Single(await kept.ReadAsync(subject, Ct)).Records);
            await kept.EraseAsync(subject, host.Clock.GetUtcNow(), Ct);
            Assert.Empty(Assert.Single(await kept.ReadAsync(subject, Ct)).Records);
        }

        host.Clock.Advance(TimeSpan.FromDays(24));
        await MustBeGoneAsync(second, "The days for an answer are over.");
    }

    [Fact]
    public async Task A_merged_request_leads_to_the_other_one_and_a_confidential_one_names_nobody()
    {
        var asking = await Asking.BeginAsync(host, "SN");
        var (twin, open, secret) = (await asking.SubmittedAsync("crake"), await asking.SubmittedAsync("coot", "network"), await asking.SubmittedAsync("gallinule", "confidential"));
        var stranger = await Asking.BeginAsync(host, "GM");
        var foreign = await stranger.SubmittedAsync("rail");
        var path = $"/en/administration/requests/{twin}/merge";
        Assert.DoesNotContain(foreign, (await asking.Officer.Browser.GetHtmlAsync(path)).TextOf("select[name=into]"), StringComparison.Ordinal);
        await RefusedAsync(asking.Officer, path, new() { ["into"] = foreign, ["reason"] = "The same." }, "Only requests of the same country");
        await RefusedAsync(asking.Officer, path, new() { ["into"] = twin, ["reason"] = "The same." }, "Choose the request");
        await SendAsync(asking.Officer, path, new() { ["into"] = open, ["reason"] = "The same delta." });
        await SendAsync(asking.Officer, $"/en/administration/requests/{secret}/merge", new() { ["into"] = open, ["reason"] = "The same delta." });
        await RefusedForgedAsync(asking.Officer, $"/en/administration/requests/{open}/merge", new() { ["into"] = twin, ["reason"] = "And back." }, "The other request is over");

        Assert.Contains(open, (await host.GetHtmlAsync($"/en/requests/{twin}")).TextOf(".notice"), StringComparison.Ordinal);
        var survivor = (await host.GetHtmlAsync($"/en/requests/{open}")).TextOf("main");
        Assert.Contains(twin, survivor, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, survivor, StringComparison.Ordinal);
        Assert.DoesNotContain(open, (await host.GetHtmlAsync($"/en/requests/{secret}")).TextOf("main"), StringComparison.Ordinal);
        Assert.Equal(open, (await host.NewBrowser().GetJsonAsync($"/api/v1/requests/{twin}")).GetProperty("mergedInto").GetString());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await host.NewBrowser().GetJsonAsync($"/api/v1/requests/{secret}")).GetProperty("mergedInto").ValueKind);
        Assert.Contains(secret, (await asking.Officer.Browser.GetHtmlAsync($"/en/administration/requests/{open}")).TextOf("main"), StringComparison.Ordinal);
        var led = await host.WithAsync<AppDb, string>(db => db.Set<Notification>().Where(n => n.Person == asking.Preparer.Id && n.SentenceKey == "Request.News.Merge" && n.Values.Contains(twin)).Select(n => n.Path).SingleAsync(Ct));
        Assert.Equal($"/my-requests/{open}", led);
        var annex = (await asking.FocalPoint.Browser.GetHtmlAsync($"/en/my-requests/{open}")).TextOf("section[aria-labelledby=existing]");
        Assert.Contains("crake", annex, StringComparison.Ordinal);
        Assert.Contains($"{secret} A confidential request", annex, StringComparison.Ordinal);
        Assert.DoesNotContain("gallinule", annex, StringComparison.Ordinal);
        Assert.Equal((RequestState.Merged, RequestState.Submitted), ((await asking.FindAsync(secret)).State, (await asking.FindAsync(open)).State));
    }

    [Fact]
    public async Task A_country_appeals_once_and_an_officer_without_a_part_in_the_refusal_decides()
    {
        var asking = await Asking.BeginAsync(host, "NA");
        var code = await asking.SubmittedAsync("kestrel");
        var path = $"/en/my-requests/{code}/appeal";
        await asking.MoveAsync(code, RequestMove.Acknowledge);
        await asking.MoveAsync(code, RequestMove.Decline, "Too early.", "Ask again.");
        Assert.Contains("You can appeal until", (await asking.FocalPoint.Browser.GetHtmlAsync($"/en/my-requests/{code}")).TextOf("section[aria-labelledby=appeal]"), StringComparison.Ordinal);
        Assert.Empty((await asking.Preparer.Browser.GetHtmlAsync($"/en/my-requests/{code}")).QuerySelectorAll("section[aria-labelledby=appeal]"));
        await RefusedAsync(asking.FocalPoint, path, new() { ["reason"] = " " }, "Write this");
        await SendAsync(asking.FocalPoint, path, new() { ["reason"] = "The season begins." });
        Assert.Contains("Declined, an appeal is open", (await host.GetHtmlAsync($"/en/requests/{code}")).TextOf(".page-head"), StringComparison.Ordinal);
        Assert.DoesNotContain("season", (await host.GetHtmlAsync($"/en/requests/{code}")).TextOf("main"), StringComparison.Ordinal);

        var decide = $"/en/administration/requests/{code}/appeal";
        using (var own = await asking.Officer.Browser.PostAsAsync(decide, "/en/account/acting", new() { ["decision"] = "uphold", ["reason"] = "Still." }))
        {
            await own.MustBeAsync(HttpStatusCode.BadRequest);
            Assert.StartsWith("You had a part in the refusal.", (await own.HtmlAsync()).TextOf(".govuk-error-summary li"), StringComparison.Ordinal);
        }

        var second = await OfficerAsync();
        Assert.Equal(1, await ToldAsync(asking.Officer.Id, "Request.News.Appeal", code));
        await RefusedAsync(second, decide, new() { ["decision"] = "reopen", ["reason"] = " " }, "Write this");
        await SendAsync(second, decide, new() { ["decision"] = "reopen", ["reason"] = "It was overlooked." });
        Assert.Equal(RequestState.InAssessment, (await asking.FindAsync(code)).State);
        await asking.MoveAsync(code, RequestMove.Decline, "Once more.", "Ask again.");
        await RefusedForgedAsync(asking.FocalPoint, path, new() { ["reason"] = "And again." }, "Your country has appealed once.");

        var late = await asking.SubmittedAsync("merlin");
        await asking.MoveAsync(late, RequestMove.Decline, "Too early.", "Ask again.");
        host.Clock.Advance(TimeSpan.FromDays(40));
        var successor = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync("NA"), strong: false, Role.FocalPoint);
        await RefusedForgedAsync(successor, $"/en/my-requests/{late}/appeal", new() { ["reason"] = "Now." }, "The days for an appeal are over.");
    }

    [Fact]
    public async Task A_reopened_request_says_that_addresses_were_erased_and_its_ministries_are_asked_again()
    {
        var asking = await Asking.BeginAsync(host, "CV");
        var code = await asking.SubmittedAsync("shearwater");
        var path = $"/en/my-requests/{code}/endorsements";
        await SendAsync(asking.FocalPoint, path, Ministry("Ministry of Petrels", "petrel@ministry.example"));
        var first = (await host.LinkAsync("petrel@ministry.example"))!;
        await asking.MoveAsync(code, RequestMove.Decline, "Too early.", "Ask again.");
        await OrderAsync("remind-endorsements");
        await host.WorkOffAsync(Ct);
        await SendAsync(asking.FocalPoint, $"/en/my-requests/{code}/appeal", new() { ["reason"] = "The season begins." });
        await SendAsync(await OfficerAsync(), $"/en/administration/requests/{code}/appeal", new() { ["decision"] = "reopen", ["reason"] = "It was overlooked." });

        Assert.Contains("their addresses were erased", (await asking.FocalPoint.Browser.GetHtmlAsync($"/en/my-requests/{code}")).TextOf("section[aria-labelledby=endorsements]"), StringComparison.Ordinal);
        var again = (await asking.FocalPoint.Browser.GetHtmlAsync(path)).QuerySelector("main a[href*=again]")!.GetAttribute("href")!;
        Assert.Equal("Ministry of Petrels", (await asking.FocalPoint.Browser.GetHtmlAsync(again)).QuerySelector("input[name=organisation]")!.GetAttribute("value"));
        // The link of the later message is the one looked for.
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await SendAsync(asking.FocalPoint, path, Ministry("Ministry of petrels", "petrel@ministry.example"));
        Assert.Equal("petrel@ministry.example", Assert.Single(await EndorsementsAsync(code)).Email);
        Assert.DoesNotContain("erased when", (await asking.FocalPoint.Browser.GetHtmlAsync(path)).TextOf("section[aria-labelledby=asked]"), StringComparison.Ordinal);
        await MustBeGoneAsync(first, "A newer message carries another link.");
        using var answered = await host.NewBrowser().PostFormAsync((await host.LinkAsync("petrel@ministry.example"))!, new() { ["answer"] = "endorse", ["words"] = "We lend the gauges." });
        await answered.MustBeAsync(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_costly_request_needs_a_second_officers_own_scores_and_a_sentence_where_they_are_far_apart()
    {
        var asking = await Asking.BeginAsync(host, "LS");
        var code = await asking.WrittenAsync("bustard");
        await SendAsync(asking.FocalPoint, $"/en/my-requests/{code}/questions/means", new() { ["cost"] = "600 000", ["funds"] = "50 000" });
        await SendAsync(asking.FocalPoint, $"/en/my-requests/{code}/check", []);
        await asking.MoveAsync(code, RequestMove.Acknowledge);
        await asking.MoveAsync(code, RequestMove.BeginAssessment);
        await asking.AssessAsync(code, 3, "None");
        await asking.MustRefuseAsync(code, RequestMove.BeginMatching, "A second officer must score this request first.");
        var path = $"/en/administration/requests/{code}/second-opinion";
        await RefusedAsync(asking.Officer, path, Scores(3), "Nobody gives both opinions.");
        var second = await OfficerAsync();
        Assert.Empty((await second.Browser.GetHtmlAsync(path)).QuerySelectorAll("main input[checked]"));
        // A stop in either opinion stops the request.
        await SendAsync(second, path, new(Scores(3)) { ["risk"] = "Unacceptable" });
        await asking.MustRefuseAsync(code, RequestMove.BeginMatching, "Assess the request first. One that endangers rights");
        await SendAsync(second, path, Scores(1));
        await asking.MustRefuseAsync(code, RequestMove.BeginMatching, "The two opinions are far apart.");
        await RefusedAsync(second, $"/en/administration/requests/{code}/assess", Scores(1), "Nobody gives both opinions.");
        var shown = (await asking.Officer.Browser.GetHtmlAsync($"/en/administration/requests/{code}")).TextOf("section[aria-labelledby=second]");
        Assert.Contains("far apart on 6 criteria", shown, StringComparison.Ordinal);
        var differences = $"/en/administration/requests/{code}/differences";
        var opened = await second.Browser.GetHtmlAsync(differences);
        await SendAsync(asking.Officer, differences, new() { ["reason"] = "We take it on\nas it is." });
        using (var late = await second.Browser.SendOpenedAsync(opened, differences, new() { ["reason"] = "With a smaller delta." }))
        {
            await late.MustBeAsync(HttpStatusCode.Conflict);
            var both = (await late.HtmlAsync()).TextOf("main");
            Assert.Contains("as it is.", both, StringComparison.Ordinal);
            Assert.Contains("With a smaller delta.", both, StringComparison.Ordinal);
        }

        await SendAsync(second, differences, new() { ["reason"] = "We take it on with a smaller delta." });
        // Scored anew, what was said about the differences counts no more.
        await asking.AssessAsync(code, 3, "Managed");
        await asking.MustRefuseAsync(code, RequestMove.BeginMatching, "The two opinions are far apart.");
        await SendAsync(second, $"/en/administration/requests/{code}/differences", new() { ["reason"] = "We take it on with a smaller delta." });
        await asking.MoveAsync(code, RequestMove.BeginMatching);
    }

    [Fact]
    public async Task While_it_is_asked_the_country_changes_its_answers_and_nothing_of_what_was_submitted_is_lost()
    {
        var asking = await Asking.BeginAsync(host, "CV");
        var code = await asking.SubmittedAsync("petrel");
        var path = $"/en/my-requests/{code}/questions/people";
        await RefusedForgedAsync(asking.FocalPoint, path, new() { ["beneficiaries"] = "Nobody." }, "This is not possible");
        await asking.MoveAsync(code, RequestMove.Acknowledge);
        await asking.MoveAsync(code, RequestMove.BeginAssessment);
        await asking.MoveAsync(code, RequestMove.AskClarification, "How many people?");
        await SendAsync(asking.FocalPoint, path, new() { ["beneficiaries"] = "Fifty thousand people." });
        await RefusedAsync(asking.FocalPoint, path, new() { ["beneficiaries"] = "" }, "Answer the question");
        await RefusedForgedAsync(asking.Preparer, path, new() { ["beneficiaries"] = "Nobody." }, "Only the focal point");
        await RefusedForgedAsync(asking.FocalPoint, $"/en/my-requests/{code}/questions/visibility", new() { ["visibility"] = "confidential" }, "This is not possible");
        foreach (var (reader, versions) in new[] { (asking.Preparer, $"/en/my-requests/{code}/versions"), (asking.Officer, $"/en/administration/requests/{code}/versions") })
        {
            var page = (await reader.Browser.GetHtmlAsync(versions)).TextOf("section[aria-labelledby=change-1]");
            Assert.Contains("Before Who benefits, and how many people? Forty thousand people in the delta. After Who benefits, and how many people? Fifty thousand people.", page, StringComparison.Ordinal);
        }

        await SendAsync(asking.FocalPoint, $"/en/my-requests/{code}/answer", new() { ["reason"] = "Fifty thousand." });
        await RefusedForgedAsync(asking.FocalPoint, path, new() { ["beneficiaries"] = "Nobody." }, "This is not possible");
    }

    private static Dictionary<string, string> Ministry(string name, string email) => new() { ["organisation"] = name, ["function"] = "Director", ["email"] = email, ["language"] = "en" };

    private static Dictionary<string, string> Scores(int score)
    {
        var fields = Assessment.Criteria.ToDictionary(c => c.ToString(), _ => $"{score}");
        (fields["risk"], fields["reason"]) = ("None", "The words say so.");
        return fields;
    }

    private async Task<Member> OfficerAsync() => await host.Cast.MemberAsync(await host.Cast.OrganisationAsync(null, "un-entity"), strong: true, Role.SecretariatOfficer);

    private static async Task SendAsync(Member member, string path, Dictionary<string, string> fields)
    {
        using var sent = await member.Browser.PostFormAsync(path, fields);
        await sent.MustBeAsync(HttpStatusCode.Redirect);
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> RefusedAsync(Member member, string path, Dictionary<string, string> fields, string sentence)
    {
        using var refused = await member.Browser.PostFormAsync(path, fields);
        return await RefusedAsync(refused, sentence);
    }

    private static async Task RefusedForgedAsync(Member member, string path, Dictionary<string, string> fields, string sentence)
    {
        using var refused = await member.Browser.PostAsAsync(path, "/en/account/acting", fields);
        await RefusedAsync(refused, sentence);
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> RefusedAsync(HttpResponseMessage refused, string sentence)
    {
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        var page = await refused.HtmlAsync();
        Assert.StartsWith(sentence, page.TextOf(".govuk-error-summary li"), StringComparison.Ordinal);
        return page;
    }

    private async Task MustBeGoneAsync(string link, string sentence)
    {
        using var answer = await host.NewBrowser().GetAsync(new Uri(link, UriKind.Relative), Ct);
        await answer.MustBeAsync(HttpStatusCode.Gone);
        Assert.StartsWith(sentence, (await answer.HtmlAsync()).TextOf(".lead"), StringComparison.Ordinal);
    }

    private Task<List<Endorsement>> EndorsementsAsync(string code) => host.WithAsync<AppDb, List<Endorsement>>(db =>
        db.Set<Endorsement>().AsNoTracking().Where(e => db.Set<SupportRequest>().Any(r => r.Id == e.RequestId && r.Code == code)).OrderBy(e => e.Number).ToListAsync(Ct));

    private Task<int> OrderAsync(string kind) => host.WithAsync<AppDb, int>(async db =>
    {
        db.Add(new Job { Kind = kind, Payload = "{}", CreatedAt = host.Clock.GetUtcNow(), DueAt = host.Clock.GetUtcNow() });
        return await db.SaveChangesAsync(Ct);
    });

    /// <summary>Runs the jobs that wait, one after the other, until another link is in the outbox: when it was sent, its text is gone.</summary>
    private async Task<string> RemindedAsync(string address, string before)
    {
        await OrderAsync("remind-endorsements");
        while (await host.Services.GetRequiredService<JobRunner>().RunOneAsync(Ct))
        {
            if (await host.LinkAsync(address) is { } link && link != before) return link;
        }

        Assert.Fail("No reminder was written.");
        return "";
    }

    private Task<int> ToldAsync(Guid person, string sentence, string code) => host.WithAsync<AppDb, int>(db => db.Set<Notification>().CountAsync(n => n.Person == person && n.SentenceKey == sentence && n.Values.Contains(code), Ct));
}
