using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Matching;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Matching;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.MatchRequest;

/// <summary>Keeps what an officer decided about a candidate: people decide, and what they decide judges the matcher.</summary>
internal sealed class DecideMatch(AppDb db, ActTrail acts, RequestDesk desk, MatchWeights weights, CurrentActor actor)
{
    public static readonly ActKind Act = new("MatchDecided");

    /// <summary>Whether candidates are decided on while a request stands there.</summary>
    public static bool IsOpen(RequestState state) => state is RequestState.InAssessment or RequestState.Matching or RequestState.PartnersResponding;

    /// <summary>The decisions that count, one for each candidate, the latest first.</summary>
    public async Task<IReadOnlyList<MatchDecision>> CountingAsync(Guid request, CancellationToken ct) =>
        [.. (await db.Set<MatchDecision>().AsNoTracking().Where(d => d.RequestId == request).ToListAsync(ct)).GroupBy(d => (d.Kind, d.Code)).Select(g => g.MaxBy(d => d.Number)!).OrderByDescending(d => d.Number)];

    /// <summary>Returns what stands against it; null when it was done.</summary>
    /// <param name="code">Reference of the request.</param>
    /// <param name="kind">Kind of the candidate.</param>
    /// <param name="candidate">Public code of the candidate.</param>
    /// <param name="score">Score it had; null where it was not suggested.</param>
    /// <param name="verdict">What was decided.</param>
    /// <param name="reason">Why: needed for a rejection, and for one added by hand.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<RequestRefusal?> HandleAsync(string code, CandidateKind kind, string candidate, int? score, Verdict verdict, string? reason, CancellationToken ct)
    {
        var why = Typed.Text(reason);
        if (why?.Length > MatchDecision.ReasonLength) return RequestRefusal.TooLong;
        await using var act = await acts.OpenAsync(Act, null, ct);
        var request = await desk.TakeAsync(code, ct);
        if (desk.MoverOf(request) != Mover.Secretariat) return RequestRefusal.OnlySecretariat;
        if (!IsOpen(request.State)) return RequestRefusal.WrongState;
        if (why is null && (verdict == Verdict.Rejected || score is null)) return RequestRefusal.ReasonMissing;
        var number = await db.Set<MatchDecision>().CountAsync(d => d.RequestId == request.Id, ct) + 1;
        var counted = (await weights.NowAsync(ct)).Version;
        db.Add(new MatchDecision { Id = Guid.CreateVersion7(act.At), RequestId = request.Id, Number = number, Kind = kind, Code = candidate, Score = score, Weights = counted, Verdict = verdict, Reason = why, Person = actor.Value.Person, At = act.At });
        // The page of what was accepted names the request, and the figures of the hub count it.
        act.Changed(SupportRequest.Thing, code);
        act.Concerns(new ActSubject(SupportRequest.Thing, code), new { decisions = number - 1 }, new { decisions = number, kind = kind.ToString(), candidate, verdict = verdict.ToString() });
        await act.CommitAsync(new { kind = kind.ToString(), candidate, score, weights = counted, verdict = verdict.ToString() }, ct);
        return null;
    }
}
