using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Contracts.Api;
using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Features.Shared.Contributions;
using Marrakech.Ui.Api;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.SubmitByProgram;

/// <summary>Contributions by programs: submit one, ask where one's own stand.</summary>
internal static class SubmissionsApi
{
    private const string Resource = "submissions";
    private const int Most = 1000;

    private static readonly Forms<SubmissionResource> forms = new(
        [
            new("code", s => s.Code),
            new("kind", s => s.Kind),
            new("state", s => s.State),
            new("title", s => s.Title),
            new("submitted_at", s => s.SubmittedAt?.ToString("O", CultureInfo.InvariantCulture)),
            new("expected_by", s => s.ExpectedBy?.ToString("O", CultureInfo.InvariantCulture)),
            new("reason", s => s.Reason),
            new("published_as", s => s.PublishedAs),
            new("url", s => s.Url),
        ],
        s => JsonLd.Node("CreativeWork", s.Url, ("name", (JsonNode?)s.Title), ("creativeWorkStatus", (JsonNode?)s.State)));

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapResource(Resource, "Submissions", ContributionRules.Submit);
        group.MapRead("/", List);
        group.MapRead("/{contribution}", Get);
        // Whatever is sent reaches this address, so that its rule is asked before its form is refused.
        group.MapWrite("/", Create).Accepts<SubmissionRequest>("application/json", "*/*");
    }

    /// <summary>Submits a contribution; sent again with the same key and answers it answers with the one that is there.</summary>
    private static async Task<Results<Created<SubmissionResource>, Ok<SubmissionResource>, ApiProblem>> Create(
        SubmissionRequest request,
        [FromHeader(Name = "Idempotency-Key"), Description("A key of your own for this contribution, at most 120 characters.")] string? key,
        SubmitByProgram submit, ReviewTimes times, Site site, CancellationToken ct)
    {
        var outcome = await submit.HandleAsync(request, key, ct);
        if (outcome.Contribution is not { } made) return Refused(outcome, request, key, site);
        var resource = Of(made, times, site);
        return outcome.IsNew ? TypedResults.Created($"{ApiRequest.Root}/{Resource}/{made.Code}", resource) : TypedResults.Ok(resource);
    }

    /// <summary>Lists the contributions of the organisation the token acts for, the newest first.</summary>
    private static async Task<Results<ListAnswer<SubmissionResource>, ApiProblem>> List(
        [AsParameters] PageParameters page, AppDb db, CurrentActor actor, ReviewTimes times, Site site, CancellationToken ct)
    {
        var reader = new ParameterReader(site);
        var slice = reader.Slice(Resource, page);
        if (reader.Problem is { } problem) return problem;
        var organisation = actor.Value.Organisation;
        var own = await db.Set<Contribution>().AsNoTracking().AsSplitQuery().Include(c => c.Events).Where(c => c.Organisation == organisation && organisation != null).OrderByDescending(c => c.Code).Take(Most).ToListAsync(ct);
        return ListAnswer.Of(Resource, page, slice, own, c => Of(c, times, site), forms);
    }

    /// <summary>Gets one contribution of the organisation the token acts for.</summary>
    /// <param name="contribution">Reference number, as C-000012.</param>
    private static async Task<Results<ItemAnswer<SubmissionResource>, ApiProblem>> Get(string contribution, ContributionDesk desk, ReviewTimes times, Site site, CancellationToken ct) =>
        await desk.FindAsync(contribution, ct) is { } found ? new ItemAnswer<SubmissionResource>(Of(found, times, site), forms) : new ApiProblem(ApiRefusal.NotFound);

    private static ApiProblem Refused(SubmissionOutcome outcome, SubmissionRequest request, string? key, Site site) => outcome.Refusal switch
    {
        SubmissionRefusal.KeyTaken => new ApiProblem(ApiRefusal.Conflict, site["Submission.KeyTaken"]),
        SubmissionRefusal.KeyMissing => Wrong("Idempotency-Key", key, site["Submission.KeyMissing"]),
        SubmissionRefusal.KindUnknown => Wrong("kind", request.Kind, site.Text("Submission.KindUnknown", string.Join(", ", ContributionKinds.All.Select(k => k.Name)))),
        SubmissionRefusal.AnswerUnknown => Wrong(outcome.Name!, null, site["Submission.AnswerUnknown"]),
        _ => new ApiProblem(ApiRefusal.InvalidParameter, null, [.. outcome.Problems.Select(p => new ParameterProblem(p.Question.Name, p.Value ?? "", AnswerWords.Of(site, p)))]),
    };

    private static ApiProblem Wrong(string parameter, string? value, string detail) => new(ApiRefusal.InvalidParameter, null, [new ParameterProblem(parameter, value ?? "", detail)]);

    private static SubmissionResource Of(Contribution c, ReviewTimes times, Site site) => new(
        c.Code, c.Kind, JsonNamingPolicy.KebabCaseLower.ConvertName(c.State.ToString()), c.Title, c.SubmittedAt, times.NextOf(c),
        c.Events.MaxBy(e => e.Number)?.Reason, c.ItemCode, site.Absolute(site.Link(ContributionLinks.One(c.Code))));
}
