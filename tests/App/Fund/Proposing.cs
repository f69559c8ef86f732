using System.Net;
using AngleSharp.Html.Dom;
using Marrakech.App.Accounts;
using Marrakech.App.Connection;
using Marrakech.Fund.Data.Proposals;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Marrakech.App.Fund;

/// <summary>An organisation that proposes, the fund's administrator, and a committee, each by their own browser.</summary>
internal sealed class Proposing
{
    private readonly PeopleHost host;

    private Proposing(PeopleHost host) => this.host = host;

    /// <summary>Code of the organisation.</summary>
    public required string Organisation { get; init; }
    public required Member Manager { get; init; }
    public required Member Colleague { get; init; }
    public required Member Administrator { get; init; }

    /// <summary>Members of the committee, each of an organisation of its own, none of its country.</summary>
    public required IReadOnlyList<Member> Committee { get; init; }

    public static async Task<Proposing> BeginAsync(PeopleHost host, string country = "KE")
    {
        var cast = host.Cast;
        var organisation = await cast.OrganisationAsync(country, "civil-society");
        await Offering.VerifyAsync(host, organisation);
        List<Member> committee = [];
        foreach (var from in new string?[] { "FR", "BR", "JP", null, "ZA" }) committee.Add(await cast.MemberAsync(await cast.OrganisationAsync(from, "member-state"), strong: true, Role.CommitteeMember));
        return new Proposing(host)
        {
            Organisation = organisation,
            Manager = await cast.MemberAsync(organisation, strong: false, Role.PartnerManager),
            Colleague = await cast.MemberAsync(organisation, strong: false, Role.PartnerMember),
            Administrator = await cast.MemberAsync(await cast.OrganisationAsync(null, "un-entity"), strong: true, Role.FundAdministrator),
            Committee = committee,
        };
    }

    /// <summary>Opens a window as its administrator does.</summary>
    public async Task OpenWindowAsync(string code, string ceiling = "300 000", string until = "", bool isShort = false)
    {
        var fields = new List<(string, string)> { ("opens", "2027-01-01"), ("until", until), ("ceiling", ceiling) };
        if (isShort) fields.Add(("short", "yes"));
        using var opened = await SendAsync(Administrator, $"/en/administration/funding-windows/{code}", [.. fields]);
        await opened.MustBeAsync(HttpStatusCode.Redirect);
    }

    /// <summary>What a concept note must say, with a word nobody else uses in it.</summary>
    public static Dictionary<string, (string, string)[]> Answers(string word, string window, string sum, string months = "12") => new()
    {
        ["about"] = [("title", $"Safer crossings at {word}"), ("language", "en"), ("window", window), ("summary", "Fewer people drown.")],
        ["objectives"] = [("objective", "8")],
        ["where"] = [("countries", "Kenya"), ("organisations", "")],
        ["change"] = [("problem", $"Boats sink at {word}."), ("results", "A rescue service that lasts.")],
        ["money"] = [("sum", sum), ("months", months), ("cofinancing", "Coast guard; 20 000"), ("complement", "The coast guard pays the boats.")],
        ["lasting"] = [("sustainability", "The coast guard goes on.")],
    };

    /// <summary>A draft with every answer, begun empty or from the plan of a request.</summary>
    public async Task<string> WrittenAsync(string word, string window = WindowTerms.Ordinary, string sum = "107 000", string months = "12", string plan = "")
    {
        using var begun = plan.Length == 0 ? await SendAsync(Colleague, "/en/my-proposals") : await SendAsync(Colleague, "/en/my-proposals", ("plan", plan));
        await begun.MustBeAsync(HttpStatusCode.Redirect);
        var code = begun.Headers.Location!.ToString().Split('/')[^1];
        foreach (var (step, fields) in Answers(word, window, sum, months)) await DoAsync(Colleague, $"/en/my-proposals/{code}/questions/{step}", fields);
        return code;
    }

