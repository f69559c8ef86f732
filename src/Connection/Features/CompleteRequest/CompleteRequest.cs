using System.Text.Json;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Data.Responses;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Domain.Responses;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Connection.Features.Shared.Responses;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Contracts;

namespace Marrakech.Connection.Features.CompleteRequest;

/// <summary>The country says how it ended; what was learned becomes the draft of a practice in the repository (para 43 (c)).</summary>
internal sealed class CompleteRequest(AppDb db, ActTrail acts, RequestDesk desk, ResponseDesk responses, RequestNews news, PracticeDrafts drafts, CurrentActor actor)
{
    public static readonly ActKind Act = new("RequestCompleted", IsPublic: true);

    /// <summary>The same of a confidential request, whose country the public trail must not tell.</summary>
    public static readonly ActKind InConfidence = new("ConfidentialRequestCompleted");

    /// <summary>Returns what stands against it; null when it was done.</summary>
    /// <param name="code">Reference of the request.</param>
    /// <param name="reached">What was reached.</param>
    /// <param name="lessons">What was learned.</param>
    /// <param name="scores">Scores by question; null where one is missing.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<ResponseRefusal?> HandleAsync(string code, string? reached, string? lessons, IReadOnlyDictionary<string, int>? scores, CancellationToken ct)
    {
        if (Typed.Text(reached) is not { } result || Typed.Text(lessons) is not { } learned) return ResponseRefusal.TextMissing;
        if (result.Length > CompletionReport.TextLength || learned.Length > CompletionReport.TextLength) return ResponseRefusal.TooLong;
        if (scores is null) return ResponseRefusal.ScoreMissing;
        var isConfidential = (await desk.FindAsync(code, ct))!.Visibility == RequestQuestion.Confidential;
        await using var act = await acts.OpenAsync(isConfidential ? InConfidence : Act, null, ct);
        var request = await desk.TakeAsync(code, ct);
        if (isConfidential != (request.Visibility == RequestQuestion.Confidential)) return ResponseRefusal.ChangedMeanwhile;
        if (desk.Refusal(request, RequestMove.Complete, MoveDetails.None) is { } refusal) return refusal == RequestRefusal.WrongState ? ResponseRefusal.WrongState : ResponseRefusal.NotYours;
        var progress = (await responses.ProgressAsync(request.Id, ct))!;
        if (progress.Activities.Any(a => Progress.IsOpen(PlanProgress.StateOf(a.Report)))) return ResponseRefusal.ActivitiesOpen;
        var before = request.Digested();
        await desk.MoveAsync(act, request, RequestMove.Complete, MoveDetails.None, ct);
        var contribution = await drafts.AddAsync(act, DraftOf(request, progress.Plan, result, learned), ct);
        db.Add(new CompletionReport { RequestId = request.Id, Reached = result, Lessons = learned, Scores = JsonSerializer.Serialize(scores), Contribution = contribution, Person = actor.Value.Person, At = act.At });
        await news.OfMoveAsync(request, RequestMove.Complete, ct);
        foreach (var one in (await responses.InvitedAsync(request.Id, ct)).Where(i => i.Invitation.State != InvitationState.Withdrawn))
            await news.ToOrganisationAsync(one.Organisation.Id, request, "Request.News.Complete", ResponseLinks.Invitation(one.Invitation.Code), ct);
        act.Concerns(new ActSubject(SupportRequest.Thing, code), before, new { after = request.Digested(), result, learned, contribution });
        // Public: neither how content the country is nor the reference of its draft.
        await act.CommitAsync(new { state = request.State.ToString() }, ct);
        return null;
    }

    private static PracticeDraft DraftOf(SupportRequest request, ResponsePlan plan, string reached, string lessons)
    {
        var answers = request.Read();
        return new PracticeDraft
        {
            Language = answers.One(RequestQuestion.Language) ?? Kernel.Reference.Language.English.Code,
            Title = request.Title,
            Summary = request.Visibility == RequestQuestion.Public ? answers.One(RequestQuestion.Summary) : null,
            Description = plan.Results,
            Countries = request.Asking(),
            Objectives = answers.Objectives,
            Actions = answers[RequestQuestion.Actions],
            Lead = plan.Parties.FirstOrDefault(p => p.Code == plan.Lead)?.Name,
            Partners = [.. plan.Parties.Where(p => p.Code != plan.Lead).Select(p => p.Name)],
            Results = reached,
            Lessons = lessons,
        };
    }
}
