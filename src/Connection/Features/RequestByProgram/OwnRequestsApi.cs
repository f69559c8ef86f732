using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Marrakech.Connection.Contracts.Api;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Programs;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Kernel.Reference;
using Marrakech.Ui.Api;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Marrakech.Connection.Features.RequestByProgram;

/// <summary>Requests by a country's own program: begin, write, submit, answer, withdraw, follow. The rules and refusals are those of the pages.</summary>
internal static class OwnRequestsApi
{
    public const string Resource = "own-requests";
    private const string Tag = "Own requests", Version = "The version that was read, in quotes.";

    private static readonly Forms<OwnRequestResource> forms = new(
        [
            new("code", r => r.Code),
            new("state", r => r.State),
            new("version", r => r.Version.ToString(CultureInfo.InvariantCulture)),
            new("title", r => r.Title),
            new("country", r => r.Country),
            new("visibility", r => r.Visibility),
            new("emergency", r => r.Emergency ? "true" : "false"),
            new("owed_by", r => r.OwedBy),
            new("asked", r => r.Asked),
            new("missing", r => CsvTable.Joined(r.Missing)),
            new("created_at", r => r.CreatedAt.ToString("O", CultureInfo.InvariantCulture)),
            new("changed_at", r => r.ChangedAt.ToString("O", CultureInfo.InvariantCulture)),
            new("submitted_at", r => r.SubmittedAt?.ToString("O", CultureInfo.InvariantCulture)),
            new("url", r => r.Url),
        ],
        r => JsonLd.Node("Demand", r.Url, ("identifier", (JsonNode?)r.Code), ("name", (JsonNode?)r.Title), ("areaServed", (JsonNode?)r.Country)));

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var written = endpoints.MapResource(Resource, Tag, ConnectionRules.Prepare);
        written.MapRead("/", List);
        written.MapRead("/{request}", Get);
        // Whatever is sent reaches these addresses, so that their rule is asked before its form is refused.
        written.MapWrite("/", Create).Accepts<BeginRequest>("application/json", "*/*");
        written.MapWrite("/{request}/answers", Write).Accepts<RequestAnswersInput>("application/json", "*/*");
        var spoken = endpoints.MapResource(Resource, Tag, ConnectionRules.Speak);
        spoken.MapWrite("/{request}/submit", Submit);
        spoken.MapWrite("/{request}/clarification", Clarify).Accepts<WordsInput>("application/json", "*/*");
        spoken.MapWrite("/{request}/withdraw", Withdraw).Accepts<WordsInput>("application/json", "*/*");
    }

    /// <summary>Lists the requests of the organisation the token acts for, for a focal point those of the whole country; what changed last comes first.</summary>
    private static async Task<Results<ListAnswer<OwnRequestResource>, ApiProblem>> List([AsParameters] PageParameters page, OwnRequests own, Site site, CancellationToken ct)
    {
        var reader = new ParameterReader(site);
        var slice = reader.Slice(Resource, page);
        if (reader.Problem is { } problem) return problem;
        return ListAnswer.Of(Resource, page, slice, await own.AllAsync(ct), r => r, forms);
    }

    /// <summary>Gives one request: answers, state, deadlines and every move.</summary>
    /// <param name="request">Reference of the request, as R-2026-0001.</param>
    private static async Task<Results<ItemAnswer<OwnRequestResource>, ApiProblem>> Get(string request, OwnRequests own, CancellationToken ct) => new ItemAnswer<OwnRequestResource>(await own.ReadAsync(request, ct), forms);

    /// <summary>Begins a request as a draft; sent again with the same key it answers with the one that is there.</summary>
    private static async Task<Results<Created<OwnRequestResource>, Ok<OwnRequestResource>, ApiProblem>> Create(
        BeginRequest body, [FromHeader(Name = ProgramInput.KeyHeader), Description("A key of your own for this request, at most 120 characters.")] string? key,
        StartRequest.StartRequest start, OwnRequests own, Site site, CancellationToken ct)
    {
        if (Typed.Line(key) is not { Length: <= SupportRequest.ClientKeyLength } clientKey) return ProgramProblem.Wrong(ProgramInput.KeyHeader, key, site["Program.KeyMissing"]);
        var reader = new ParameterReader(site);
        var language = reader.OneOf("language", [body.Language ?? site.Language.Code], [.. Language.All.Select(l => l.Code)]) is [var code] ? Language.Find(code)! : site.Language;
        if (reader.Problem is { } problem) return problem;
        if (await start.HandleAsync(language, clientKey, ct) is not { } begun) return new ApiProblem(ApiRefusal.Forbidden, site["StartRequest.NoCountry"], null, "no-country");
        var resource = await own.ReadAsync(begun.Code, ct);
        return begun.IsNew ? TypedResults.Created($"{ApiRequest.Root}/{Resource}/{begun.Code}", resource) : TypedResults.Ok(resource);
    }

    /// <summary>Writes answers of a draft. What is missing may come later; only submitting asks for it.</summary>
    /// <param name="request">Reference of the request, as R-2026-0001.</param>
    private static async Task<Results<Ok<OwnRequestResource>, ApiProblem>> Write(
        string request, RequestAnswersInput body, [FromHeader(Name = ProgramInput.VersionHeader), Description(Version)] string? version, WriteRequest.WriteRequest write, RequestDesk desk, OwnRequests own, Site site, CancellationToken ct)
    {
        if (ProgramInput.VersionOf(version) is not { } read) return ProgramProblem.VersionMissing(version, site);
        var given = body.Answers ?? new Dictionary<string, JsonElement>();
        if (given.Keys.FirstOrDefault(k => RequestQuestion.All.All(q => q.Name != k)) is { } unknown) return ProgramProblem.Wrong(unknown, null, site["Program.AnswerUnknown"]);
        var draft = (await desk.FindAsync(request, ct))!;
        if (draft.State == RequestState.Draft && draft.Row.ToString(CultureInfo.InvariantCulture) != read) return ProgramProblem.Of(RequestRefusal.ChangedMeanwhile, site);
        // The same act as on the pages, over the questions that are named: whoever wrote one of them in between is not written over.
        var group = new RequestGroup("program", [.. RequestQuestion.All.Where(q => given.ContainsKey(q.Name))]);
        var outcome = await write.HandleAsync(request, group, name => ProgramInput.ValuesOf(given[name]), WriteRequest.WriteRequest.MarkOf(group, draft.Read()), ct);
        if (outcome.Refusal is { } refusal) return ProgramProblem.Of(refusal, site);
        if (outcome.Problems.Count > 0) return ProgramProblem.Of(outcome.Problems, site);
        return TypedResults.Ok(await own.ReadAsync(request, ct));
    }

    /// <summary>Submits a draft in the name of the country.</summary>
    /// <param name="request">Reference of the request, as R-2026-0001.</param>
    private static async Task<Results<Ok<OwnRequestResource>, ApiProblem>> Submit(
        string request, [FromHeader(Name = ProgramInput.VersionHeader), Description(Version)] string? version, SubmitRequest.SubmitRequest submit, RequestDesk desk, OwnRequests own, Site site, CancellationToken ct)
    {
        if (!int.TryParse(ProgramInput.VersionOf(version), NumberStyles.None, CultureInfo.InvariantCulture, out var row)) return ProgramProblem.VersionMissing(version, site);
        if (await submit.HandleAsync(request, row, ct) is not { } refusal) return TypedResults.Ok(await own.ReadAsync(request, ct));
        return refusal == RequestRefusal.Incomplete ? ProgramProblem.Of(RequestCheck.Whole((await desk.FindAsync(request, ct))!.Read()), site, refusal) : ProgramProblem.Of(refusal, site);
    }

    /// <summary>Answers what the country was asked; the clock runs again.</summary>
    /// <param name="request">Reference of the request, as R-2026-0001.</param>
    private static async Task<Results<Ok<OwnRequestResource>, ApiProblem>> Clarify(string request, WordsInput body, AnswerClarification.AnswerClarification answer, OwnRequests own, Site site, CancellationToken ct) =>
        await answer.HandleAsync(request, body.Text, ct) is { } refusal ? ProgramProblem.Of(refusal, site) : TypedResults.Ok(await own.ReadAsync(request, ct));

    /// <summary>Takes a request back.</summary>
    /// <param name="request">Reference of the request, as R-2026-0001.</param>
    private static async Task<Results<Ok<OwnRequestResource>, ApiProblem>> Withdraw(string request, WordsInput body, WithdrawRequest.WithdrawRequest withdraw, OwnRequests own, Site site, CancellationToken ct) =>
        await withdraw.HandleAsync(request, body.Text, ct) is { } refusal ? ProgramProblem.Of(refusal, site) : TypedResults.Ok(await own.ReadAsync(request, ct));
}