    /// <summary>A proposal that is in appraisal, by the ordinary route.</summary>
    public async Task<string> InAppraisalAsync(string word, string sum = "107 000", int times = 1, string months = "12")
    {
        var code = await WrittenAsync(word, sum: sum, months: months);
        await HandInAsync(code, times);
        return code;
    }

    /// <summary>A written proposal goes the ordinary route to its appraisal.</summary>
    public async Task HandInAsync(string code, int times = 1)
    {
        await DoAsync(Manager, $"/en/my-proposals/{code}/check");
        await DoAsync(Administrator, $"/en/administration/proposals/{code}/eligibility", Judged());
        await DoAsync(Administrator, $"/en/administration/proposals/{code}/move", ("move", nameof(ProposalMove.TakeIntoPipeline)));
        await DoAsync(Administrator, $"/en/administration/proposals/{code}/move", ("move", nameof(ProposalMove.AskProgramme)));
        await DoAsync(Manager, $"/en/my-proposals/{code}/programme", [.. Programme(times), ("do", "send")]);
    }

    /// <summary>A proposal that two appraised, with a moderated score.</summary>
    public async Task<string> AppraisedAsync(string word, string sum = "107 000", int times = 1, string months = "12")
    {
        var code = await InAppraisalAsync(word, sum, times, months);
        await ScoreAsync(code);
        return code;
    }

    /// <summary>Two appraise, and the score is moderated.</summary>
    public async Task ScoreAsync(string code)
    {
        await AppraiseAsync(code, Committee[3], Committee[4]);
        await DoAsync(Administrator, $"/en/administration/proposals/{code}/appraisers", ("score", "75"), ("why", "Both agree."), ("do", "moderate"));
    }

    /// <summary>The committee approves it in some tranches and signs the minutes: it is a project everybody reads.</summary>
    public async Task ApproveAsync(string code, string tranches)
    {
        var meeting = await MeetingAsync([code], [.. Committee.Take(3)]);
        using (var approved = await DecideAsync(Committee[0], meeting, code, Decision(ProposalMove.Approve, tranches))) await approved.MustBeAsync(HttpStatusCode.Redirect);
        await DoAsync(Committee[0], $"/en/administration/committee/{meeting}/minutes", ("minutes", "We met and agreed."));
    }

    /// <summary>These members are named, declare no conflict, and score.</summary>
    public async Task AppraiseAsync(string code, params Member[] appraisers)
    {
        await DoAsync(Administrator, $"/en/administration/proposals/{code}/appraisers", [.. appraisers.Select(a => ("appraisers", $"{a.Id}"))]);
        foreach (var appraiser in appraisers)
        {
            var path = $"/en/appraisals/{await AppraisalAsync(code, appraiser)}";
            await DoAsync(appraiser, path, ("do", "accept"));
            await DoAsync(appraiser, path, Scored());
        }
    }

    /// <summary>The latest appraisal of a proposal by somebody.</summary>
    public async Task<Guid> AppraisalAsync(string code, Member appraiser) => (await FindAsync(code)).Appraisals.Where(a => a.Person == appraiser.Id).MaxBy(a => a.Round)!.Id;

    /// <summary>A meeting with these proposals on its agenda and these members present.</summary>
    public async Task<string> MeetingAsync(IReadOnlyList<string> agenda, params Member[] present)
    {
        using var called = await SendAsync(Administrator, "/en/administration/committee/new/change", [("day", "2027-03-01"), ("papers", "https://example.org/papers"), .. agenda.Select(a => ("agenda", a)), .. present.Select(p => ("present", $"{p.Id}"))]);
        await called.MustBeAsync(HttpStatusCode.Redirect);
        return called.Headers.Location!.ToString().Split('/')[^1];
    }

    public static (string, string)[] Judged(string verdict = "pass") => [.. Eligibility.ByHand.SelectMany(r => new[] { (r.ToString(), verdict), ($"why-{r}", "Letters say so.") })];

