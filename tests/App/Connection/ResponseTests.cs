using System.Net;
using Marrakech.App.Accounts;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Data.Responses;
using Marrakech.Connection.Domain.Capabilities;
using Marrakech.Connection.Domain.Matching;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Domain.Responses;
using Marrakech.Connection.Features.Shared.Capabilities;
using Marrakech.Connection.Features.Shared.Responses;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Changes;
using Marrakech.Kernel.Data;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Connection;

public sealed class SqliteResponseTests(SqlitePeople host) : ResponseTests(host), IClassFixture<SqlitePeople>;

[Nightly]
public sealed class PostgresResponseTests(PostgresPeople host) : ResponseTests(host), IClassFixture<PostgresPeople>;

/// <summary>From the first invitation to the practice that is drafted at the end.</summary>
public abstract class ResponseTests(PeopleHost host)
{
    private CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Partners_offer_all_sign_the_same_text_and_what_was_learned_becomes_the_draft_of_a_practice()
    {
        var (asking, code) = await SearchingAsync("GH", "heron");
        var (lead, other, late) = (await PartnerAsync(), await PartnerAsync(), await PartnerAsync());
        foreach (var partner in new[] { lead, other, late }) await InviteAsync(asking, code, partner);
        Assert.Equal(RequestState.PartnersResponding, (await asking.FindAsync(code)).State);
        await MustRefuseAsync(asking.Officer, $"/en/administration/requests/{code}/invitations", Invitation(lead.Code), "This organisation was invited already.");

        // Private to each partner; what a partner asks, all invited read.
        using (var foreign = await other.Manager.Browser.GetAsync(new Uri($"/en/my-invitations/{code}-1", UriKind.Relative), Ct)) Assert.Contains(foreign.StatusCode, new[] { HttpStatusCode.Forbidden, HttpStatusCode.NotFound });
        await SendAsync(lead.Manager, $"/en/my-invitations/{code}-1", new() { ["question"] = "Which rivers?" });
        await SendAsync(asking.FocalPoint, $"/en/my-requests/{code}/offers", new() { ["reply"] = "The two in the north.", ["question"] = "1" });
        Assert.Contains("The two in the north.", (await other.Manager.Browser.GetHtmlAsync($"/en/my-invitations/{code}-2")).TextOf("section[aria-labelledby=questions]"), StringComparison.Ordinal);

        var page = await MustRefuseAsync(lead.Manager, $"/en/my-invitations/{code}-1/answer", Offer("Gauges", "Paid", cost: ""), "Say what it costs the country.");
        Assert.Equal("Gauges", page.TextOf("textarea[name=what]"));
        await SendAsync(lead.Manager, $"/en/my-invitations/{code}-1/answer", Offer("Gauges", "Paid", cost: "25 000"));
        await SendAsync(other.Manager, $"/en/my-invitations/{code}-2/answer", Offer("A training", "Free", cost: ""));
        await SendAsync(late.Manager, $"/en/my-invitations/{code}-3/answer", new() { ["answer"] = "decline", ["reason"] = "No staff." });
        var offers = await asking.FocalPoint.Browser.GetHtmlAsync($"/en/my-requests/{code}/offers");
        Assert.Equal(2, offers.QuerySelectorAll("tbody tr").Length);

        var plan = Plan(lead.Code, other.Code);
        await MustRefuseAsync(asking.FocalPoint, $"/en/my-requests/{code}/plan", new(plan) { ["results"] = "", ["do"] = "send" }, "Say what results are expected.");
        await SendAsync(asking.Officer, $"/en/my-requests/{code}/plan", new(plan) { ["do"] = "send" });
        await MustRefuseForgedAsync(asking.FocalPoint, $"/en/my-requests/{code}/sign", new() { ["hash"] = await HashAsync(code) }, "The country signs last");
        await MustRefuseAsync(lead.Manager, $"/en/my-invitations/{code}-1/sign", new() { ["hash"] = new string('0', 64) }, "The text changed since you read it.");
        Assert.Null((await late.Manager.Browser.GetHtmlAsync($"/en/my-invitations/{code}-3/sign")).QuerySelector("input[name=hash]"));
        foreach (var (partner, number) in new[] { (lead, 1), (other, 2) })
        {
            var shown = await partner.Manager.Browser.GetHtmlAsync($"/en/my-invitations/{code}-{number}/sign");
            Assert.Equal(await HashAsync(code), shown.QuerySelector("input[name=hash]")!.GetAttribute("value"));
            await SendAsync(partner.Manager, $"/en/my-invitations/{code}-{number}/sign", []);
        }

        await SendAsync(asking.FocalPoint, $"/en/my-requests/{code}/sign", []);
        Assert.Equal(RequestState.ResponseAgreed, (await asking.FindAsync(code)).State);
        await asking.MoveAsync(code, RequestMove.BeginImplementation);

        // Everybody sees who does it and how it gets on, for the country lets everybody read the request.
        await Offering.AddAsync(host, lead.Code, new CapabilityWords { Title = "Gauges", Language = "en", Description = "Gauges", Supports = ["training"], Objectives = [2], Places = ["GH"], Languages = ["en"], Capacity = FreeCapacity.Enough, Cost = CostBasis.Free });
        await host.Services.GetRequiredService<ChangeWatcher>().CatchUpAsync(Ct);
        var response = (await host.NewBrowser().GetHtmlAsync($"/en/requests/{code}")).TextOf("section[aria-labelledby=response]");
        Assert.Contains("0 of 2 activities are done.", response, StringComparison.Ordinal);
        Assert.Matches("Organisation \\d+ · leads?", response);
        Assert.Contains("Forecast of heron floods", (await host.NewBrowser().GetHtmlAsync($"/en/partners/{lead.Code}")).TextOf("section[aria-labelledby=requests]"), StringComparison.Ordinal);

        await MustRefuseForgedAsync(other.Manager, $"/en/my-invitations/{code}-2/activities", new() { ["activity"] = "1", ["state"] = "Done" }, "Choose one of your activities.");
        await SendAsync(lead.Manager, $"/en/my-invitations/{code}-1/activities", new() { ["activity"] = "1", ["state"] = "Done" });
        await MustRefuseAsync(asking.FocalPoint, $"/en/my-requests/{code}/complete", Completion(), "Some activities are neither done nor given up.");
        await MustRefuseAsync(asking.FocalPoint, $"/en/my-requests/{code}/activities", new() { ["activity"] = "2", ["state"] = "GivenUp" }, "Say why.");
        await SendAsync(asking.FocalPoint, $"/en/my-requests/{code}/activities", new() { ["activity"] = "2", ["state"] = "GivenUp", ["note"] = "Not needed." });
        await MustRefuseAsync(asking.FocalPoint, $"/en/my-requests/{code}/complete", new(Completion()) { ["time"] = "" }, "No answer yet: It came in time");
        // Finished work is a completed request whose plan was signed, not a decision of an officer.
        await AcceptAsync(code, late.Code);
        Assert.Empty((await FinishedAsync()).Keys.Intersect([lead.Code, other.Code, late.Code]));
        await SendAsync(asking.FocalPoint, $"/en/my-requests/{code}/complete", Completion());
        var finished = await FinishedAsync();
        Assert.Equal((1, 1, 0), (finished.GetValueOrDefault(lead.Code), finished.GetValueOrDefault(other.Code), finished.GetValueOrDefault(late.Code)));
        Assert.Equal(RequestState.Completed, (await asking.FindAsync(code)).State);
        var draft = await host.WithAsync<AppDb, string>(db => db.Set<CompletionReport>().Where(c => c.Lessons == "Ask the fishers first.").Select(c => c.Contribution).SingleAsync(Ct));
        var practice = await asking.FocalPoint.Browser.GetHtmlAsync($"/en/contributions/{draft}");
        Assert.Contains("Forecast of heron floods", practice.TextOf("h1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_amendment_counts_only_when_all_have_signed_and_of_two_writers_the_second_is_told()
    {
        var (asking, code) = await SearchingAsync("UG", "ibis");
        var partner = await PartnerAsync();
        await InviteAsync(asking, code, partner);
        // As long as an offer may be, in letters that take the most room.
        var words = new string('\u0639', Marrakech.Connection.Domain.Responses.Offer.TextLength);
        await SendAsync(partner.Manager, $"/en/my-invitations/{code}-1/answer", new(Offer(words, "Free", cost: "")) { ["conditions"] = words });
        var plan = Plan(partner.Code, null);
        await SendAsync(asking.FocalPoint, $"/en/my-requests/{code}/plan", new(plan) { ["do"] = "save" });
        var second = await MustRefuseAsync(asking.Officer, $"/en/my-requests/{code}/plan", new(plan) { ["do"] = "save", ["row"] = "0", ["results"] = "Theirs" }, "Somebody else saved this meanwhile.");
        Assert.Equal("Theirs", second.TextOf("textarea[name=results]"));
        await SendAsync(asking.FocalPoint, $"/en/my-requests/{code}/plan", new(plan) { ["do"] = "send" });
        await SendAsync(partner.Manager, $"/en/my-invitations/{code}-1/sign", []);

        // Taken back, the signature that was there no longer counts.
        await SendAsync(asking.FocalPoint, $"/en/my-requests/{code}/plan", new() { ["do"] = "back" });
        await SendAsync(asking.FocalPoint, $"/en/my-requests/{code}/plan", new(plan) { ["do"] = "send", ["results"] = "Better ones." });
        await MustRefuseForgedAsync(asking.FocalPoint, $"/en/my-requests/{code}/sign", new() { ["hash"] = await HashAsync(code) }, "The country signs last");
        await SendAsync(partner.Manager, $"/en/my-invitations/{code}-1/sign", []);
        await SendAsync(asking.FocalPoint, $"/en/my-requests/{code}/sign", []);
        await SendAsync(partner.Manager, $"/en/my-invitations/{code}-1/activities", new() { ["activity"] = "1", ["state"] = "Done" });
        await SendAsync(asking.FocalPoint, $"/en/my-requests/{code}/plan", new() { ["do"] = "amend" });
        await SendAsync(asking.FocalPoint, $"/en/my-requests/{code}/plan", new(plan) { ["do"] = "send", ["results"] = "Other ones." });
        Assert.Equal((1, PlanState.InForce, 2, PlanState.ForSignature), await VersionsAsync(code));
        await SendAsync(partner.Manager, $"/en/my-invitations/{code}-1/sign", []);
        await SendAsync(asking.FocalPoint, $"/en/my-requests/{code}/sign", []);
        Assert.Equal((1, PlanState.Replaced, 2, PlanState.InForce), await VersionsAsync(code));
        var agreed = await asking.FindAsync(code);
        Assert.Equal(RequestState.ResponseAgreed, agreed.State);
        // What was done under the first version is done under the second.
        var progress = await host.WithAsync<ResponseDesk, PlanProgress?>(desk => desk.ProgressAsync(agreed.Id, Ct));
        Assert.Equal([ActivityState.Done, ActivityState.Planned], progress!.Activities.Select(a => PlanProgress.StateOf(a.Report)));
    }

    [Fact]
    public async Task Whom_nobody_answers_for_or_who_asks_is_not_invited_and_what_was_taken_back_is_not_answered()
    {
        var (asking, code) = await SearchingAsync("PE", "jacana");
        var path = $"/en/administration/requests/{code}/invitations";
        await MustRefuseAsync(asking.Officer, path, Invitation("O-999999"), "There is no organisation with this code.");
        var silent = await host.Cast.OrganisationAsync(null, "academia");
        await MustRefuseAsync(asking.Officer, path, Invitation(silent), "The secretariat has not verified this organisation.");
        await Offering.VerifyAsync(host, silent);
        await MustRefuseAsync(asking.Officer, path, Invitation(silent), "Nobody who can answer for this organisation");
        var owner = (await asking.FindAsync(code)).Organisation;
        var own = await host.WithAsync<AppDb, string>(db => db.Set<Marrakech.Accounts.Data.Organisation>().Where(o => o.Id == owner).Select(o => o.Code).SingleAsync(Ct));
        await Offering.VerifyAsync(host, own);
        await host.Cast.MemberAsync(own, strong: false, Role.PartnerManager);
        await MustRefuseAsync(asking.Officer, path, Invitation(own), "The organisation that asks for help is not invited to give it.");
        var partner = await PartnerAsync();
        var typed = await MustRefuseAsync(asking.Officer, path, new(Invitation(partner.Code)) { ["answerBy"] = "2020-01-01" }, "Write a day that has not passed");
        Assert.Equal("Can you help?", typed.TextOf("textarea[name=message]"));
        // Whoever was accepted is chosen, not typed, until they are invited.
        await AcceptAsync(code, partner.Code);
        var form = await asking.Officer.Browser.GetHtmlAsync(path);
        Assert.Equal([partner.Code, "other"], form.QuerySelectorAll("input[type=radio][name=organisation]").Select(r => r.GetAttribute("value")));
        await MustRefuseAsync(asking.Officer, path, new(Invitation("other")) { ["other"] = "O-999999" }, "There is no organisation with this code.");
        await InviteAsync(asking, code, partner);
        Assert.Empty((await asking.Officer.Browser.GetHtmlAsync(path)).QuerySelectorAll("input[type=radio]"));
        await SendAsync(asking.Officer, $"/en/administration/invitations/{code}-1/take-back", new() { ["reason"] = "Another one is nearer." });
        foreach (var page in new[] { $"/en/my-invitations/{code}-1", "/en/my-invitations" })
        {
            var read = (await partner.Manager.Browser.GetHtmlAsync(page)).Body!.TextContent;
            Assert.DoesNotContain("delta floods each year", read, StringComparison.Ordinal);
            Assert.DoesNotContain("Forecast of jacana floods", read, StringComparison.Ordinal);
        }

        await MustRefuseForgedAsync(partner.Manager, $"/en/my-invitations/{code}-1/answer", Offer("Gauges", "Free", cost: ""), "This was answered, taken back");
    }

    [Fact]
    public async Task A_partner_whose_invitation_was_taken_back_no_longer_signs()
    {
        var (asking, code) = await SearchingAsync("FR", "kiwi");
        var partner = await PartnerAsync();
        await InviteAsync(asking, code, partner);
        await SendAsync(partner.Manager, $"/en/my-invitations/{code}-1/answer", Offer("Gauges", "Free", cost: ""));
        await SendAsync(asking.FocalPoint, $"/en/my-requests/{code}/plan", new(Plan(partner.Code, null)) { ["do"] = "send" });
        await SendAsync(asking.Officer, $"/en/administration/invitations/{code}-1/take-back", new() { ["reason"] = "Another one is nearer." });
        await MustRefuseForgedAsync(partner.Manager, $"/en/my-invitations/{code}-1/sign", new() { ["hash"] = await HashAsync(code) }, "Your organisation is not a party of this plan.");
    }

    [Fact]
    public async Task Whoever_signed_and_then_declined_is_bound_by_nothing()
    {
        var (asking, code) = await SearchingAsync("BF", "lory");
        var partner = await PartnerAsync();
        await InviteAsync(asking, code, partner);
        await SendAsync(partner.Manager, $"/en/my-invitations/{code}-1/answer", Offer("Gauges", "Free", cost: ""));
        await SendAsync(asking.FocalPoint, $"/en/my-requests/{code}/plan", new(Plan(partner.Code, null)) { ["do"] = "send" });
        await SendAsync(partner.Manager, $"/en/my-invitations/{code}-1/sign", []);
        await SendAsync(partner.Manager, $"/en/my-invitations/{code}-1/answer", new() { ["answer"] = "decline", ["reason"] = "Our funds are gone." });
        await MustRefuseForgedAsync(asking.FocalPoint, $"/en/my-requests/{code}/sign", new() { ["hash"] = await HashAsync(code) }, "A partner of the plan offers nothing any more.");
        Assert.Equal(RequestState.PartnersResponding, (await asking.FindAsync(code)).State);
    }

    [Fact]
    public async Task A_partner_that_was_closed_after_it_signed_is_no_party_the_country_signs_with()
    {
        var (asking, code) = await SearchingAsync("NE", "macaw");
        var partner = await PartnerAsync();
        await InviteAsync(asking, code, partner);
        await SendAsync(partner.Manager, $"/en/my-invitations/{code}-1/answer", Offer("Gauges", "Free", cost: ""));
        await SendAsync(asking.FocalPoint, $"/en/my-requests/{code}/plan", new(Plan(partner.Code, null)) { ["do"] = "send" });
        await SendAsync(partner.Manager, $"/en/my-invitations/{code}-1/sign", []);
        await host.WithAsync<AppDb, int>(db => db.Set<Marrakech.Accounts.Data.Organisation>().Where(o => o.Code == partner.Code).ExecuteUpdateAsync(set => set.SetProperty(o => o.ClosedAt, o => o.CreatedAt)));
        await MustRefuseForgedAsync(asking.FocalPoint, $"/en/my-requests/{code}/sign", new() { ["hash"] = await HashAsync(code) }, "A partner of the plan offers nothing any more.");
    }

    private static Dictionary<string, string> Invitation(string organisation) => new() { ["organisation"] = organisation, ["message"] = "Can you help?", ["answerBy"] = "2027-12-01" };

    private static Dictionary<string, string> Offer(string what, string basis, string cost) => new() { ["answer"] = "offer", ["what"] = what, ["from"] = "2027-06-01", ["until"] = "2027-09-30", ["basis"] = basis, ["cost"] = cost };

    private static Dictionary<string, string> Completion() => Satisfaction.Questions.Select(q => (q, "4")).Append(("reached", "Warnings came.")).Append(("lessons", "Ask the fishers first.")).ToDictionary(f => f.Item1, f => f.Item2);

    private static Dictionary<string, string> Plan(string lead, string? other)
    {
        var fields = new Dictionary<string, string>
        {
            [$"party-{lead}"] = "yes",
            [$"role-{lead}"] = "Gauges",
            ["lead"] = lead,
            ["activity-1"] = "Set up gauges",
            ["by-1"] = lead,
            ["due-1"] = "2027-08-01",
            ["activity-2"] = "Try the warning",
            ["by-2"] = "country",
            ["due-2"] = "2027-09-01",
            ["money-1"] = "Gauges",
            ["amount-1"] = "25000",
            ["source-1"] = "StartUpFund",
            ["results"] = "People are warned.",
        };
        if (other is not null) (fields[$"party-{other}"], fields[$"role-{other}"]) = ("yes", "Training");
        return fields;
    }

    /// <summary>A request for which partners are sought.</summary>
    private async Task<(Asking Asking, string Code)> SearchingAsync(string country, string word)
    {
        var asking = await Asking.BeginAsync(host, country);
        var code = await asking.SubmittedAsync(word);
        await asking.MoveAsync(code, RequestMove.Acknowledge);
        await asking.MoveAsync(code, RequestMove.BeginAssessment);
        await asking.AssessAsync(code, 2, "None");
        await asking.MoveAsync(code, RequestMove.BeginMatching);
        return (asking, code);
    }

    private async Task<(string Code, Member Manager)> PartnerAsync()
    {
        var code = await host.Cast.OrganisationAsync(null, "civil-society");
        await Offering.VerifyAsync(host, code);
        return (code, await host.Cast.MemberAsync(code, strong: false, Role.PartnerManager));
    }

    private static Task InviteAsync(Asking asking, string code, (string Code, Member Manager) partner) => SendAsync(asking.Officer, $"/en/administration/requests/{code}/invitations", Invitation(partner.Code));

    private static async Task SendAsync(Member member, string path, Dictionary<string, string> fields)
    {
        using var sent = await member.Browser.PostFormAsync(path, fields);
        await sent.MustBeAsync(HttpStatusCode.Redirect);
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> MustRefuseAsync(Member member, string path, Dictionary<string, string> fields, string sentence)
    {
        using var refused = await member.Browser.PostFormAsync(path, fields);
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        var page = await refused.HtmlAsync();
        Assert.Contains(page.TextsOf(".govuk-error-summary li"), l => l.StartsWith(sentence, StringComparison.Ordinal));
        return page;
    }

    /// <summary>The same where no page shows a form.</summary>
    private static async Task MustRefuseForgedAsync(Member member, string path, Dictionary<string, string> fields, string sentence)
    {
        using var refused = await member.Browser.PostAsAsync(path, "/en/account/acting", fields);
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.StartsWith(sentence, (await refused.HtmlAsync()).TextOf(".govuk-error-summary li"), StringComparison.Ordinal);
    }

    private Task<Dictionary<string, int>> FinishedAsync() => host.WithAsync<PartnerRecord, Dictionary<string, int>>(r => r.FinishedAsync(Ct));

    private Task<int> AcceptAsync(string code, string partner) => host.WithAsync<AppDb, int>(async db =>
    {
        var (id, now) = (await db.Set<SupportRequest>().Where(r => r.Code == code).Select(r => r.Id).SingleAsync(Ct), host.Clock.GetUtcNow());
        db.Add(new MatchDecision { Id = Guid.CreateVersion7(now), RequestId = id, Number = 1, Kind = CandidateKind.Partner, Code = partner, Verdict = Verdict.Accepted, At = now });
        return await db.SaveChangesAsync(Ct);
    });

    private async Task<string> HashAsync(string code)
    {
        var id = await host.WithAsync<AppDb, Guid>(db => db.Set<SupportRequest>().Where(r => r.Code == code).Select(r => r.Id).SingleAsync(Ct));
        var text = await host.WithAsync<AppDb, string>(db => db.Set<PlanVersion>().Where(p => p.RequestId == id).OrderByDescending(p => p.Version).Select(p => p.Text).FirstAsync(Ct));
        return Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));
    }

    private async Task<(int, PlanState, int, PlanState)> VersionsAsync(string code)
    {
        var plans = await host.WithAsync<AppDb, List<PlanVersion>>(db => db.Set<PlanVersion>().AsNoTracking().Where(p => db.Set<SupportRequest>().Any(r => r.Id == p.RequestId && r.Code == code)).OrderBy(p => p.Version).ToListAsync(Ct));
        return (plans[0].Version, plans[0].State, plans[1].Version, plans[1].State);
    }
}
