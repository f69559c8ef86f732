using System.Net;
using AngleSharp.Html.Dom;
using Marrakech.App.Accounts;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Experts;
using Marrakech.Knowledge.Domain.Experts;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Marrakech.App.Knowledge.Experts;

/// <summary>Experts, the secretariat and those who look for experts, each by their own browser.</summary>
internal sealed class ExpertStory(PeopleHost host)
{
    public required Member Officer { get; init; }

    /// <summary>Somebody of the network: signed in and acting for an organisation.</summary>
    public required Member Colleague { get; init; }

    public static async Task<ExpertStory> BeginAsync(PeopleHost host) => new(host)
    {
        Officer = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync(null, "un-entity"), strong: true, Role.SecretariatOfficer),
        Colleague = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync("PE"), strong: false, Role.FocalPoint),
    };

    /// <summary>Everything a journey asks, with a word nobody else uses, everything shown to one audience.</summary>
    public static Dictionary<string, List<KeyValuePair<string, string>>> Answers(string word, string audience = "Public") => new()
    {
        ["about"] = [new("name", $"Name {word}"), new("affiliation", $"Office of {word}"), new("nameConsent", audience), new("affiliationConsent", audience)],
        ["languages"] = [new("languages", "fr"), new("languages", "en"), new("otherLanguages", $"Tongue of {word}"), new("languagesConsent", audience)],
        ["where"] = [new("countries", "Kenya\nUG"), new("countriesConsent", audience)],
        ["objectives"] = [new("objectives", "5"), new("objectives", "8"), new("objectivesConsent", audience)],
        ["skills"] = [new("skills", $"Permits by {word}\nDrafting"), new("skillsConsent", audience)],
        ["availability"] = [new("availability", "now"), new("availabilityConsent", audience)],
        ["biography"] = [new("biography", $"A way through {word}.\n\nAnd on."), new("biographyConsent", audience)],
        ["contact"] = [new("contact", "on"), new("reviewsConsent", audience)],
    };

    public async Task<Member> PersonAsync(params Role[] roles) => await host.Cast.MemberAsync(await host.Cast.OrganisationAsync("KE", "academia"), strong: false, roles.Length == 0 ? [Role.Expert] : roles);

    /// <summary>Begins, and returns the code.</summary>
    public async Task<string> StartAsync(Member person)
    {
        using var begun = await person.Browser.PostFormAsync("/en/account/expert", []);
        await begun.MustBeAsync(HttpStatusCode.Redirect);
        return (await FindAsync(person)).Code;
    }

    public static async Task<HttpResponseMessage> SendAsync(Member person, string step, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var path = $"/en/account/expert/questions/{step}";
        return await SendAsync(person, await person.Browser.GetHtmlAsync(path), path, fields);
    }

    /// <summary>Sends the form of a page that was opened before.</summary>
    public static async Task<HttpResponseMessage> SendAsync(Member person, IHtmlDocument opened, string path, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var hidden = opened.QuerySelector("main form[method=post]")!.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().Select(i => KeyValuePair.Create(i.Name!, i.Value));
        using var content = new FormUrlEncodedContent([.. hidden, .. fields]);
        return await person.Browser.PostAsync(new Uri(path, UriKind.Relative), content);
    }

    public static async Task SaveAsync(Member person, string step, params IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var saved = await SendAsync(person, step, fields);
        await saved.MustBeAsync(HttpStatusCode.Redirect);
    }

    public async Task<string> SubmittedAsync(Member person, string word, string audience = "Public")
    {
        var code = await StartAsync(person);
        foreach (var (step, fields) in Answers(word, audience)) await SaveAsync(person, step, fields);
        await SubmitAsync(person);
        return code;
    }

    public static async Task SubmitAsync(Member person)
    {
        using var submitted = await person.Browser.PostFormAsync("/en/account/expert/check", []);
        await submitted.MustBeAsync(HttpStatusCode.Redirect);
    }

    /// <summary>An expert on the list.</summary>
    public async Task<(Member Person, string Code)> ListedAsync(string word, string audience = "Public")
    {
        var person = await PersonAsync();
        var code = await SubmittedAsync(person, word, audience);
        await DecideAsync(code, ExpertMove.List);
        return (person, code);
    }

    public async Task DecideAsync(string code, ExpertMove move, string reason = "")
    {
        using var decided = await TryDecideAsync(code, move, reason);
        await decided.MustBeAsync(HttpStatusCode.Redirect);
    }

    public Task<HttpResponseMessage> TryDecideAsync(string code, ExpertMove move, string reason = "", Member? by = null) =>
        (by ?? Officer).Browser.PostFormAsync($"/en/administration/experts/{code}/decide", new() { ["move"] = move.ToString(), ["reason"] = reason });

    /// <summary>Writes to an expert; returns the address of the conversation.</summary>
    public static async Task<string> AskAsync(Member asker, string code, string text)
    {
        using var sent = await asker.Browser.PostFormAsync($"/en/experts/{code}/write", new() { ["text"] = text });
        await sent.MustBeAsync(HttpStatusCode.Redirect);
        return sent.Headers.Location!.ToString();
    }

    public Task<Expert> FindAsync(Member person) => host.WithAsync<AppDb, Expert>(db => db.Set<Expert>().AsNoTracking().Include(e => e.Facets).SingleAsync(e => e.Person == person.Id));

    public Task<List<ActEntry>> ActsAsync(string kind, string key) => host.WithAsync<AppDb, List<ActEntry>>(db => db.Set<ActEntry>().Where(a => a.SubjectKind == kind && a.SubjectKey == key).OrderBy(a => a.Number).ToListAsync());

    public Task<string> TextAsync(string path) => host.Client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    public async Task MustBeGoneAsync(string path, HttpClient? browser = null)
    {
        using var answer = await (browser ?? host.Client).GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        await answer.MustBeAsync(HttpStatusCode.NotFound);
    }
}
