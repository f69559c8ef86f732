using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Assessing;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Kernel.Acts;

namespace Marrakech.Connection.Features.ResolveDifferences;

/// <summary>Says what follows where two opinions are far apart.</summary>
internal sealed class ResolveDifferences(ActTrail acts, RequestDesk desk)
{
    public static readonly ActKind Act = new("RequestDifferencesResolved");

    /// <summary>Returns what stands against it; null when it was done.</summary>
    /// <param name="code">Reference of the request.</param>
    /// <param name="resolution">What follows.</param>
    /// <param name="known">What stood there when the page was opened: of two who write at once the second is told.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<RequestRefusal?> HandleAsync(string code, string? resolution, string? known, CancellationToken ct)
    {
        if (Typed.Within(resolution, RequestStepRow.ReasonLength) is not { } said) return RequestRefusal.ReasonMissing;
        await using var act = await acts.OpenAsync(Act, null, ct);
        var request = await desk.TakeAsync(code, ct);
        if (desk.MoverOf(request) != Mover.Secretariat) return RequestRefusal.OnlySecretariat;
        if (request.State != RequestState.InAssessment) return RequestRefusal.WrongState;
        if (request.ReadAssessment() is not { } first || request.ReadSecond() is not { } second) return RequestRefusal.SecondOpinionMissing;
        var differences = SecondOpinion.Differences(first, second);
        if (differences.Count == 0) return RequestRefusal.NoDifferences;
        if (request.Resolution != Typed.Text(known) && request.Resolution != said) return RequestRefusal.ChangedMeanwhile;
        var before = request.Digested();
        request.Resolution = said;
        RequestDesk.Touch(request);
        act.Concerns(new ActSubject(SupportRequest.Thing, code), before, request.Digested());
        await act.CommitAsync(new { differences = differences.Count }, ct);
        return null;
    }
}
