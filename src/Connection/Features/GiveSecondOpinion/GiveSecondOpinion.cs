using System.Text.Json;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Assessing;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;

namespace Marrakech.Connection.Features.GiveSecondOpinion;

/// <summary>Keeps what a second officer found, beside the first opinion, which goes on making the priority. Nobody gives both.</summary>
internal sealed class GiveSecondOpinion(ActTrail acts, RequestDesk desk, CurrentActor actor)
{
    public static readonly ActKind Act = new("RequestAssessedAgain");

    /// <summary>Returns what stands against it; null when it was done.</summary>
    /// <param name="code">Reference of the request.</param>
    /// <param name="assessment">A whole assessment.</param>
    /// <param name="findings">What was found, in words.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<RequestRefusal?> HandleAsync(string code, Assessment assessment, string? findings, CancellationToken ct)
    {
        if (Typed.Within(findings, RequestStepRow.ReasonLength) is not { } found) return RequestRefusal.ReasonMissing;
        await using var act = await acts.OpenAsync(Act, null, ct);
        var request = await desk.TakeAsync(code, ct);
        if (desk.MoverOf(request) != Mover.Secretariat) return RequestRefusal.OnlySecretariat;
        if (request.State != RequestState.InAssessment) return RequestRefusal.WrongState;
        if (request.ReadAssessment() is not { } first) return RequestRefusal.NotAssessed;
        if (actor.Value.Person is not { } me || request.AssessedBy == me) return RequestRefusal.SameAssessor;
        var before = request.Digested();
        (request.SecondAssessed, request.SecondFindings, request.SecondBy, request.Resolution) = (JsonSerializer.Serialize(assessment), found, me, null);
        RequestDesk.Touch(request);
        act.Concerns(new ActSubject(SupportRequest.Thing, code), before, request.Digested());
        await act.CommitAsync(new { differences = SecondOpinion.Differences(first, assessment).Count, risk = assessment.Risk.ToString() }, ct);
        return null;
    }
}
