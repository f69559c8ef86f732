using System.Net;
using Marrakech.App.Accounts;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Kernel.Access;
using Marrakech.Support;
using Xunit;
using static Marrakech.App.Connection.ConnectionProgram;

namespace Marrakech.App.Connection;

public sealed class SqliteProgramTests(SqlitePeople host) : ProgramTests(host), IClassFixture<SqlitePeople>;

[Nightly]
public sealed class PostgresProgramTests(PostgresPeople host) : ProgramTests(host), IClassFixture<PostgresPeople>;

/// <summary>What programs of countries and partners do: the same acts as on the pages, with the same refusals.</summary>
public abstract class ProgramTests(PeopleHost host)
{
    private const string Requests = "/api/v1/own-requests", Invitations = "/api/v1/own-invitations";

    [Fact]
    public async Task A_country_begins_writes_submits_answers_follows_and_withdraws()
    {
        var asking = await Asking.BeginAsync(host, "RW");
        var ministry = await host.Cast.OrganisationAsync("RW");
        var program = await BeginAsync(host, ministry, Role.FocalPoint, "PrepareRequests", "SpeakForRequests");

        Assert.Equal(["Idempotency-Key"], Named(await program.MustRefuseAsync(HttpStatusCode.BadRequest, null, Requests, new { })));
        Assert.Equal(["language"], Named(await program.MustRefuseAsync(HttpStatusCode.BadRequest, null, Requests, new { language = "xx" }, ("Idempotency-Key", "plan-7"))));
        var draft = await program.SendAsync(Requests, new { language = "fr" }, ("Idempotency-Key", "plan-7"));
        var code = draft.GetProperty("code").GetString();
        Assert.Equal(code, (await program.SendAsync(Requests, new { language = "fr" }, ("Idempotency-Key", "plan-7"))).GetProperty("code").GetString());
        Assert.Contains("support", draft.GetProperty("missing").EnumerateArray().Select(m => m.GetString()));

        var path = $"{Requests}/{code}";
        Assert.Equal(["If-Match"], Named(await program.MustRefuseAsync(HttpStatusCode.BadRequest, null, $"{path}/answers", new { answers = new { title = "T" } })));
        Assert.Equal(["colour"], Named(await program.MustRefuseAsync(HttpStatusCode.BadRequest, null, $"{path}/answers", new { answers = new { colour = "blue" } }, If(draft))));
        Assert.Equal(["objective", "countries"], Named(await program.MustRefuseAsync(HttpStatusCode.BadRequest, null, $"{path}/answers", new { answers = new { objective = 24, countries = new[] { "Atlantis" } } }, If(draft))));
        var titled = await program.SendAsync($"{path}/answers", new { answers = new { title = "Forecast of egret floods", objective = 2 } }, If(draft));
        await program.MustRefuseAsync(HttpStatusCode.Conflict, "changed-meanwhile", $"{path}/answers", new { answers = new { title = "Older" } }, If(draft));
        Assert.Contains("support", Named(await program.MustRefuseAsync(HttpStatusCode.BadRequest, "incomplete", $"{path}/submit", null, If(titled))));
        var written = await program.SendAsync($"{path}/answers", new { answers = Whole }, If(titled));
        Assert.Equal("Forecast of egret floods", written.GetProperty("answers").GetProperty("title")[0].GetString());
        await program.MustRefuseAsync(HttpStatusCode.Conflict, "changed-meanwhile", $"{path}/submit", null, If(titled));
        var submitted = await program.SendAsync($"{path}/submit", null, If(written));
        Assert.Equal("submitted", submitted.GetProperty("state").GetString());
        Assert.Equal("running", submitted.GetProperty("deadlines")[0].GetProperty("state").GetString());
        await program.MustRefuseAsync(HttpStatusCode.Conflict, "wrong-state", $"{path}/submit", null, If(submitted));
        await program.MustRefuseAsync(HttpStatusCode.Conflict, "wrong-state", $"{path}/answers", new { answers = new { title = "Late" } }, If(submitted));

        await asking.MoveAsync(code!, RequestMove.Acknowledge);
        await asking.MoveAsync(code!, RequestMove.BeginAssessment);
        await asking.MoveAsync(code!, RequestMove.AskClarification, "Which rivers?");
        Assert.Equal("Which rivers?", (await program.ReadAsync(path)).GetProperty("asked").GetString());
        await program.MustRefuseAsync(HttpStatusCode.BadRequest, "reason-missing", $"{path}/clarification", new { });
        var answered = await program.SendAsync($"{path}/clarification", new { text = "The two in the north." });
        Assert.Equal(["submit", "acknowledge", "begin_assessment", "ask_clarification", "answer_clarification"], answered.GetProperty("moves").EnumerateArray().Select(m => m.GetProperty("move").GetString()));
        Assert.Equal("withdrawn", (await program.SendAsync($"{path}/withdraw", new { text = "Solved." })).GetProperty("state").GetString());
        Assert.Equal(code, Assert.Single((await program.ReadAsync(Requests)).GetProperty("items").EnumerateArray()).GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_token_reaches_what_its_scopes_and_its_country_allow()
    {
        var ministry = await host.Cast.OrganisationAsync("BI");
        var writer = await BeginAsync(host, ministry, Role.FocalPoint, "PrepareRequests");
        var draft = await writer.SendAsync(Requests, new { }, ("Idempotency-Key", "k"));
        var path = $"{Requests}/{draft.GetProperty("code").GetString()}";
        using (var beyond = await writer.AskAsync(HttpMethod.Post, $"{path}/submit", null, If(draft))) await beyond.MustBeAsync(HttpStatusCode.Forbidden);
        var foreign = await BeginAsync(host, await host.Cast.OrganisationAsync("TZ"), Role.FocalPoint, "PrepareRequests", "SpeakForRequests");
        using (var read = await foreign.AskAsync(HttpMethod.Get, path, null)) await read.MustBeAsync(HttpStatusCode.Forbidden);
        using (var withdrawn = await foreign.AskAsync(HttpMethod.Post, $"{path}/withdraw", new { text = "No." })) await withdrawn.MustBeAsync(HttpStatusCode.Forbidden);
        Assert.Empty((await foreign.ReadAsync(Requests)).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task A_partner_reads_offers_and_declines_and_a_colleague_is_not_written_over()
    {
        var asking = await Asking.BeginAsync(host, "MW");
        var code = await asking.SubmittedAsync("plover");
        await asking.MoveAsync(code, RequestMove.Acknowledge);
        await asking.MoveAsync(code, RequestMove.BeginAssessment);
        await asking.AssessAsync(code, 2, "None");
        await asking.MoveAsync(code, RequestMove.BeginMatching);
        var partner = await host.Cast.OrganisationAsync(null, "civil-society");
        await Offering.VerifyAsync(host, partner);
        var program = await BeginAsync(host, partner, Role.PartnerManager, "ReadInvitations", "AnswerInvitations");
        using (var invited = await asking.Officer.Browser.PostFormAsync($"/en/administration/requests/{code}/invitations", new() { ["organisation"] = partner, ["message"] = "Can you help?", ["answerBy"] = "2027-12-01" })) await invited.MustBeAsync(HttpStatusCode.Redirect);

        var open = Assert.Single((await program.ReadAsync(Invitations)).GetProperty("items").EnumerateArray());
        Assert.Equal($"{code}-1", open.GetProperty("code").GetString());
        Assert.False(open.GetProperty("answers").TryGetProperty("cost", out _));
        var path = $"{Invitations}/{code}-1";
        var faults = await program.MustRefuseAsync(HttpStatusCode.BadRequest, null, $"{path}/offer", new { from = "soon", basis = "paid" }, If(open));
        Assert.Equal(["what", "from", "cost"], Named(faults));
        Assert.Equal(["If-Match"], Named(await program.MustRefuseAsync(HttpStatusCode.BadRequest, null, $"{path}/offer", new { what = "Gauges", basis = "free" })));
        var offered = await program.SendAsync($"{path}/offer", new { what = "Gauges", basis = "paid", cost = 25_000, from = "2027-06-01" }, If(open));
        Assert.Equal(("offered", 25_000), (offered.GetProperty("state").GetString(), offered.GetProperty("offer").GetProperty("cost").GetInt32()));
        await program.MustRefuseAsync(HttpStatusCode.Conflict, "changed-meanwhile", $"{path}/decline", new { text = "No staff." }, If(open));
        await program.MustRefuseAsync(HttpStatusCode.BadRequest, "reason-missing", $"{path}/decline", new { }, If(offered));
        Assert.Equal("declined", (await program.SendAsync($"{path}/decline", new { text = "No staff." }, If(offered))).GetProperty("state").GetString());

        var other = await BeginAsync(host, await host.Cast.OrganisationAsync(null, "civil-society"), Role.PartnerManager, "ReadInvitations", "AnswerInvitations");
        using (var foreign = await other.AskAsync(HttpMethod.Get, path, null)) await foreign.MustBeAsync(HttpStatusCode.Forbidden);

        // Whose invitation was taken back reads no more of the request.
        var again = await program.SendAsync($"{path}/offer", new { what = "Gauges", basis = "free" }, If(await program.ReadAsync(path)));
        Assert.Equal("Forecast of plover floods", again.GetProperty("title").GetString());
        using (var back = await asking.Officer.Browser.PostFormAsync($"/en/administration/invitations/{code}-1/take-back", new() { ["reason"] = "Another one is nearer." })) await back.MustBeAsync(HttpStatusCode.Redirect);
        var closed = await program.ReadAsync(path);
        Assert.Equal("withdrawn", closed.GetProperty("state").GetString());
        Assert.DoesNotContain("plover", closed.GetRawText(), StringComparison.Ordinal);
        using (var taken = await asking.Officer.Browser.PostFormAsync($"/en/administration/requests/{code}/decide", new() { ["move"] = "Decline", ["reason"] = "None.", ["detail"] = "Later." })) await taken.MustBeAsync(HttpStatusCode.Redirect);
        await program.MustRefuseAsync(HttpStatusCode.Conflict, "not-open", $"{path}/offer", new { what = "Gauges", basis = "free" }, If(await program.ReadAsync(path)));
    }

    private static object Whole => new
    {
        language = "en",
        problem = "The egret delta floods each year.",
        support = new[] { "training" },
        beneficiaries = "Forty thousand people.",
        urgency = "ordinary",
        counterparts = new[] { "Ministry of Water" },
        cost = 80_000,
        visibility = "public",
        summary = "The delta wants to be warned.",
    };
}
