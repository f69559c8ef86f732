using System.Net;
using AngleSharp.Html.Dom;
using Marrakech.App.Accounts;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Changes;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Knowledge.Contributions;

/// <summary>People who bring a contribution from the first word to publication, each by their own browser.</summary>
internal sealed class Story
{
    private readonly PeopleHost host;

    private Story(PeopleHost host) => this.host = host;

    public required string Organisation { get; init; }
    public required Member Writer { get; init; }
    public required Member Officer { get; init; }

    /// <summary>One from the United Nations, two from elsewhere.</summary>
    public required IReadOnlyList<Member> Reviewers { get; init; }

    public static async Task<Story> BeginAsync(PeopleHost host)
    {
        var (cast, own) = (host.Cast, await host.Cast.OrganisationAsync("KE"));
        return new Story(host)
        {
            Organisation = own,
            Writer = await cast.MemberAsync(own, strong: false, Role.FocalPoint),
            Officer = await cast.MemberAsync(await cast.OrganisationAsync(null, "un-entity"), strong: true, Role.SecretariatOfficer),
            Reviewers =
            [
                await cast.MemberAsync(await cast.OrganisationAsync(null, "un-entity"), strong: false, Role.PeerReviewer),
                await cast.MemberAsync(await cast.OrganisationAsync("FR", "academia"), strong: false, Role.PeerReviewer),
                await cast.MemberAsync(await cast.OrganisationAsync("BR", "civil-society"), strong: false, Role.PeerReviewer),
            ],
        };
    }

    /// <summary>The answers a practice needs, with a word nobody else uses in its title and results.</summary>
    public static Dictionary<string, Dictionary<string, string>> Answers(string word) => new()
    {
        ["about"] = new() { ["title"] = $"Work permits at the {word} border post", ["summary"] = $"A one-stop desk gives seasonal workers their permit in a day. {word} towns run it.", ["language"] = "en" },
        ["description"] = new() { ["description"] = "The desk joins labour office and border police.\n\nWorkers show one paper instead of five." },
        ["where"] = new() { ["countries"] = "Kenya\nUG", ["place"] = "Busia", ["level"] = "local" },
        ["objectives"] = new() { ["objective"] = "5" },
        ["actions"] = new() { ["actions"] = "5/a" },
        ["principles"] = new() { ["principles"] = "f", ["principlesHow"] = "Workers are heard each month." },
        ["targets"] = new() { ["targets"] = "10.7" },
        ["when"] = new() { ["starts"] = "2021-03", ["ends"] = "2024" },
        ["who"] = new() { ["lead"] = $"Labour Office of {word}", ["partners"] = "Border Police" },
        ["funding"] = new() { ["amount"] = "250 000", ["currency"] = "usd" },
        ["reach"] = new() { ["reached"] = "12500" },
        ["results"] = new() { ["results"] = $"Permits take one day instead of forty. The {word}ometer shows it." },
        ["contact"] = new() { ["contactName"] = $"Contact {word}", ["contactEmail"] = $"{word}@example.org" },
    };

    /// <summary>Begins a draft of a kind and returns its reference.</summary>
    public async Task<string> StartAsync(string kind = "practice")
    {
        using var begun = await Writer.Browser.PostFormAsync("/en/contribute", new() { ["kind"] = kind });
        await begun.MustBeAsync(HttpStatusCode.Redirect);
        return begun.Headers.Location!.ToString().Split('/')[^1];
    }

    /// <summary>Answers every group of questions.</summary>
    public async Task FillAsync(string code, Dictionary<string, Dictionary<string, string>> answers)
    {
        foreach (var (step, fields) in answers)
        {
            using var saved = await Writer.Browser.PostFormAsync($"/en/contributions/{code}/questions/{step}", fields);
            await saved.MustBeAsync(HttpStatusCode.Redirect);
        }
    }

    public async Task SubmitAsync(string code)
    {
        using var submitted = await Writer.Browser.PostFormAsync($"/en/contributions/{code}/check", []);
        await submitted.MustBeAsync(HttpStatusCode.Redirect);
    }

