using System.Net;
using Marrakech.App.Accounts;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.App.Connection;

/// <summary>A country that asks and a secretariat that handles it, each by their own browser.</summary>
internal sealed class Asking
{
    private readonly PeopleHost host;

    private Asking(PeopleHost host) => this.host = host;

    /// <summary>Prepares in another ministry of the same country.</summary>
    public required Member Preparer { get; init; }
    public required Member FocalPoint { get; init; }
    public required Member Officer { get; init; }

    /// <summary>Country that asks.</summary>
    public required string Country { get; init; }

    public static async Task<Asking> BeginAsync(PeopleHost host, string country)
    {
        var cast = host.Cast;
        return new Asking(host)
        {
            Country = country,
            Preparer = await cast.MemberAsync(await cast.OrganisationAsync(country), strong: false, Role.CountryTeam),
            FocalPoint = await cast.MemberAsync(await cast.OrganisationAsync(country), strong: false, Role.FocalPoint),
            Officer = await cast.MemberAsync(await cast.OrganisationAsync(null, "un-entity"), strong: true, Role.SecretariatOfficer),
        };
    }

    /// <summary>What a request must say, with a word nobody else uses in it.</summary>
    public static Dictionary<string, Dictionary<string, string>> Answers(string word, string visibility) => new()
    {
        ["about"] = new() { ["title"] = $"Forecast of {word} floods", ["language"] = "en", ["problem"] = $"The {word} delta floods each year.\n\nNobody is told in time." },
        ["objectives"] = new() { ["objective"] = "2" },
        ["actions"] = new() { ["actions"] = "2/c" },
        ["support"] = new() { ["support"] = "training" },
        ["people"] = new() { ["beneficiaries"] = "Forty thousand people in the delta." },
        ["when"] = new() { ["urgency"] = "ordinary", ["starts"] = "2027-09-01" },
        ["who"] = new() { ["counterparts"] = "Ministry of Water\nWeather Service" },
        ["means"] = new() { ["cost"] = "80 000" },
        ["visibility"] = new() { ["visibility"] = visibility, ["summary"] = $"The {word} delta wants to be warned of floods." },
    };

    /// <summary>A draft with every answer, written by whoever prepares.</summary>
    public async Task<string> WrittenAsync(string word, string visibility = "public")
    {
        using var begun = await Preparer.Browser.PostFormAsync("/en/my-requests/begin", []);
        await begun.MustBeAsync(HttpStatusCode.Redirect);
        var code = begun.Headers.Location!.ToString().Split('/')[^1];
        foreach (var (step, fields) in Answers(word, visibility))
        {
            using var saved = await Preparer.Browser.PostFormAsync($"/en/my-requests/{code}/questions/{step}", fields);
            await saved.MustBeAsync(HttpStatusCode.Redirect);
        }

        return code;
    }

    /// <summary>A request that was submitted.</summary>
    public async Task<string> SubmittedAsync(string word, string visibility = "public")
    {
        var code = await WrittenAsync(word, visibility);
        using var submitted = await FocalPoint.Browser.PostFormAsync($"/en/my-requests/{code}/check", []);
        await submitted.MustBeAsync(HttpStatusCode.Redirect);
        return code;
    }

    public Task<HttpResponseMessage> DecideAsync(string code, RequestMove move, string reason = "", string detail = "") =>
        Officer.Browser.PostFormAsync($"/en/administration/requests/{code}/decide", new() { ["move"] = move.ToString(), ["reason"] = reason, ["detail"] = detail });

    public async Task MoveAsync(string code, RequestMove move, string reason = "", string detail = "")
    {
        using var moved = await DecideAsync(code, move, reason, detail);
        await moved.MustBeAsync(HttpStatusCode.Redirect);
    }

    public async Task MustRefuseAsync(string code, RequestMove move, string sentence, string reason = "", string detail = "")
    {
        using var refused = await DecideAsync(code, move, reason, detail);
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        var page = await refused.HtmlAsync();
        Xunit.Assert.StartsWith(sentence, page.TextOf(".govuk-error-summary li"), StringComparison.Ordinal);
        Xunit.Assert.Equal(detail, page.TextOf("textarea[name=detail]"));
    }

    /// <summary>Scores every criterion alike and says what risk there is.</summary>
    public async Task AssessAsync(string code, int score, string risk)
    {
        var fields = Marrakech.Connection.Domain.Assessing.Assessment.Criteria.ToDictionary(c => c.ToString(), _ => $"{score}");
        (fields["risk"], fields["reason"]) = (risk, "The words say so.");
        using var assessed = await Officer.Browser.PostFormAsync($"/en/administration/requests/{code}/assess", fields);
        await assessed.MustBeAsync(HttpStatusCode.Redirect);
    }

    public Task<SupportRequest> FindAsync(string code) => host.WithAsync<AppDb, SupportRequest>(db => db.Set<SupportRequest>().AsNoTracking().Include(r => r.Steps).SingleAsync(r => r.Code == code));
}
