using System.Net;
using System.Security.Cryptography;
using System.Text;
using Marrakech.App.Accounts;
using Marrakech.App.Connection;
using Marrakech.App.Knowledge.Contributions;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Fund;
using Marrakech.Fund.Data.Books;
using Marrakech.Fund.Data.Proposals;
using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Fund.Features.Shared.Proposals;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Notifying;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Marrakech.App.Fund;

public sealed class SqliteProposalTests(SqlitePeople host) : ProposalTests(host), IClassFixture<SqlitePeople>;

public sealed class PostgresProposalTests(PostgresPeople host) : ProposalTests(host), IClassFixture<PostgresPeople>;

/// <summary>Money out on a real database: windows, proposals, appraisals, and the committee that sets money aside.</summary>
public abstract class ProposalTests(PeopleHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_window_is_kept_by_the_administrator_read_by_everybody_and_suggested_to_requests_while_it_is_open()
    {
        var fund = await Proposing.BeginAsync(host);
        const string path = "/en/administration/funding-windows/FW-2";
        using (var foreign = await fund.Committee[0].Browser.GetAsync(new Uri(path, UriKind.Relative), Ct)) Assert.Contains(foreign.StatusCode, new[] { HttpStatusCode.Forbidden, HttpStatusCode.NotFound });
        await Proposing.MustRefuseAsync(fund.Administrator, path, "The last day lies before the first", ("opens", "2027-02-01"), ("until", "2027-01-01"), ("ceiling", "1"));
        var opened = await fund.Administrator.Browser.GetHtmlAsync(path);
        await fund.OpenWindowAsync(WindowTerms.Seed, "250 000", "2027-12-31", isShort: true);
        using var late = await fund.Administrator.Browser.SendOpenedAsync(opened, path, new() { ["opens"] = "2027-01-02", ["ceiling"] = "7" });
        var told = await Proposing.MustRefuseAsync(late, "Somebody else saved this meanwhile", HttpStatusCode.Conflict);
        Assert.Equal("7", told.QuerySelector("input[name=ceiling]")!.GetAttribute("value"));
        var page = await host.NewBrowser().GetHtmlAsync("/en/fund/windows");
        Assert.Contains("USD 250,000.00", page.TextOf("section[aria-labelledby=FW-2]"), StringComparison.Ordinal);
        Assert.StartsWith("Open", page.TextOf("section[aria-labelledby=FW-2] .tag"), StringComparison.Ordinal);

        var asking = await Asking.BeginAsync(host, "UG");
        var code = await asking.SubmittedAsync("dunlin");
        await asking.MoveAsync(code, RequestMove.Acknowledge);
        await asking.MoveAsync(code, RequestMove.BeginAssessment);
        var matches = $"/en/administration/requests/{code}/matches";
        var found = (await asking.Officer.Browser.GetHtmlAsync(matches)).QuerySelector("section[aria-labelledby=kind-FundingWindow] a[href$=FW-2]");
        Assert.Equal(("/en/fund/windows#FW-2", "Seed funding"), (found!.GetAttribute("href"), found.TextContent));
        using var chosen = await asking.Officer.Browser.PostFormAsync(matches, new() { ["candidate"] = "fw-2", ["verdict"] = "Accepted", ["reason"] = "It is quick." });
        await chosen.MustBeAsync(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Other_organisations_of_a_proposal_are_chosen_by_name()
    {
        var fund = await Proposing.BeginAsync(host);
        await fund.OpenWindowAsync(WindowTerms.Ordinary);
        var where = $"/en/my-proposals/{await fund.WrittenAsync("plover")}/questions/where";
        var (first, second) = (await host.Cast.OrganisationAsync("KE"), await host.Cast.OrganisationAsync("KE"));
        Assert.Equal(3, (await fund.Manager.Browser.GetHtmlAsync(where)).QuerySelectorAll("select[name=organisations]").Length);
        await Proposing.DoAsync(fund.Manager, where, ("countries", "Kenya"), ("organisations", first), ("organisations", ""), ("organisations", second), ("organisations", first));
        var page = await fund.Manager.Browser.GetHtmlAsync(where);
        Assert.Equal([first, second, "", "", ""], page.QuerySelectorAll("select[name=organisations]").Select(s => s.QuerySelector("option[selected]")?.GetAttribute("value") ?? ""));
        Assert.Equal(5, page.QuerySelectorAll("select[name=organisations]").Select(s => (s.Id, s.GetAttribute("aria-label"))).Distinct().Count());
        var wrong = await Proposing.MustRefuseAsync(fund.Manager, where, "“nobody” cannot be an answer", ("countries", "Kenya"), ("organisations", "nobody"));
        Assert.Equal("nobody", wrong.QuerySelector("select#organisations option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_concept_note_is_submitted_whole_within_an_open_window_and_judged_by_the_stated_rules()
    {
        var fund = await Proposing.BeginAsync(host);
        await fund.OpenWindowAsync(WindowTerms.Ordinary);
        var code = await fund.WrittenAsync("avocet", sum: "300 000.01");
        Assert.Matches(@"^FP-\d{6}$", code);
        var check = $"/en/my-proposals/{code}/check";
        await Proposing.MustRefuseAsync(fund.Manager, check, "The sum is above the ceiling");
        var money = $"/en/my-proposals/{code}/questions/money";
        var wrong = await Proposing.MustRefuseAsync(fund.Manager, money, "“61” cannot be an answer", ("sum", "1.000"), ("months", "61"));
        Assert.Equal("1.000", wrong.QuerySelector("input[name=sum]")!.GetAttribute("value"));

        // Two people with the same page open: the second is told, and both wordings stand on the page.
        var opened = await fund.Colleague.Browser.GetHtmlAsync(money);
        await Proposing.DoAsync(fund.Manager, money, [.. Proposing.Answers("avocet", "FW-1", "107 000")["money"]]);
        using (var second = await fund.Colleague.Browser.SendOpenedAsync(opened, money, new() { ["sum"] = "90 000", ["months"] = "9" }))
        {
            var both = await Proposing.MustRefuseAsync(second, "Somebody else saved this meanwhile", HttpStatusCode.Conflict);
            Assert.Contains("USD 107,000.00", both.TextOf("section[aria-labelledby=theirs]"), StringComparison.Ordinal);
            Assert.Equal("90 000", both.QuerySelector("input[name=sum]")!.GetAttribute("value"));
        }

        await fund.OpenWindowAsync(WindowTerms.Ordinary, until: "2027-02-01");
        await Proposing.MustRefuseAsync(fund.Manager, check, "This window takes no proposals today");
        await fund.OpenWindowAsync(WindowTerms.Ordinary);
        using (var hidden = await fund.Administrator.Browser.GetAsync(new Uri($"/en/administration/proposals/{code}", UriKind.Relative), Ct)) await hidden.MustBeAsync(HttpStatusCode.NotFound);
        var stranger = await Proposing.BeginAsync(host, "TZ");
        using (var foreign = await stranger.Manager.Browser.GetAsync(new Uri($"/en/my-proposals/{code}", UriKind.Relative), Ct)) Assert.Contains(foreign.StatusCode, new[] { HttpStatusCode.Forbidden, HttpStatusCode.NotFound });
        await Proposing.DoAsync(fund.Manager, check);
        Assert.Equal(1, await ToldAsync(fund.Administrator.Id, "Proposal.News.Submit", code));
        using (var twice = await fund.Manager.Browser.PostAsAsync(check, "/en/account/acting", [])) await Proposing.MustRefuseAsync(twice, "Where the proposal stands now");

        var rules = $"/en/administration/proposals/{code}/eligibility";
        await Proposing.MustRefuseAsync(fund.Administrator, rules, "Answer every rule and say why", [.. Proposing.Judged().Where(f => f.Item1 != "why-Capacity")]);
        await Proposing.DoAsync(fund.Administrator, rules, Proposing.Judged("fail"));
        Assert.Equal(ProposalState.Ineligible, (await fund.FindAsync(code)).State);
        var own = await fund.Colleague.Browser.GetHtmlAsync($"/en/my-proposals/{code}");
        Assert.Equal(9, own.QuerySelectorAll("section[aria-labelledby=eligibility] li").Length);
        Assert.Equal(1, await ToldAsync(fund.Colleague.Id, "Proposal.News.FindIneligible", code));
        using var over = await fund.Manager.Browser.PostAsAsync($"/en/my-proposals/{code}/withdraw", "/en/account/acting", new() { ["reason"] = "Late." });
        await Proposing.MustRefuseAsync(over, "Where the proposal stands now");
    }

    [Fact]
    public async Task Who_is_close_does_not_appraise_who_appraises_does_not_decide_and_what_is_approved_is_set_aside()
    {
        var fund = await Proposing.BeginAsync(host);
        await fund.OpenWindowAsync(WindowTerms.Ordinary);
        var neighbour = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync("KE"), strong: true, Role.CommitteeMember);
        var code = await fund.InAppraisalAsync("curlew");
        await WriteAgainAsync(fund, code);
        var appraisers = $"/en/administration/proposals/{code}/appraisers";
        Assert.DoesNotContain($"{neighbour.Id}", (await fund.Administrator.Browser.GetHtmlAsync(appraisers)).QuerySelectorAll("input[name=appraisers]").Select(i => i.GetAttribute("value")));
        await Proposing.MustRefuseAsync(fund.Administrator, appraisers, "Choose committee members or experts", ("appraisers", $"{neighbour.Id}"));
        var expert = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync("IT", "academia"), strong: false, Role.Expert);
        await AppraiseWithConflictAsync(fund, code, expert);

        await FundMoney.DepositAsync(host, 20_000_000);
        var meeting = await fund.MeetingAsync([code], fund.Committee[0], fund.Committee[1], fund.Committee[3]);
        // The third of those present appraised: without them there are two, and three are needed.
        await RefusedAsync(fund, fund.Committee[3], meeting, code, "You are recused");
        await RefusedAsync(fund, fund.Committee[2], meeting, code, "You were not present");
        await RefusedAsync(fund, fund.Committee[0], meeting, code, "Without those who are recused too few");
        await Proposing.DoAsync(fund.Administrator, $"/en/administration/committee/{meeting}/change", [("day", "2027-03-01"), ("papers", "https://example.org/papers"), ("agenda", code), .. fund.Committee.Take(4).Select(p => ("present", $"{p.Id}"))]);
        await RefusedAsync(fund, fund.Committee[0], meeting, code, "Without those who are recused too few", ($"conflict-{fund.Committee[1].Id}", "A cousin works there."));
        using (var above = await fund.DecideAsync(fund.Committee[0], meeting, code, Proposing.Decision(ProposalMove.Approve, "100 000\n7 000.01"))) await Proposing.MustRefuseAsync(above, "The tranches are more than the budget");
        await Proposing.MustRefuseAsync(fund.Committee[0], $"/en/administration/committee/{meeting}/minutes", "Every proposal of the agenda must be decided", ("minutes", "We met."));
        using (var approved = await fund.DecideAsync(fund.Committee[0], meeting, code, Proposing.Decision(ProposalMove.Approve, "100 000\n7 000"))) await approved.MustBeAsync(HttpStatusCode.Redirect);
        using (var again = await fund.Committee[1].Browser.PostAsAsync($"/en/administration/committee/{meeting}/decide/{code}", "/en/account/acting", Proposing.Decision(ProposalMove.Decline).ToDictionary())) await Proposing.MustRefuseAsync(again, "It was decided already");
        Assert.Equal([($"{code}-1", 10_000_000L), ($"{code}-2", 700_000L)], await ReservedAsync(code));
        await PublishAsync(fund, meeting, code);
    }

    [Fact]
    public async Task What_two_meetings_give_at_once_is_never_more_than_there_is()
    {
        var fund = await Proposing.BeginAsync(host);
        await fund.OpenWindowAsync(WindowTerms.Ordinary);
        var (one, two) = (await fund.AppraisedAsync("godwit"), await fund.AppraisedAsync("knot"));
        var (first, second) = (await fund.MeetingAsync([one], [.. fund.Committee.Take(3)]), await fund.MeetingAsync([two], [.. fund.Committee.Take(3)]));
        // What there is now, and one of the two fits into it, not both.
        var there = await host.WithAsync<CommitteeDesk, long>(d => d.AvailableAsync(Ct));
        if (there > 0) Assert.Null((await FundMoney.PostAsync(host, FundMoney.Allocation(FundMoney.Fresh("rest"), "FP-999999", there, FundMoney.Today(host)))).Problem);
        await FundMoney.DepositAsync(host, 10_700_000);
        var answers = await Task.WhenAll(fund.DecideAsync(fund.Committee[0], first, one, Proposing.Decision(ProposalMove.Approve, "107 000")), fund.DecideAsync(fund.Committee[1], second, two, Proposing.Decision(ProposalMove.Approve, "107 000")));
        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.BadRequest], answers.Select(a => a.StatusCode).Order());
        await Proposing.MustRefuseAsync(answers.Single(a => a.StatusCode == HttpStatusCode.BadRequest), "The fund has less than that");
        var states = new[] { await fund.FindAsync(one), await fund.FindAsync(two) };
        Assert.Equal([ProposalState.InAppraisal, ProposalState.Approved], states.Select(s => s.State).Order());
        Assert.Empty(await ReservedAsync(states.Single(s => s.State == ProposalState.InAppraisal).Code));
        Assert.Equal(0, await host.WithAsync<CommitteeDesk, long>(d => d.AvailableAsync(Ct)));
        foreach (var answer in answers) answer.Dispose();
    }

    [Fact]
    public async Task A_seed_proposal_goes_straight_to_appraisal_and_what_is_returned_is_handed_in_again()
    {
        var fund = await Proposing.BeginAsync(host);
        await fund.OpenWindowAsync(WindowTerms.Seed, "250 000", isShort: true);
        var code = await fund.WrittenAsync("ruff", WindowTerms.Seed, "5 350");
        await Proposing.MustRefuseAsync(fund.Manager, $"/en/my-proposals/{code}/check", "Something is missing still");
        var budget = $"/en/my-proposals/{code}/programme";
        Assert.Null((await fund.Manager.Browser.GetHtmlAsync(budget)).QuerySelector("input[name=statement-1]"));
        await Proposing.DoAsync(fund.Manager, budget, ($"cost-{fund.Organisation}-1-5204", "5 000"));
        await Proposing.DoAsync(fund.Manager, $"/en/my-proposals/{code}/check");
        await Proposing.DoAsync(fund.Administrator, $"/en/administration/proposals/{code}/eligibility", Proposing.Judged());
        await Proposing.DoAsync(fund.Administrator, $"/en/administration/proposals/{code}/move", ("move", nameof(ProposalMove.BeginAppraisal)));
        await fund.AppraiseAsync(code, fund.Committee[3], fund.Committee[4]);
        await Proposing.DoAsync(fund.Administrator, $"/en/administration/proposals/{code}/appraisers", ("score", "55"), ("why", "Both agree."), ("do", "moderate"));
        var meeting = await fund.MeetingAsync([code], [.. fund.Committee.Take(3)]);
        using (var vote = await fund.DecideAsync(fund.Committee[0], meeting, code, [.. Proposing.Decision(ProposalMove.Return).Where(f => f.Item1 is not ("way" or "for")), ("way", "Vote"), ("for", "2")])) await Proposing.MustRefuseAsync(vote, "A vote needs more for than against");
        using (var returned = await fund.DecideAsync(fund.Committee[0], meeting, code, Proposing.Decision(ProposalMove.Return, reason: "Say which boats."))) await returned.MustBeAsync(HttpStatusCode.Redirect);
        Assert.Contains("Say which boats.", (await fund.Manager.Browser.GetHtmlAsync($"/en/my-proposals/{code}")).TextOf(".story"), StringComparison.Ordinal);
        await Proposing.MustRefuseAsync(fund.Manager, budget, "The budget with indirect costs is above", ($"cost-{fund.Organisation}-1-5204", "5 001"), ("do", "send"));
        await Proposing.DoAsync(fund.Manager, budget, ($"cost-{fund.Organisation}-1-5204", "4 000"), ("do", "send"));
        var now = await fund.FindAsync(code);
        Assert.True(now is { State: ProposalState.InAppraisal, Round: 2, Moderated: null });
        Assert.Empty(now.Counting());
    }

    [Fact]
    public async Task A_proposal_is_begun_from_a_response_plan_only_by_its_partners()
    {
        var fund = await Proposing.BeginAsync(host);
        Assert.Null((await fund.Manager.Browser.GetHtmlAsync("/en/my-proposals")).QuerySelector("select[name=plan]"));
        var code = await PlanInForceAsync(fund.Organisation);
        var stranger = await Proposing.BeginAsync(host, "TZ");
        using (var forged = await stranger.Manager.Browser.PostAsAsync("/en/my-proposals", "/en/account/acting", new() { ["plan"] = code })) await Proposing.MustRefuseAsync(forged, "This plan is not in force");
        using var begun = await Proposing.SendAsync(fund.Manager, "/en/my-proposals", ("plan", code));
        await begun.MustBeAsync(HttpStatusCode.Redirect);
        var draft = await fund.FindAsync(begun.Headers.Location!.ToString().Split('/')[^1]);
        var answers = draft.Read();
        Assert.Equal((code, "Forecast of whimbrel floods", 2_500_000L), (draft.Request, draft.Title, answers.Cents));
        Assert.Equal(["GH"], answers[ProposalQuestion.Countries]);
        Assert.Contains("Set up gauges", answers.One(ProposalQuestion.Results), StringComparison.Ordinal);
    }

    /// <summary>A public request whose plan in force names this organisation and money of the fund.</summary>
    private async Task<string> PlanInForceAsync(string organisation)
    {
        var asking = await Asking.BeginAsync(host, "GH");
        var code = await asking.SubmittedAsync("whimbrel");
        var plan = new Marrakech.Connection.Domain.Responses.ResponsePlan
        {
            Request = code,
            Country = "GH",
            Version = 1,
            Lead = organisation,
            Parties = [new(organisation, "Gauges", "Leads")],
            Activities = [new("Set up gauges", organisation, new(2027, 9, 1))],
            Budget = [new("Gauges", 25_000, Marrakech.Connection.Domain.Responses.MoneySource.StartUpFund), new("Staff", 9_000, Marrakech.Connection.Domain.Responses.MoneySource.Partner)],
            Results = "People are warned.",
        };
        await host.WithAsync<AppDb, int>(async db =>
        {
            var request = await db.Set<Marrakech.Connection.Data.Requests.SupportRequest>().Where(r => r.Code == code).Select(r => r.Id).SingleAsync(Ct);
            var now = host.Clock.GetUtcNow();
            db.Add(new Marrakech.Connection.Data.Responses.PlanVersion { Id = Guid.CreateVersion7(now), RequestId = request, Version = 1, State = Marrakech.Connection.Domain.Responses.PlanState.InForce, Text = plan.Text(), ChangedAt = now });
            return await db.SaveChangesAsync(Ct);
        });
        return code;
    }

    /// <summary>Once handed in, nothing of it is written any more; what was reckoned stands there.</summary>
    private static async Task WriteAgainAsync(Proposing fund, string code)
    {
        using var late = await fund.Manager.Browser.PostAsAsync($"/en/my-proposals/{code}/programme", "/en/account/acting", fund.Programme().ToDictionary());
        await Proposing.MustRefuseAsync(late, "Where the proposal stands now");
        Assert.Contains("USD 107,000.00", (await fund.Administrator.Browser.GetHtmlAsync($"/en/administration/proposals/{code}")).TextOf("section[aria-labelledby=programme]"), StringComparison.Ordinal);
    }

    private static async Task AppraiseWithConflictAsync(Proposing fund, string code, Member expert)
    {
        var appraisers = $"/en/administration/proposals/{code}/appraisers";
        await Proposing.DoAsync(fund.Administrator, appraisers, ("appraisers", $"{fund.Committee[3].Id}"), ("appraisers", $"{fund.Committee[4].Id}"));
        var conflicted = $"/en/appraisals/{await fund.AppraisalAsync(code, fund.Committee[4])}";
        using (var foreign = await expert.Browser.GetAsync(new Uri(conflicted, UriKind.Relative), Ct)) await foreign.MustBeAsync(HttpStatusCode.NotFound);
        // Nothing but title and organisations is read before the declaration, and nothing scored.
        Assert.DoesNotContain("Boats sink", (await fund.Committee[4].Browser.GetHtmlAsync(conflicted)).Body!.TextContent, StringComparison.Ordinal);
        await Proposing.MustRefuseAsync(fund.Committee[4], conflicted, "Where the proposal stands now", Proposing.Scored());
        await Proposing.MustRefuseAsync(fund.Committee[4], conflicted, "Say why", ("do", "conflict"));
        await Proposing.DoAsync(fund.Committee[4], conflicted, ("reason", "My sister works there."), ("do", "conflict"));
        await Proposing.DoAsync(fund.Administrator, appraisers, ("appraisers", $"{expert.Id}"));
        foreach (var appraiser in new[] { fund.Committee[3], expert })
        {
            var own = $"/en/appraisals/{await fund.AppraisalAsync(code, appraiser)}";
            await Proposing.DoAsync(appraiser, own, ("do", "accept"));
            using (var early = await fund.Administrator.Browser.PostAsAsync(appraisers, "/en/account/acting", new() { ["score"] = "75", ["why"] = "So.", ["do"] = "moderate" })) await Proposing.MustRefuseAsync(early, "At least two appraisers must have scored");
            await Proposing.MustRefuseAsync(appraiser, own, "Give a score and say why", [.. Proposing.Scored().Where(f => f.Item1 != "why-Relevance")]);
            await Proposing.DoAsync(appraiser, own, Proposing.Scored());
        }

        await Proposing.MustRefuseAsync(fund.Administrator, appraisers, "Write a whole number", ("score", "101"), ("why", "So."), ("do", "moderate"));
        await Proposing.DoAsync(fund.Administrator, appraisers, ("score", "75"), ("why", "Both agree."), ("do", "moderate"));
    }

    private static async Task RefusedAsync(Proposing fund, Member chair, string meeting, string code, string sentence, params (string, string)[] more)
    {
        using var refused = await fund.DecideAsync(chair, meeting, code, Proposing.Decision(ProposalMove.Approve, "107 000", more: more));
        var page = await Proposing.MustRefuseAsync(refused, sentence);
        Assert.Equal("107 000", page.TextOf("textarea[name=tranches]"));
    }

    /// <summary>The chair signs; everybody reads decision, reason, minutes and their hash; nothing changes any more.</summary>
    private async Task PublishAsync(Proposing fund, string meeting, string code)
    {
        using (var early = await host.NewBrowser().GetAsync(new Uri($"/en/fund/projects/{code}", UriKind.Relative), Ct)) await early.MustBeAsync(HttpStatusCode.NotFound);
        using (var hidden = await host.NewBrowser().GetAsync(new Uri($"/en/fund/meetings/{meeting}", UriKind.Relative), Ct)) await hidden.MustBeAsync(HttpStatusCode.NotFound);
        await Proposing.MustRefuseAsync(fund.Committee[4], $"/en/administration/committee/{meeting}/minutes", "You were not present", ("minutes", "We met."));
        await Proposing.DoAsync(fund.Committee[1], $"/en/administration/committee/{meeting}/minutes", ("minutes", "We met.\n\nWe approved."));
        var page = await host.NewBrowser().GetHtmlAsync($"/en/fund/meetings/{meeting}");
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("We met.\n\nWe approved."))), page.TextOf("section[aria-labelledby=minutes] code"));
        var agenda = page.TextOf("section[aria-labelledby=agenda]");
        foreach (var said in new[] { code, "Approved", "By consensus of 3. One member was recused.", "It fits.", "USD 107,000.00" }) Assert.Contains(said, agenda, StringComparison.Ordinal);
        Assert.DoesNotContain("Person ", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["USD 107,000.00", "USD 107,000.00", "USD 0.00", "USD 0.00"], (await host.NewBrowser().GetHtmlAsync($"/en/fund/projects/{code}")).TextsOf("section[aria-labelledby=money] td"));
        Assert.Contains(code, (await host.NewBrowser().GetHtmlAsync("/en/fund/projects")).TextOf("tbody"), StringComparison.Ordinal);
        Assert.Contains($"{code},Safer crossings at curlew,", await host.NewBrowser().GetStringAsync(new Uri("/api/v1/fund-projects.csv", UriKind.Relative), Ct), StringComparison.Ordinal);
        using var closed = await fund.Administrator.Browser.PostAsAsync($"/en/administration/committee/{meeting}/change", "/en/account/acting", new() { ["day"] = "2027-03-02" });
        await Proposing.MustRefuseAsync(closed, "The minutes are signed");
        Assert.Null(await host.WithAsync<IServiceProvider, string?>(async services => (await services.VerifyBooksAsync(Ct)).Broken));
    }

    private Task<List<(string, long)>> ReservedAsync(string code) => host.WithAsync<AppDb, List<(string, long)>>(async db =>
    {
        var rows = await db.Set<PostingRow>().AsNoTracking().Where(p => p.DocumentKind == Proposal.Thing && p.DocumentCode == code).OrderBy(p => p.Number)
            .Select(p => new { p.Reserves, Held = db.Set<LineRow>().Where(l => l.Book == p.Book && l.Number == p.Number && db.Set<AccountRow>().Any(a => a.Id == l.Account && a.Number == Chart.Reserved)).Sum(l => -l.Minor) }).ToListAsync(Ct);
        return rows.ConvertAll(r => (r.Reserves!, r.Held));
    });

    private Task<int> ToldAsync(Guid person, string sentence, string code) => host.WithAsync<AppDb, int>(db => db.Set<Notification>().CountAsync(n => n.Person == person && n.SentenceKey == sentence && n.Values.Contains(code), Ct));
}
