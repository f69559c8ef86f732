using System.Text.Json;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Assessing;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;

namespace Marrakech.Connection.Features.AssessRequest;

/// <summary>Keeps what the secretariat found, and the priority the rule makes of it. It may be found anew as long as the request is in assessment.</summary>
internal sealed class AssessRequest(ActTrail acts, RequestDesk desk, CurrentActor actor)
{
    public static readonly ActKind Act = new("RequestAssessed");

    /// <summary>Returns what stands against it; null when it was done.</summary>
    /// <param name="code">Reference of the request.</param>
    /// <param name="assessment">A whole assessment.</param>
    /// <param name="findings">What was found, in words.</param>
    /// <param name="row">Row of the request it was begun from; null where nobody else can have assessed it.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<RequestRefusal?> HandleAsync(string code, Assessment assessment, string? findings, int? row, CancellationToken ct)
    {
        if (Typed.Within(findings, RequestStepRow.ReasonLength) is not { } found) return RequestRefusal.ReasonMissing;
        await using var act = await acts.OpenAsync(Act, null, ct);
        var request = await desk.TakeAsync(code, ct);
        if (desk.MoverOf(request) != Mover.Secretariat) return RequestRefusal.OnlySecretariat;
        if (request.State != RequestState.InAssessment) return RequestRefusal.WrongState;
        if (row is { } seen && seen != request.Row) return RequestRefusal.ChangedMeanwhile;
        if (request.SecondBy is { } second && second == actor.Value.Person) return RequestRefusal.SameAssessor;
        var before = request.Digested();
        var priority = PriorityRule.Read(assessment, request.Story().Promise!.Track, RequestCountries.Of(request));
        (request.Assessed, request.Findings, request.Priority) = (JsonSerializer.Serialize(assessment), found, priority.Priority);
        // What was said about the differences was said about other scores.
        (request.AssessedBy, request.Resolution) = (actor.Value.Person, null);
        RequestDesk.Touch(request);
        act.Concerns(new ActSubject(SupportRequest.Thing, code), before, request.Digested());
        await act.CommitAsync(new { points = priority.Points, priority = priority.Priority.ToString(), risk = assessment.Risk.ToString() }, ct);
        return null;
    }
}