    public static (string, string)[] Scored(string points = "3") => [.. AppraisalScores.Weights.Keys.SelectMany(c => new[] { (c.ToString(), points), (AppraisalScores.WhyOf(c), "The text says so.") }), ("do", "score")];

    /// <summary>A programme document of the ordinary route: 100 000 direct costs, 107 000 with the indirect ones; or 90 000 three times.</summary>
    public (string, string)[] Programme(int times = 1) =>
    [
        ("level-1", "Outcome"), ("statement-1", "Fewer people drown"), ("indicator-1", "Deaths a year"), ("baseline-1", "12"), ("target-1", "3"),
        ("level-2", "Output"), ("statement-2", "Crews are trained"), ("indicator-2", "Crews"), ("baseline-2", "0"), ("target-2", "10"),
        ($"cost-{Organisation}-1-5201", times == 1 ? "60 000" : "180 000"), ($"cost-{Organisation}-1-5205", times == 1 ? "40 000" : "90 000"), ("risks", "Storms."),
        .. Enum.GetValues<Marker>().SelectMany(m => new[] { ($"marker-{m}", "1"), ($"why-{m}", "A part of it.") }),
    ];

    public static (string, string)[] Decision(ProposalMove move, string tranches = "", string reason = "It fits.", params (string, string)[] more) =>
        [("move", move.ToString()), ("way", "Consensus"), ("for", ""), ("against", ""), ("abstained", ""), ("tranches", tranches), ("conditions", ""), ("reason", reason), .. more];

    public Task<HttpResponseMessage> DecideAsync(Member chair, string meeting, string code, params (string, string)[] fields) => SendAsync(chair, $"/en/administration/committee/{meeting}/decide/{code}", fields);

    /// <summary>Fills the form of a page in and sends it; a field may have several values.</summary>
    public static async Task<HttpResponseMessage> SendAsync(Member member, string path, params (string Name, string Value)[] fields)
    {
        var page = await member.Browser.GetHtmlAsync(path);
        var forms = page.QuerySelectorAll("main form[method=post]").OfType<IHtmlFormElement>().ToList();
        var form = forms.Find(f => fields.All(x => f.Elements[x.Name] is not null)) ?? forms[0];
        var all = form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().Select(i => KeyValuePair.Create(i.Name!, i.Value)).Where(h => fields.All(f => f.Name != h.Key));
        using var content = new FormUrlEncodedContent([.. all, .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]);
        return await member.Browser.PostAsync(new Uri(path, UriKind.Relative), content);
    }

    public static async Task DoAsync(Member member, string path, params (string, string)[] fields)
    {
        using var done = await SendAsync(member, path, fields);
        await done.MustBeAsync(HttpStatusCode.Redirect);
    }

    /// <summary>It is refused with a sentence that begins so; returns the page.</summary>
    public static async Task<IHtmlDocument> MustRefuseAsync(Member member, string path, string sentence, params (string, string)[] fields)
    {
        using var refused = await SendAsync(member, path, fields);
        return await MustRefuseAsync(refused, sentence);
    }

    public static async Task<IHtmlDocument> MustRefuseAsync(HttpResponseMessage refused, string sentence, HttpStatusCode status = HttpStatusCode.BadRequest)
    {
        await refused.MustBeAsync(status);
        var page = await refused.HtmlAsync();
        Assert.Contains(page.TextsOf(".govuk-error-summary li"), l => l.StartsWith(sentence, StringComparison.Ordinal));
        return page;
    }

    /// <summary>The same of a form that no page shows any more.</summary>
    public static async Task MustRefuseForgedAsync(Member member, string path, string sentence, params (string, string)[] fields)
    {
        using var refused = await member.Browser.PostAsAsync(path, "/en/account/acting", fields.ToDictionary());
        await MustRefuseAsync(refused, sentence);
    }

    public Task<Proposal> FindAsync(string code) => host.WithAsync<AppDb, Proposal>(db => db.Set<Proposal>().AsNoTracking().AsSplitQuery().Include(p => p.Steps).Include(p => p.Appraisals).SingleAsync(p => p.Code == code));
}