    /// <summary>A practice that was submitted.</summary>
    public async Task<string> SubmittedAsync(string word)
    {
        var code = await StartAsync();
        await FillAsync(code, Answers(word));
        await SubmitAsync(code);
        return code;
    }

    public Task<HttpResponseMessage> DecideAsync(string code, ContributionMove move, string? reason = null, Member? by = null) =>
        (by ?? Officer).Browser.PostFormAsync($"/en/administration/contributions/{code}/decide", new() { ["move"] = move.ToString(), ["reason"] = reason ?? "" });

    public async Task MoveAsync(string code, ContributionMove move, string? reason = null)
    {
        using var moved = await DecideAsync(code, move, reason);
        await moved.MustBeAsync(HttpStatusCode.Redirect);
    }

    /// <summary>Asks people to review, chosen by name.</summary>
    public async Task<HttpResponseMessage> AskAsync(string code, params IReadOnlyList<Member> reviewers)
    {
        var path = $"/en/administration/contributions/{code}/panel";
        var page = await Officer.Browser.GetHtmlAsync(path);
        var token = ((IHtmlInputElement)page.QuerySelector("main form input[name=__RequestVerificationToken]")!).Value;
        using var content = new FormUrlEncodedContent([.. reviewers.Select(r => KeyValuePair.Create("reviewers", r.Id.ToString())), KeyValuePair.Create("__RequestVerificationToken", token)]);
        return await Officer.Browser.PostAsync(new Uri(path, UriKind.Relative), content);
    }

    /// <summary>The seat of somebody in the newest round.</summary>
    public Task<PanelSeat> SeatAsync(string code, Guid reviewer) => host.WithAsync<AppDb, PanelSeat>(async db =>
        (await SeatsAsync(code)).Last(s => s.Reviewer == reviewer));

    public Task<List<PanelSeat>> SeatsAsync(string code) => host.WithAsync<AppDb, List<PanelSeat>>(db =>
        db.Set<Contribution>().Where(c => c.Code == code).SelectMany(c => c.Seats).AsNoTracking().OrderBy(s => s.Id).ToListAsync());

    /// <summary>Declares no conflict and scores: the first criterion as told, the others with two.</summary>
    public async Task ReviewAsync(string code, Member reviewer, int points)
    {
        var path = $"/en/reviews/{(await SeatAsync(code, reviewer.Id)).Id}";
        using var declared = await reviewer.Browser.PostFormAsync(path, new() { ["conflict"] = "no" });
        await declared.MustBeAsync(HttpStatusCode.Redirect);
        using var scored = await reviewer.Browser.PostFormAsync(path, Scores(points));
        await scored.MustBeAsync(HttpStatusCode.Redirect);
    }

    public static Dictionary<string, string> Scores(int points) => Assessment.Criteria
        .SelectMany((c, i) => new[] { ($"points{c}", $"{(i == 0 ? points : 2)}"), ($"sentence{c}", $"The words about {c} say so.") })
        .Append(("recommendation", "Publish")).ToDictionary(f => f.Item1, f => f.Item2);

    /// <summary>Brings a submitted contribution through an agreeing panel.</summary>
    public async Task ReviewedAsync(string code)
    {
        await MoveAsync(code, ContributionMove.TakeIntoReview);
        using var asked = await AskAsync(code, Reviewers);
        await asked.MustBeAsync(HttpStatusCode.Redirect);
        foreach (var reviewer in Reviewers) await ReviewAsync(code, reviewer, 2);
    }

    /// <summary>A published practice: reference and code of the item.</summary>
    public async Task<(string Code, string Item)> PublishedAsync(string word)
    {
        var code = await SubmittedAsync(word);
        await ReviewedAsync(code);
        await MoveAsync(code, ContributionMove.Publish);
        await host.Services.GetRequiredService<ChangeWatcher>().CatchUpAsync(TestContext.Current.CancellationToken);
        return (code, (await FindAsync(code)).ItemCode!);
    }

    public Task<Contribution> FindAsync(string code) => host.WithAsync<AppDb, Contribution>(db =>
        db.Set<Contribution>().AsNoTracking().Include(c => c.Events).SingleAsync(c => c.Code == code));
}
