using System.Globalization;
using System.Net;
using Marrakech.Accounts.Data;
using Marrakech.App.Accounts;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Changes;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Operations.Jobs;
using Marrakech.Operations.Notifying;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Knowledge.Discussions;

/// <summary>People who talk to each other, each by their own browser.</summary>
internal sealed class Forum
{
    private readonly PeopleHost host;

    private Forum(PeopleHost host) => this.host = host;

    public required Member Officer { get; init; }

    public static async Task<Forum> OpenAsync(PeopleHost host) => new(host)
    {
        Officer = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync(null, "un-entity"), strong: true, Role.SecretariatOfficer),
    };

    /// <summary>Somebody who has never written.</summary>
    public async Task<Member> NewcomerAsync() => await host.Cast.MemberAsync(await host.Cast.OrganisationAsync("KE"), strong: false, Role.PartnerMember);

    /// <summary>Somebody three of whose posts have been shown.</summary>
    public async Task<Member> KnownAsync()
    {
        var member = await NewcomerAsync();
        var code = await BegunAsync(member, "20");
        await ModerateAsync(code, 1, "Approve");
        foreach (var number in new[] { 2, 3 })
        {
            await AnsweredAsync(member, code, "One more word.");
            await ModerateAsync(code, number, "Approve");
        }

        return member;
    }

    /// <summary>Begins a discussion and returns its code.</summary>
    public async Task<string> BegunAsync(Member by, string at, string title = "How do you begin?", string text = "Tell us how you began.", string kind = "Discussion")
    {
        using var begun = await BeginAsync(by, at, title, text, kind);
        await begun.MustBeAsync(HttpStatusCode.Redirect);
        return begun.Headers.Location!.ToString().Split('/')[^1];
    }

    public static Task<HttpResponseMessage> BeginAsync(Member by, string at, string title, string text, string kind = "Discussion") =>
        by.Browser.PostFormAsync($"/en/discussions/begin?at={at}", new() { ["title"] = title, ["text"] = text, ["kind"] = kind, ["language"] = "en" });

    public static Task<HttpResponseMessage> AnswerAsync(Member by, string code, string text, int to = 0) =>
        by.Browser.PostFormAsync(to == 0 ? $"/en/discussions/{code}/answer" : $"/en/discussions/{code}/answer?to={to}", new() { ["text"] = text });

    /// <summary>Answers and returns the number of the post.</summary>
    public static async Task<int> AnsweredAsync(Member by, string code, string text, int to = 0)
    {
        using var answered = await AnswerAsync(by, code, text, to);
        await answered.MustBeAsync(HttpStatusCode.Redirect);
        return int.Parse(answered.Headers.Location!.ToString().Split("#post-")[1], CultureInfo.InvariantCulture);
    }

    public Task<HttpResponseMessage> DecideAsync(string code, int post, string move, string reason = "It keeps to the subject.", Member? by = null) =>
        (by ?? Officer).Browser.PostFormAsync($"/en/discussions/{code}/posts/{post}/moderate", new() { ["move"] = move, ["reason"] = reason });

    public async Task ModerateAsync(string code, int post, string move, string reason = "It keeps to the subject.", Member? by = null)
    {
        using var decided = await DecideAsync(code, post, move, reason, by);
        await decided.MustBeAsync(HttpStatusCode.Redirect);
    }

    /// <summary>Does the work that waits.</summary>
    public Task WorkAsync() => host.Services.GetRequiredService<JobRunner>().RunDueAsync(TestContext.Current.CancellationToken);

    /// <summary>What somebody was told of a topic, the oldest first.</summary>
    public Task<List<string>> ToldAsync(Member member, string topic) => host.WithAsync<AppDb, List<string>>(db =>
        db.Set<Notification>().Where(n => n.Person == member.Id && n.Topic == topic).OrderBy(n => n.CreatedAt).ThenBy(n => n.Id).Select(n => n.SentenceKey).ToListAsync());

    public Task<Discussion> FindAsync(string code) => host.WithAsync<AppDb, Discussion>(db => db.Set<Discussion>().AsNoTracking().SingleAsync(d => d.Code == code));

    /// <summary>A page as anybody reads it once what changed has arrived everywhere.</summary>
    public async Task<AngleSharp.Html.Dom.IHtmlDocument> ReadAsync(string path)
    {
        await CatchUpAsync();
        return await host.GetHtmlAsync(path);
    }

    public Task CatchUpAsync() => host.Services.GetRequiredService<ChangeWatcher>().CatchUpAsync(TestContext.Current.CancellationToken);

    /// <summary>Turns the clock: whoever goes on signs in again.</summary>
    public async Task TurnAsync(TimeSpan by, Member member)
    {
        host.Clock.Advance(by);
        await member.SignInAsync();
    }

    /// <summary>Signs somebody in anew whose session then counts as one with a second factor.</summary>
    public async Task SignInStronglyAsync(Member member)
    {
        await member.SignInAsync();
        await host.WithAsync<AppDb, int>(db => db.Set<Session>().Where(s => s.PersonId == member.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.IsStrong, true)));
    }

    /// <summary>Creates a community and returns its code.</summary>
    public async Task<string> CommunityAsync(string name, bool isClosed)
    {
        using var created = await Officer.Browser.PostFormAsync("/en/administration/communities/new", new() { ["name"] = name, ["aim"] = $"The aim of {name}.", ["objectives"] = "8", ["languages"] = "en", ["closed"] = isClosed ? "yes" : "no" });
        await created.MustBeAsync(HttpStatusCode.Redirect);
        return created.Headers.Location!.ToString().Split('/')[^1];
    }

    public static Task<HttpResponseMessage> JoinAsync(Member member, string community, bool joins = true) =>
        member.Browser.PostFormAsync($"/en/communities/{community}/join", new() { ["join"] = joins ? "yes" : "no" });

    /// <summary>Decides about somebody in a community.</summary>
    public async Task<HttpResponseMessage> MemberAsync(string community, Member about, string move, Member? by = null, string reason = "It fits.") =>
        await (by ?? Officer).Browser.PostFormAsync($"/en/communities/{community}/members", new() { ["person"] = about.Id.ToString(), ["move"] = move, ["reason"] = reason });

    /// <summary>Fails unless a page of anybody answers with this status.</summary>
    public static async Task MustAnswerAsync(HttpClient browser, string path, HttpStatusCode status)
    {
        using var answer = await browser.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        await answer.MustBeAsync(status);
    }

    /// <summary>The sentence an answer refuses with.</summary>
    public static async Task<string> RefusalAsync(HttpResponseMessage answer, HttpStatusCode status = HttpStatusCode.BadRequest)
    {
        await answer.MustBeAsync(status);
        return (await answer.HtmlAsync()).TextOf(".govuk-error-summary li");
    }
}
